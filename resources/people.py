"""Names for the numbers that insert-only rows hold. A number whose person has left has no name."""

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _


def names_of(numbers):
    """Return {person number: name} for these numbers, in one query."""
    numbers = set(numbers)
    people = get_user_model().objects.filter(person_number__in=numbers)
    known = {person.person_number: str(person) for person in people}
    return {number: known.get(number) or _("Somebody who has left") for number in numbers}
