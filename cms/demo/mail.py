"""The e-mail of a demonstration: each message says that it is one, and goes into a folder. Nobody gets any.

The development settings name this backend; `dev_mail.py` shows the folder, which site and worker share.
"""

import time

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend

SUBJECT = "[Demonstration] "
NOTICE = "This is a demonstration. No real Board has approved anything."


class EmailBackend(BaseEmailBackend):
    """Writes each message as a file of its own, named by the moment: the names sort by time."""

    def send_messages(self, email_messages):
        """Mark the messages and write them; return how many."""
        settings.DEVELOPMENT_MAIL.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            _mark(message)
            name = f"{time.time_ns()}.eml"
            # Under another name first: who looks at the folder meanwhile must not read half a message.
            unfinished = settings.DEVELOPMENT_MAIL / f"{name}.part"
            unfinished.write_bytes(message.message().as_bytes())
            unfinished.rename(settings.DEVELOPMENT_MAIL / name)
        return len(email_messages)


def _mark(message):
    message.subject = SUBJECT + message.subject
    message.body = f"{NOTICE}\n\n{message.body}"
    message.alternatives = [
        alternative._replace(content=alternative.content.replace("<body>", f"<body><p><strong>{NOTICE}</strong></p>"))
        for alternative in getattr(message, "alternatives", [])
    ]
