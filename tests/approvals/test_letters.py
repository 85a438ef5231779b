"""What a message says: in both forms, to one person, with the reasons of others and the page where one acts."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core import mail
from django.utils import timezone

from approvals import register
from approvals.actions import recall, redact_reason, review, submit, take_chairs_action, vote, withdraw
from approvals.models import Event, Submission
from approvals.notices import NOTICES
from approvals.sending import send_due

from .plain_resource import PlainResource, approved, before_the_board
from .told import mailed

pytestmark = pytest.mark.one_database


def html_of(message):
    """Return the HTML of a message."""
    ((html, kind),) = message.alternatives
    assert kind == "text/html"
    return html


def test_message_has_two_forms_a_greeting_and_a_link_to_where_the_thing_is_done(people):
    (message,) = mailed(submit, PlainResource(title="Notice & <check>"), people.author)
    submission = Submission.objects.get()
    assert message.subject == "Please review: Notice & <check> (HIPB-0001)"
    assert message.to == [people.reviewer.email] and not message.cc and not message.bcc
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    address = f"{settings.WAGTAILADMIN_BASE_URL}/review/{submission.pk}/"
    assert "Hello Some Reviewer," in message.body and address in message.body
    assert "“Notice & <check>” (HIPB-0001, submission 1)" in message.body
    html = html_of(message)
    assert "Hello Some Reviewer," in html and f'href="{address}"' in html
    assert "Notice &amp; &lt;check&gt;" in html and "<check>" not in html
    assert "<script" not in html and "style=" not in html and "<img" not in html


def test_receipt_names_the_entry_of_the_register_and_not_the_reason(people):
    submission = before_the_board(PlainResource(), people)
    (receipt,) = mailed(vote, submission, people.members[0], "reject", "Out of date.")
    head = register.head()
    for words in ("Reject", "If you did not cast it", f"entry {head.number} of the register", head.hash[:12]):
        assert words in receipt.body and words in html_of(receipt)
    assert f"/board/{submission.pk}/" in receipt.body
    assert "Out of date." not in receipt.body


def test_author_reads_the_reasons_of_what_was_sent_back(people):
    submission = submit(PlainResource(), people.author)
    (message,) = mailed(review, submission, people.reviewer, "changes_requested", "Say <whom> to call.")
    assert "Say <whom> to call." in message.body
    assert "<blockquote><p>Say &lt;whom&gt; to call.</p></blockquote>" in html_of(message)
    assert f"/review/{submission.pk}/" in message.body


def test_author_reads_what_members_wrote_once_the_board_has_decided(people):
    submission = before_the_board(PlainResource(), people)
    for member in people.members[:2]:
        vote(submission, member, "reject", "The second step is out of date.")
    sent = mailed(vote, submission, people.members[2], "reject", "Nobody would understand it.")
    assert [message.subject.partition(":")[0] for message in sent] == ["Your vote was recorded", "Rejected"]
    for words in ("The second step is out of date.", "Nobody would understand it.", "change the draft and send it"):
        assert words in sent[1].body
    assert people.members[0].display_name not in sent[1].body


def test_author_of_a_chairs_action_does_not_read_votes_that_are_still_open(people):
    submission = before_the_board(PlainResource(), people)
    vote(submission, people.members[1], "conditions", "Check the number.")
    ratify_by = timezone.localdate() + timedelta(days=35)
    (message,) = mailed(take_chairs_action, submission, people.members[0], "Monday.", ratify_by)
    assert message.subject.startswith("Public by the chair's action: ")
    assert "if the Board has not ratified it before" in message.body
    assert "Check the number." not in message.body


def test_contributors_read_why_it_was_withdrawn_and_what_to_use_instead(people):
    approved(PlainResource(), people)
    approved(PlainResource("HIPB-0002"), people)
    (message,) = mailed(withdraw, "HIPB-0001", "en-gb", people.reviewer, "The law has changed.", "HIPB-0002")
    for words in ("The law has changed.", "Use this instead: HIPB-0002", "send it for review again"):
        assert words in message.body and words in html_of(message)


def test_reason_that_was_redacted_before_it_is_sent_is_in_no_message(people):
    submission = before_the_board(PlainResource(), people)
    vote(submission, people.members[0], "approve")
    send_due.call()
    reason = recall(submission, people.author, "Mrs Smith is named.").reason_digest
    redact_reason(reason, people.secretary, "It names a person.")
    mail.outbox.clear()
    send_due.call()
    (message,) = mail.outbox
    assert "Smith" not in message.body and "This reason was removed." in message.body


def test_every_event_has_its_words():
    for event in Event:
        assert (settings.BASE_DIR / f"templates/approvals/mail/{event}.txt").exists()
        assert NOTICES[event].link
