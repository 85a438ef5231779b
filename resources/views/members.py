"""The members of the Board: who sits on it, which seats wait for a second member, and the secretary's forms."""

from functools import partial

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from approvals.actions import appoint_member, confirm_membership, end_membership
from approvals.exceptions import ActionRefused
from approvals.membership import memberships_at
from approvals.models import BoardMembership
from approvals.permissions import confirm_membership_problems, keep_board_problems
from resources.approval_forms.membership import AppointmentForm, EndingForm
from resources.people import names_of

from .attempt import attempt
from .desk_page import error_summary, for_readers, refuse
from .kept_words import typed


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def members(request):
    """Show the Board; take a new seat from the secretary."""
    may_keep = not keep_board_problems(request.user)
    if request.method == "POST" and not may_keep:
        return refuse(request, keep_board_problems(request.user))
    form = AppointmentForm(**typed(request)) if may_keep else None
    tried = attempt(request, form, partial(appoint_member, by=request.user))
    if tried.row:
        messages.success(
            request, _("A seat for %s was entered. It counts once another member confirms it.") % _name_of(tried.row)
        )
        return redirect("board_members")
    return _members_page(request, form, tried.refused, tried.status)


@for_readers
@require_POST
def confirm(request, membership_id):
    """Confirm a seat that the secretary entered: a second Board member makes it count."""
    membership = _membership_or_404(membership_id)
    try:
        confirm_membership(membership, request.user)
    except ActionRefused as refusal:
        form = None if keep_board_problems(request.user) else AppointmentForm()
        return _members_page(request, form, refusal.problems, status=409)
    messages.success(request, _("You confirmed the seat of %s.") % _name_of(membership))
    return redirect("board_members")


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def end(request, membership_id):
    """Ask the secretary for the last day of a seat, and end it."""
    if keep_board_problems(request.user):
        return refuse(request, keep_board_problems(request.user))
    membership = _membership_or_404(membership_id)
    form = EndingForm(**typed(request))
    tried = attempt(request, form, partial(end_membership, membership, request.user))
    if tried.row:
        messages.success(request, _("The end of the seat of %s was entered.") % _name_of(membership))
        return redirect("board_members")
    context = {
        "membership": membership,
        "name": _name_of(membership),
        "form": form,
        "problems": error_summary(form, tried.refused),
    }
    return render(request, "resources/members/end.html", context, status=tried.status)


def _members_page(request, form, refused=(), status=200):
    now = timezone.now()
    known = BoardMembership.objects.select_related("sector", "ending", "confirmation")
    sitting = [seat for seat in known if seat.is_in_force(now)]
    later = list(known.filter(confirmation__isnull=False, ending=None, member_from__gt=timezone.localdate(now)))
    unconfirmed = list(known.unconfirmed())
    names = names_of(seat.person_number for seat in [*sitting, *later, *unconfirmed])
    voters = memberships_at(now)
    context = {
        "sitting": [{"seat": seat, "name": names[seat.person_number]} for seat in sitting],
        "later": [{"seat": seat, "name": names[seat.person_number]} for seat in later],
        "unconfirmed": [
            {
                "seat": seat,
                "name": names[seat.person_number],
                "may_confirm": not confirm_membership_problems(request.user, seat, voters),
            }
            for seat in unconfirmed
        ],
        "may_keep": not keep_board_problems(request.user),
        "form": form,
        "problems": error_summary(form, refused),
    }
    return render(request, "resources/members/list.html", context, status=status)


def _membership_or_404(membership_id):
    membership = BoardMembership.objects.select_related("sector").filter(pk=membership_id).first()
    if membership is None:
        raise Http404(_("There is no such seat on the Board."))
    return membership


def _name_of(membership):
    return names_of([membership.person_number])[membership.person_number]
