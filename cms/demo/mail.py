"""Marks every e-mail of a demonstration as one. The development settings name it as their e-mail backend."""

from django.core.mail.backends.console import EmailBackend as ConsoleBackend

SUBJECT = "[Demonstration] "
NOTICE = "This is a demonstration. No real Board has approved anything."


class EmailBackend(ConsoleBackend):
    """Writes messages to the terminal; nobody gets one."""

    def send_messages(self, email_messages):
        """Mark the messages, and write them."""
        for message in email_messages:
            message.subject = SUBJECT + message.subject
            message.body = f"{NOTICE}\n\n{message.body}"
        return super().send_messages(email_messages)
