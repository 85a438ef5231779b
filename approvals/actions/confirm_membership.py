"""Confirm a membership: a second Board member makes a seat count. The secretary alone makes no voter."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import register
from ..exceptions import refuse_if
from ..locks import lock_board
from ..models import BoardMembership, MembershipConfirmation
from ..permissions import confirm_membership_problems


def confirm_membership(membership, by):
    """Record that `by`, a member, confirms the seat, and return the `MembershipConfirmation`."""
    with transaction.atomic():
        lock_board()
        refuse_if(confirm_membership_problems(by, membership))
        waits = BoardMembership.objects.unconfirmed().filter(pk=membership.pk).exists()
        refuse_if([] if waits else [_("This membership is confirmed already, or has ended.")])
        confirmation = MembershipConfirmation.objects.create(
            membership=membership, confirmed_by=by.person_number, recorded_at=timezone.now()
        )
        register.enter(confirmation)
    return confirmation
