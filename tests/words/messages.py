"""The words of the templates that the public sees, whether or not the demonstration shows them."""

import ast
import re

from django.conf import settings
from django.utils.translation.template import templatize

# Folders and files of those who sign in; all other templates are the public's.
SIGNED_IN = (
    "approvals/ cms/ wagtail accounts/account.html components/difference/ search/admin/ resources/rules.html "
    "resources/messages.html resources/board/ resources/bulk_actions/ resources/desk/ resources/editor/ "
    "resources/files/ resources/import/ resources/members/ resources/preview/ resources/review/ "
    "resources/submission/ resources/translation/ resources/withdraw/"
)
FOLDER = settings.BASE_DIR / "templates"
MESSAGE = re.compile(
    r"n?gettext\((u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")(?:, u?(?:'(?:[^'\\]|\\.)*'|\"[^\"]*\"))?)"
)
NO_WORD = re.compile(r"<[^>]+>|%\(\w+\)s")


def public_messages():
    """Return {message: name of a template}, without tags and with "it" in the place of what is filled in."""
    found = {}
    for path in sorted(FOLDER.rglob("*.html")):
        name = path.relative_to(FOLDER).as_posix()
        if not name.startswith(tuple(SIGNED_IN.split())):
            for arguments in MESSAGE.findall(templatize(path.read_text(encoding="utf-8"))):
                for message in ast.literal_eval(f"({arguments},)"):
                    found[NO_WORD.sub(lambda match: "it" if match[0][0] == "%" else "", message)] = name
    return found
