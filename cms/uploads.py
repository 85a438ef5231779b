"""The draft side's uploads: Wagtail's screens need them, and nobody else may have them."""

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

# An upload may be a page with a script in it: opened by itself, it runs nothing and reads nothing of this site.
HEADERS = {"Cache-Control": "private, no-store", "Content-Security-Policy": "default-src 'none'; sandbox"}


@require_admin_access
@require_safe
def upload(request, path):
    """Give an uploaded file under MEDIA_URL to a person who may enter the admin; raise `Http404` if there is none."""
    try:
        return FileResponse(default_storage.open(path), headers=HEADERS)
    except (OSError, ValueError, SuspiciousFileOperation) as error:
        raise Http404(path) from error
