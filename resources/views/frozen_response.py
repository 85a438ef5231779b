"""Frozen bytes as an answer: checked against their digest, whole or in part. Who may have them is asked before."""

import io
import logging

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from approvals import store
from approvals.models import Edition
from resources.byte_ranges import RangeNotSatisfiable, Slice, byte_range
from resources.image_sizes import MEDIA_TYPES, WIDTHS, endings_of, image_in_size

log = logging.getLogger(__name__)

# What a browser may show by itself; anything else is offered for saving.
SHOWN_INLINE = ("application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif", "text/plain")
BLOCK_BYTES = 64 * 1024
# Asked again each time: what is withdrawn must be gone in the next request.
CACHE_CONTROL = "no-cache"
NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def serve_frozen(request, frozen):
    """Answer with the frozen bytes of a `SubmissionFile`, or say that the file is being checked."""
    unchanged = get_conditional_response(request, etag=_etag(frozen))
    if unchanged is not None:
        return unchanged
    try:
        blob = store.open_verified(frozen.stored_file_id)
    except store.BlobAltered as error:
        return _being_checked(request, frozen, error)
    response = _whole_or_part(request, frozen, blob)
    if request.method == "HEAD" or settings.FROZEN_ACCEL_PREFIX:
        blob.close()
        return _without_body(request, frozen, response)
    return response


def serve_image_size(request, frozen, width, ending):
    """Answer with a frozen image in a width of the list, or say that the file is being checked; else `Http404`."""
    if width not in WIDTHS or ending not in endings_of(frozen.media_type):
        raise Http404(_("There is no public image at this address."))
    etag = f'"{frozen.stored_file_id}-{width}-{ending}"'
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    try:
        data = image_in_size(frozen.stored_file_id, width, ending)
    except (store.BlobAltered, OSError) as error:
        return _being_checked(request, frozen, error)
    headers = {"ETag": etag, "Cache-Control": CACHE_CONTROL, "X-Content-Type-Options": "nosniff"}
    return HttpResponse(data, content_type=MEDIA_TYPES[ending], headers=headers)


def _whole_or_part(request, frozen, blob):
    size = blob.seek(0, io.SEEK_END)
    blob.seek(0)
    try:
        part = byte_range(request.headers["Range"], size) if _asks_for_part(request, frozen) else None
    except RangeNotSatisfiable:
        blob.close()
        headers = {"Content-Range": f"bytes */{size}", "Cache-Control": CACHE_CONTROL}
        words = _("This file has no such part. Download all of it.")
        return HttpResponse(words, status=416, content_type="text/plain; charset=utf-8", headers=headers)
    response = FileResponse(
        Slice(blob, *part) if part else blob,
        status=206 if part else 200,
        content_type=frozen.media_type,
        filename=frozen.name,
        as_attachment=frozen.media_type.partition(";")[0] not in SHOWN_INLINE,
    )
    response.block_size = BLOCK_BYTES
    start, stop = part or (0, size)
    if part:
        response["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    response["Content-Length"] = stop - start
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = _etag(frozen)
    response["Cache-Control"] = CACHE_CONTROL
    response["X-Content-Type-Options"] = "nosniff"
    if frozen.media_type != "application/pdf":
        # Opened by itself it runs nothing. The PDF viewers of browsers show nothing in a sandbox.
        response["Content-Security-Policy"] = NO_SCRIPT
    return response


def _asks_for_part(request, frozen):
    """Return whether the Range header counts: not for HEAD, and not for bytes that If-Range no longer names."""
    if request.method != "GET" or "Range" not in request.headers:
        return False
    return request.headers.get("If-Range", _etag(frozen)) == _etag(frozen)


def _without_body(request, frozen, response):
    """Return the same answer without its bytes: for HEAD, or because the server in front sends them itself."""
    bare = HttpResponse(status=response.status_code, headers=response.headers)
    if request.method != "HEAD" and response.status_code in (200, 206):
        bare.status_code = 200
        bare["X-Accel-Redirect"] = settings.FROZEN_ACCEL_PREFIX + store.address_of(frozen.stored_file_id)
        # That server reckons length and range from the request and the file.
        del bare["Content-Length"], bare["Content-Range"]
    return bare


def _being_checked(request, frozen, error):
    """Say that the file is being checked, and sound the alarm in the log."""
    edition = Edition.objects.filter(submission=frozen.submission_id).first()
    log.critical("“%s” of %s is not given out: %s", frozen.name, edition or frozen.key, error)
    return render(request, "resources/file_being_checked.html", {"name": frozen.name}, status=503)


def _etag(frozen):
    return f'"{frozen.stored_file_id}"'
