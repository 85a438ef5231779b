"""Spreadsheets in Wagtail's admin: upload, preview, save; download of the template and of the drafts.

Only people who may add pages to the library get in. Nothing here makes anything public.
"""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from resources.importer import uploads
from resources.importer.checking import CHANGE, MAKE, check
from resources.importer.drafts import library
from resources.importer.export import CONTENT_TYPES, export, file_name, template
from resources.importer.forms import ImportForm
from resources.importer.permission import may_import
from resources.importer.preview import MOST_WRONG_ROWS, preview_of
from resources.importer.reading import read_table
from resources.importer.saving import save


def for_importers(view):
    """Let in those who may add resources; Wagtail turns the refusal into a message on its dashboard."""

    @never_cache
    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not may_import(request.user, library()):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


@for_importers
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request):
    """Take a file; a file that can be read leads to its preview, another to this form with what is wrong."""
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    if form.is_valid():
        choices = {"update": form.cleaned_data["update"], "all_or_none": form.cleaned_data["all_or_none"]}
        token = uploads.keep(request.session, form.data_of_file, **choices)
        return redirect("resource_import_preview", token)
    return _page(request, "upload", _("Import and export resources"), form=form, layouts=list(CONTENT_TYPES))


@for_importers
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request, token):
    """Show what an uploaded file would do, with what is wrong in its place; save it on POST."""
    found = uploads.kept(request.session, token)
    if found is None or (request.method == "POST" and not uploads.claim(token)):
        messages.warning(
            request, _("This file has been saved already, or is here no longer. To go on, choose the file again.")
        )
        return redirect("resource_import")
    data, choices = found
    plan = check(read_table(data), request.user, choices["update"])
    if request.method == "POST":
        return _save(request, plan, choices["all_or_none"])
    shown = preview_of(plan)
    may_save = shown.counts[MAKE] + shown.counts[CHANGE] and not (choices["all_or_none"] and plan.problems)
    return _page(request, "preview", _("Check before saving"), preview=shown, choices=choices, may_save=may_save)


def _save(request, plan, all_or_none):
    saved = save(plan, request.user, all_or_none)
    uploads.forget(request.session)
    return _page(
        request,
        "result",
        _("Import finished"),
        saved=saved,
        problems=saved.problems[:MOST_WRONG_ROWS],
        wrong_rows=len({problem.row for problem in saved.problems}),
        library=library(),
    )


@for_importers
@require_safe
def download_template(request, layout):
    """Give the empty template."""
    return _download(template(layout), layout, "resources-template")


@for_importers
@require_safe
def download_export(request, layout):
    """Give every draft, in the shape that the importer takes."""
    return _download(export(layout), layout, "resources-drafts")


def _download(data, layout, name):
    response = HttpResponse(data, content_type=CONTENT_TYPES[layout])
    response["Content-Disposition"] = f'attachment; filename="{file_name(layout, name)}"'
    return response


def _page(request, name, title, **context):
    trail = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
    if name != "upload":
        trail.append({"url": reverse("resource_import"), "label": _("Import and export resources")})
    trail.append({"url": "", "label": title})
    context |= {"breadcrumbs_items": trail, "header_title": title, "page_title": title, "header_icon": "table"}
    return render(request, f"resources/import/{name}.html", context)
