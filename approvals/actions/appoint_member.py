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
        refuse_if(term_problems(person, member_from, member_until, is_chair))
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


def term_problems(person, member_from, member_until, is_chair=False):
    """Return why a person cannot have a seat, or the chair, from and until these dates, as sentences."""
    if member_until and member_until < member_from:
        return [_("The last day is before the first day. Check both dates.")]
    if not person.is_active:
        return [_("%s can no longer sign in, and so could not vote.") % person]
    seats = [
        seat for seat in BoardMembership.objects.select_related("ending") if _overlaps(seat, member_from, member_until)
    ]
    if any(seat.person_number == person.person_number for seat in seats):
        return [_("%s already has a seat on the Board at that time.") % person]
    if is_chair and any(seat.is_chair for seat in seats):
        return [_("Somebody else chairs the Board at that time. End that seat first, or choose a later first day.")]
    return []


def _overlaps(seat, member_from, member_until):
    last_days = [seat.member_until, seat.ending.last_day if hasattr(seat, "ending") else None]
    last_day = min([day for day in last_days if day], default=None)
    return (last_day is None or last_day >= member_from) and (not member_until or seat.member_from <= member_until)
