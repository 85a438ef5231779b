"""A resource that is no page: the gate knows a resource only by the methods of the object that it is given."""

import hashlib
import io
import mimetypes
import uuid
from types import SimpleNamespace

from approvals.actions import submit, vote
from approvals.models import Edition
from approvals.store import FrozenFile
from tests.reviewing import recommend


class PlainResource:
    """All that `approvals.actions.submit` asks of a resource."""

    def __init__(self, reference="HIPB-0001", title="Notice, check, share", files=(), contributors=(), **content):
        self.translation_key = uuid.uuid4()
        self.original_language = None
        self.locale = SimpleNamespace(language_code="en-gb")
        self.reference = reference
        self.title = title
        self.files = dict(files)
        self.contributors = set(contributors)
        self.content = content
        self.problems = []

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
        } | self.content

    def frozen_files(self):
        """Return each file with its bytes."""
        return [
            FrozenFile(
                sha256=hashlib.sha256(data).hexdigest(),
                size=len(data),
                name=name,
                media_type=mimetypes.guess_type(name)[0],
                purpose="file",
                open=lambda data=data: io.BytesIO(data),
            )
            for name, data in self.files.items()
        ]

    def contributor_numbers(self, since):
        """Return who wrote it."""
        return self.contributors

    def submission_problems(self):
        """Return what is missing."""
        return self.problems

    def translated_from(self):
        """Return the language of its original."""
        return self.original_language

    def edition_followed(self, current):
        """Return the edition of the original that it translates: the one that is public."""
        return current


def in_polish(original, title="Zauważ, sprawdź, przekaż", **content):
    """Return the translation of a `PlainResource`."""
    translation = PlainResource(original.reference, title, **content)
    translation.translation_key, translation.original_language = original.translation_key, original.locale.language_code
    translation.locale = SimpleNamespace(language_code="pl")
    return translation


def before_the_board(resource, people):
    """Submit a resource and have it recommended; return the submission."""
    submission = submit(resource, people.author)
    recommend(submission, people.reviewer, "It does what it says.")
    return submission


def approved(resource, people):
    """Take a resource through review and three votes for it; return its newest edition."""
    submission = before_the_board(resource, people)
    for member in people.members[:3]:
        vote(submission, member, "approve")
    return Edition.objects.get(submission=submission)


def rejected(resource, people):
    """Take a resource through review and three votes against it; return the submission."""
    submission = before_the_board(resource, people)
    for member in people.members[:3]:
        vote(submission, member, "reject", "The second step is out of date.")
    return submission
