"""Public bytes: files and images of editions, checked against their digest whenever they are served."""

from django.http import FileResponse, Http404
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from approvals import editions, store
from resources.catalogue import public_entry

from .resource import gone_or_not_found

# What a browser may show by itself; anything else is offered for saving.
SHOWN_INLINE = ("application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif", "text/plain")


@require_safe
def resource_file(request, reference, slug, name):
    """Give the current edition's file of this name: a printed link stays right."""
    entry = public_entry(reference, get_language())
    frozen = editions.file_of(entry.edition, name) if entry else None
    return serve_frozen(request, frozen) if frozen else gone_or_not_found(request, reference.upper())


@require_safe
def edition_file(request, reference, slug, number, name):
    """Give the file of this name as one edition has it."""
    found = editions.readable_edition(reference.upper(), get_language(), number)
    frozen = editions.file_of(found, name) if found else None
    return serve_frozen(request, frozen) if frozen else gone_or_not_found(request, reference.upper(), number)


@require_safe
def resource_image(request, reference, sha256, extension):
    """Give an image by its digest, while an edition of this resource that shows it may be read."""
    frozen = editions.image_of(reference.upper(), sha256)
    if frozen is None:
        raise Http404(_("There is no public image at this address."))
    return serve_frozen(request, frozen)


def serve_frozen(request, frozen):
    """Answer with the frozen bytes of a `SubmissionFile`, or say that the file is being checked."""
    etag = f'"{frozen.stored_file_id}"'
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    try:
        blob = store.open_verified(frozen.stored_file_id)
    except store.BlobAltered:
        return render(request, "resources/file_being_checked.html", {"name": frozen.name}, status=503)
    response = FileResponse(
        blob,
        content_type=frozen.media_type,
        filename=frozen.name,
        as_attachment=frozen.media_type.partition(";")[0] not in SHOWN_INLINE,
    )
    response["ETag"] = etag
    # Asked again each time: what is withdrawn must be gone in the next request.
    response["Cache-Control"] = "no-cache"
    return response
