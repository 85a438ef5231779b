"""An uploaded file between its preview and its saving: in a storage that no address serves, known to one session.

The name of the stored file is a random token that the session remembers, so nobody can ask for a path or for
somebody else's file. It goes when it is saved, when the next file is uploaded, or after a day.
"""

import datetime
import re
import secrets

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils import timezone

STORAGE = "imports"
SESSION_KEY = "resource_import"
KEPT_FOR = datetime.timedelta(days=1)

_CLAIM = ".claimed"
_STORED = re.compile(r"[0-9a-f]{32}(\.claimed)?")


def keep(session, data, **choices):
    """Store the bytes of a file for this session, with what its owner chose, and return its token."""
    _remove_old()
    if SESSION_KEY in session:
        _remove(session[SESSION_KEY]["token"])
    token = secrets.token_hex(16)
    _storage().save(token, ContentFile(data))
    session[SESSION_KEY] = {"token": token, "choices": choices}
    return token


def kept(session, token):
    """Return (bytes, choices) of the file with this token, or None if this session has none or it is gone."""
    upload = session.get(SESSION_KEY)
    if upload is None or upload["token"] != token:
        return None
    try:
        with _storage().open(token) as stored:
            return stored.read(), upload["choices"]
    except FileNotFoundError:
        return None


def claim(token):
    """Return whether this call is the first to ask: of two presses on the button, one saves."""
    name = token + _CLAIM
    # A storage never overwrites: whoever comes second gets another name.
    given = _storage().save(name, ContentFile(b""))
    if given != name:
        _storage().delete(given)
    return given == name


def forget(session):
    """Remove the file of this session."""
    upload = session.pop(SESSION_KEY, None)
    if upload:
        _remove(upload["token"])


def _remove(token):
    # The claim stays until it is old: a second press may still be on its way.
    _storage().delete(token)


def _remove_old():
    storage = _storage()
    try:
        names = storage.listdir("")[1]
    except FileNotFoundError:
        return
    for name in names:
        if _STORED.fullmatch(name) and storage.get_modified_time(name) < timezone.now() - KEPT_FOR:
            storage.delete(name)


def _storage():
    return storages[STORAGE]
