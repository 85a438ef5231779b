"""All of one kind of work of a person: what the desk's sections cut off after the first lines."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from resources.my_work import all_work

from .desk_page import for_readers

PAGE_LENGTH = 100


@for_readers
@require_safe
def work_section(request, name):
    """List every line of one section, page by page; what is done meanwhile stands here no more."""
    work = next((work for work in all_work(request.user) if work.name == name), None)
    if work is None:
        raise Http404(_("There is no such list among your work."))
    page = Paginator(work.rows, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {"heading": work.heading, "lines": work.lines(list(page.object_list)), "page": page}
    return render(request, "resources/desk/work_section.html", context)
