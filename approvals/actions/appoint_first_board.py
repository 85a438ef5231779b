"""Appoint the first Board: once, by a command, since there is no member yet who could confirm another."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import register
from ..exceptions import refuse_if
from ..locks import lock_board
from ..models import BoardMembership, MembershipConfirmation
from ..voting_rules import SMALLEST_QUORUM

ENTERED_BY_COMMAND = 0  # no person has this number: the register shows that nobody entered these seats in the admin


def appoint_first_board(members):
    """Enter the first members as confirmed and return their memberships.

    `members` is a list of (person, sector, is_chair). Raises `ActionRefused` once the Board has had a member.
    """
    with transaction.atomic():
        lock_board()
        refuse_if(_first_board_problems(members))
        now = timezone.now()
        memberships, records = [], []
        for person, sector, is_chair in members:
            membership = BoardMembership.objects.create(
                person_number=person.person_number,
                sector=sector,
                is_chair=is_chair,
                member_from=timezone.localdate(now),
                entered_by=ENTERED_BY_COMMAND,
                recorded_at=now,
            )
            confirmation = MembershipConfirmation.objects.create(membership=membership, recorded_at=now)
            memberships.append(membership)
            records += [membership, confirmation]
        register.enter(*records)
    return memberships


def _first_board_problems(members):
    if BoardMembership.objects.exists():
        return [
            _("The Board has had its first members. The secretary enters further ones, and a member confirms them.")
        ]
    if len(members) < SMALLEST_QUORUM:
        return [_("A Board needs at least %d members: nobody decides alone.") % SMALLEST_QUORUM]
    if len({person.pk for person, _sector, _is_chair in members}) < len(members):
        return [_("A person is named twice.")]
    if sum(is_chair for _person, _sector, is_chair in members) > 1:
        return [_("Name at most one chair.")]
    return []
