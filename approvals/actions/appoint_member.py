"""Appoint a member: the secretary enters a seat on the Board. It counts once a second member confirms it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import register
from ..exceptions import refuse_if
from ..locks import lock_board
from ..models import BoardMembership
from ..permissions import keep_board_problems


def appoint_member(person, sector, by, member_from, member_until=None, is_chair=False):
    """Enter and return a `BoardMembership` from and until dates, both included; `sector` is an `audiences.Sector`."""
    refuse_if(keep_board_problems(by))
    with transaction.atomic():
        lock_board()
        refuse_if(term_problems(person, member_from, member_until))
        membership = BoardMembership.objects.create(
            person_number=person.person_number,
            sector=sector,
            is_chair=is_chair,
            member_from=member_from,
            member_until=member_until,
            entered_by=by.person_number,
            recorded_at=timezone.now(),
        )
        register.enter(membership)
    return membership


def term_problems(person, member_from, member_until):
    """Return why a person cannot have a seat from and until these dates, as sentences."""
    if member_until and member_until < member_from:
        return [_("The last day is before the first day. Check both dates.")]
    if not person.is_active:
        return [_("%s can no longer sign in, and so could not vote.") % person]
    seats = BoardMembership.objects.filter(person_number=person.person_number, ending=None)
    if any(
        (not seat.member_until or seat.member_until >= member_from)
        and (not member_until or seat.member_from <= member_until)
        for seat in seats
    ):
        return [_("%s already has a seat on the Board at that time.") % person]
    return []
