"""The public register of decisions and withdrawals, with the head of the register on top. Sets no cookie."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from approvals import register as chain
from resources.paging import nearest_page
from resources.public_register import public_register_entries, public_rows

PAGE_LENGTH = 50


@require_safe
def register(request):
    """Show a page of the register, newest first. It counts votes and names nobody."""
    page = nearest_page(Paginator(public_register_entries(), PAGE_LENGTH), request.GET.get("page", ""))
    return render(
        request,
        "resources/register.html",
        {
            "trail": [(_("Home"), reverse("home")), (_("Register of decisions"), None)],
            "head": chain.head(),
            "rows": public_rows(page.object_list),
            "page": page,
        },
    )
