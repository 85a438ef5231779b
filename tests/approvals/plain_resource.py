"""A resource that is no page: the gate knows a resource only by the methods of the object that it is given."""

import hashlib
import io
import uuid
from types import SimpleNamespace

from approvals.actions import review, submit, vote
from approvals.models import Edition
from approvals.store import FrozenFile


class PlainResource:
    """All that `approvals.actions.submit` asks of a resource."""

    def __init__(self, reference="HIPB-0001", title="Notice, check, share", files=(), contributors=()):
        self.translation_key = uuid.uuid4()
        self.locale = SimpleNamespace(language_code="en-gb")
        self.reference = reference
        self.title = title
        self.files = dict(files)
        self.contributors = set(contributors)
        self.problems = []

    def canonical_content(self):
        """Return a content as small as the gate allows: it reads the title and the review date only."""
        return {
            "title": self.title,
            "review_by": "2027-06-30",
            "files": [{"name": name, "sha256": hashlib.sha256(data).hexdigest()} for name, data in self.files.items()],
        }

    def frozen_files(self):
        """Return each file with its bytes."""
        return [
            FrozenFile(
                sha256=hashlib.sha256(data).hexdigest(),
                size=len(data),
                name=name,
                media_type="text/plain",
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


def before_the_board(resource, people):
    """Submit a resource and have it recommended; return the submission."""
    submission = submit(resource, people.author)
    review(submission, people.reviewer, "recommended", "It does what it says.")
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
