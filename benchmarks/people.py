"""Who acts in a benchmark: people of the demonstration."""

from django.contrib.auth import get_user_model
from django.utils import timezone

from approvals.membership import memberships_at


def person_in(role):
    """Return somebody with a role, always the same."""
    return get_user_model().objects.filter(groups__name=role).order_by("pk").first()


def voters(submission):
    """Return three members of the Board who may vote on a submission."""
    numbers = memberships_at(timezone.now()).keys() - submission.contributor_numbers
    return get_user_model().objects.filter(person_number__in=numbers).order_by("pk")[:3]
