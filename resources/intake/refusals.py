"""Sentences that several checks say, with the place `name`."""

from django.utils.translation import gettext_lazy as _

DAMAGED = _("“%(name)s” is damaged and cannot be opened. Save it anew and choose it again.")
PROTECTED = _("“%(name)s” is protected by a password. Take the password off, save it anew and choose it again.")
HAS_MORE = _(
    "“%(name)s” holds more than can be seen in it: there are other bytes before, between or after its parts. Save it "
    "anew in the program that made it."
)
PACKS_A_FILE = _("“%(name)s” has another file or a control packed into it. Take it out, and add the file by itself.")
HAS_MACROS = _("“%(name)s” holds macros, which are small programs. Save it without them, as an ordinary file.")
