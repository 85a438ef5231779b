"""Who is told of an event: those who must act, as person numbers. `notices.py` says of which event whom."""

from django.contrib.auth import get_user_model

from accounts import roles

from .ballot import ballot_of
from .models import BoardVote, Submission


def with_role(*names):
    """Return the numbers of the active people who hold one of these roles."""
    people = get_user_model().objects.filter(is_active=True, groups__name__in=names)
    return set(people.values_list("person_number", flat=True))


def impartial_reviewers(submission):
    """The Reviewers who had no hand in what was sent for review."""
    return with_role(roles.REVIEWER) - submission.contributor_numbers


def submitter(record):
    """The author who sent it for review."""
    return {submission_of(record).submitted_by}


def voters(record):
    """The members who may vote on it now, whether or not they have."""
    return set(ballot_of(submission_of(record)).voters)


def voters_and_secretaries(record):
    """The members who may vote on it, and the secretary, who alone can give the vote more time."""
    return voters(record) | with_role(roles.BOARD_SECRETARY)


def those_who_voted(recall):
    """The members who had voted on what was taken back."""
    votes = BoardVote.objects.filter(submission=recall.submission_id)
    return set(votes.values_list("person_number", flat=True))


def voter(vote):
    """The member in whose name a vote was recorded."""
    return {vote.person_number}


def contributors(withdrawal):
    """Everybody who had a hand in what was public until now."""
    return submission_of(withdrawal).contributor_numbers


def submission_of(record):
    """Return the submission that a record is about; of a withdrawal, the one behind the latest edition."""
    if isinstance(record, Submission):
        return record
    if hasattr(record, "submission"):
        return record.submission
    if hasattr(record, "decision"):  # a ratification
        return record.decision.submission
    published = Submission.objects.for_resource(record.translation_key, record.language).exclude(edition=None)
    return published.latest("number")
