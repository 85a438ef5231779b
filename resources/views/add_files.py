"""Files of a resource in Wagtail's admin: add several at once, and take hidden personal data out of one."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from resources.added_files import add_file, add_problems, files_of
from resources.hidden_in_uploads import hidden_data_of, remove_hidden_data
from resources.intake.file_types import FILE_TYPES
from resources.intake.hidden_data import CannotBeRemoved
from resources.models import LibraryDocument, LibraryImage, ResourcePage

UPLOADS = {"document": LibraryDocument, "image": LibraryImage}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add_files(request, page_id):
    """Take files for a draft: all of a form at once, or from the script one by one, which gets the row of each."""
    page = get_object_or_404(ResourcePage, pk=page_id)
    problems = add_problems(request.user, page)
    by_script = request.headers.get("X-Requested-With") == "XMLHttpRequest"
    if problems and by_script:
        return JsonResponse({"problems": problems}, status=403)
    if problems:
        messages.error(request, problems[0])
        raise PermissionDenied
    sent = request.FILES.getlist("files") if request.method == "POST" else []
    added = [add_file(page.pk, upload, request.user) for upload in sent]
    if by_script and added:
        return render(request, "resources/files/rows.html", _rows(page, added))
    if request.method == "POST" and not sent:
        messages.warning(request, _("Choose one file at least."))
    refused = [file for file in added if file.problems]
    return render(request, "resources/files/add.html", _rows(page, refused + files_of(page.pk)) | _heading(page))


@never_cache
@require_POST
def remove_hidden(request, kind, upload_id):
    """Take hidden personal data out of a document or an image, and go back to where the button was."""
    if kind not in UPLOADS:
        raise Http404(kind)
    upload = get_object_or_404(UPLOADS[kind], pk=upload_id)
    policy = policy_registry.get_by_type(UPLOADS[kind])
    if not policy.user_has_permission_for_instance(request.user, "change", upload):
        raise PermissionDenied
    try:
        remove_hidden_data(upload, request.user)
    except (CannotBeRemoved, OSError):
        messages.error(
            request,
            _("It cannot be taken out of “%s” here. Take it out in the program that made the file, and upload it anew.")
            % upload.title,
        )
    else:
        messages.success(request, _("Taken out. “%s” says nothing about people any more.") % upload.title)
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return redirect(back if is_ours else "wagtailadmin_home")


def _rows(page, files):
    """Return what `rows.html` shows of `AddedFile`s."""
    return {
        "rows": [(file, hidden_data_of(file.document) if file.document else []) for file in files],
        "here": reverse("resource_add_files", args=[page.pk]),
    }


def _heading(page):
    title = _("Add files to “%s”") % page.draft_title
    return {
        "page": page,
        "file_types": FILE_TYPES.values(),
        "page_title": title,
        "header_title": title,
        "header_icon": "doc-full",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": page.draft_title},
            {"url": "", "label": title},
        ],
    }
