"""Submissions at every stage for the tests of the desk pages, each reached through the gate's own actions.

The resource behind them is no page: the desk pages read what is frozen, and the draft may be gone.
"""

from approvals.actions import recall, review, submit, vote
from tests.approvals.plain_resource import PlainResource

REASON = "The second step is out of date."


class FrozenDraft(PlainResource):
    """A draft with all that canonical content has, and no page."""

    def canonical_content(self):
        """Return a whole content in format 1."""
        return {
            "format": 1,
            "reference": self.reference,
            "language": self.locale.language_code,
            "title": self.title,
            "summary": "How to notice a concern, check it and share it.",
            "kind": {"key": "guidance", "label": "Guidance"},
            "publisher": "The Board",
            "year": 2026,
            "external_address": "",
            "external_seen_on": None,
            "note": "",
            "is_superseded": False,
            "role_types": [{"key": "alerters", "label": "Alerters"}],
            "target_audiences": [
                {"key": "alerters/target-audiences/1", "label": "Front line staff", "role_type": "alerters"}
            ],
            "learning_outcomes": [
                {
                    "key": "alerters/learning-outcomes/1",
                    "label": "know whom to tell",
                    "lead_in": "Demonstrate an ability to",
                    "role_type": "alerters",
                }
            ],
            "content_topics": [{"key": "alerters/content-topics/1", "label": "Referral", "role_type": "alerters"}],
            "delivery_methods": [
                {"key": "alerters/delivery-methods/1", "label": "Team briefing", "role_type": "alerters"}
            ],
            "sectors": [{"key": "education", "label": "Education"}],
            "tags": ["referral"],
            "duration_minutes": 20,
            "licence": {"key": "ogl-3", "label": "Open Government Licence v3.0"},
            "nobody_recognisable": False,
            "review_by": "2099-06-30",
            "files": [
                {
                    "name": file.name,
                    "title": file.name,
                    "sha256": file.sha256,
                    "size": file.size,
                    "media_type": file.media_type,
                }
                for file in self.frozen_files()
            ],
            "body": [
                {"type": "heading", "text": "Three steps"},
                {"type": "text", "html": "<p>Notice what has changed.</p>"},
            ],
        }


def in_review(people, **draft):
    """Send a draft for review; return the submission."""
    return submit(FrozenDraft(**draft), people.author)


def sent_back(people, **draft):
    """Send a draft for review and have changes asked for."""
    submission = in_review(people, **draft)
    review(submission, people.reviewer, "changes_requested", REASON)
    return submission


def before_the_board(people, **draft):
    """Send a draft for review and have it recommended."""
    submission = in_review(people, **draft)
    review(submission, people.reviewer, "recommended", "Clear and short.")
    return submission


def approved(people, **draft):
    """Take a draft through review and three votes for it."""
    submission = before_the_board(people, **draft)
    for member in people.members[:3]:
        vote(submission, member, "approve")
    return submission


def rejected(people, **draft):
    """Take a draft through review and three votes against it."""
    submission = before_the_board(people, **draft)
    for member in people.members[:3]:
        vote(submission, member, "reject", REASON)
    return submission


def recalled(people, **draft):
    """Take a submission back after one vote."""
    submission = before_the_board(people, **draft)
    vote(submission, people.members[0], "approve")
    recall(submission, people.author)
    return submission


STAGES = {
    "in review": in_review,
    "sent back": sent_back,
    "before the Board": before_the_board,
    "approved": approved,
    "rejected": rejected,
    "recalled": recalled,
}
