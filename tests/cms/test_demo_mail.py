"""E-mails of a demonstration say that they are one."""

import io

from django.core.mail import EmailMessage

from cms.demo.mail import NOTICE, EmailBackend


def test_mail_says_that_it_is_a_demonstration():
    terminal = io.StringIO()
    EmailBackend(stream=terminal).send_messages(
        [EmailMessage("Vote", "Please vote.", "from@demo.example", ["to@demo.example"])]
    )
    assert "Subject: [Demonstration] Vote" in terminal.getvalue()
    assert f"{NOTICE}\n\nPlease vote." in terminal.getvalue()
