"""The secretary's page of e-mails that could not be sent: to whom, since when, why, and when they are tried again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from approvals.models import Notification
from approvals.permissions import keep_board_problems
from approvals.sending import try_again_now
from resources.paging import nearest_page
from resources.people import names_of

from .desk_page import for_readers, refuse

PAGE_LENGTH = 50


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def unsent_messages(request):
    """List them, the oldest first; try one (`message`) or all of them again."""
    problems = keep_board_problems(request.user)
    if problems:
        return refuse(request, problems)
    unsent = Notification.objects.unsent().order_by("pk")
    if request.method == "POST":
        one = request.POST.get("message", "")
        try_again_now(unsent.filter(pk=one) if one.isascii() and one.isdigit() else unsent)
        messages.success(request, _("They are being sent now. What fails again stands here again."))
        return redirect("unsent_messages")
    page = nearest_page(Paginator(unsent.select_related("submission"), PAGE_LENGTH), request.GET.get("page", ""))
    names = names_of(row.person_number for row in page)
    rows = [{"message": row, "name": names[row.person_number]} for row in page]
    return render(request, "resources/messages.html", {"rows": rows, "page": page})
