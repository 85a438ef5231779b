"""End a membership: from the day after `last_day` the person votes no longer. Votes already cast stay counted."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import reasons, register
from ..exceptions import refuse_if
from ..locks import lock_board
from ..models import MembershipEnding
from ..permissions import keep_board_problems


def end_membership(membership, by, last_day, reason=""):
    """Record the end of a seat and return the `MembershipEnding`. The last day is today or later."""
    refuse_if(keep_board_problems(by) + reasons.reason_problems(reason, required=False, what=_("end a membership")))
    with transaction.atomic():
        lock_board()
        refuse_if(_ending_problems(membership, last_day))
        ending = MembershipEnding.objects.create(
            membership=membership,
            last_day=last_day,
            ended_by=by.person_number,
            reason_digest=reasons.keep(reason),
            recorded_at=timezone.now(),
        )
        register.enter(ending)
    return ending


def _ending_problems(membership, last_day):
    if MembershipEnding.objects.filter(membership=membership).exists():
        return [_("This membership has been ended already.")]
    if last_day < timezone.localdate():
        return [_("The last day is in the past. A vote that counted then cannot be undone: choose today or later.")]
    return []
