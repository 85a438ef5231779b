"""The Board's rules of voting: those in force, those to come, and the secretary's form for new ones."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from approvals.actions import set_rules
from approvals.membership import Board
from approvals.permissions import keep_board_problems
from resources.approval_forms.rules import RulesForm
from resources.rules_in_words import rules_in_words

from .attempt import attempt
from .desk_page import error_summary, for_readers, refuse
from .kept_words import typed


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def rules(request):
    """Show the rules; take new ones from the secretary."""
    may_keep = not keep_board_problems(request.user)
    if request.method == "POST" and not may_keep:
        return refuse(request, keep_board_problems(request.user))
    board, today = Board(), timezone.localdate()
    in_force = board.rules_on(today)
    form = RulesForm(**typed(request), in_force=in_force) if may_keep else None

    def enter(in_force_from, **values):
        return set_rules(form.rules(), request.user, in_force_from)

    tried = attempt(request, form, enter)
    if tried.row:
        messages.success(request, _("The rules were entered. They begin on %s.") % date_format(tried.row.in_force_from))
        return redirect("board_rules")
    context = {
        "in_force": rules_in_words(in_force),
        # Of two that begin on one day the later entered holds.
        "later": [(begins, rules_in_words(rules)) for begins, rules in dict(board.rules_after(today)).items()],
        "form": form,
        "problems": error_summary(form, tried.refused),
    }
    return render(request, "resources/rules.html", context, status=tried.status)
