"""Public bytes: files and images of editions, at addresses that answer only while an edition with them is public."""

from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from approvals import editions
from resources.catalogue import public_file

from .frozen_response import serve_frozen, serve_image_size
from .resource import gone_or_not_found


@require_safe
def resource_file(request, reference, slug, name):
    """Give the current edition's file of this name: a printed link stays right."""
    frozen = public_file(reference, get_language(), name)
    return serve_frozen(request, frozen) if frozen else gone_or_not_found(request, reference.upper())


@require_safe
def edition_file(request, reference, slug, number, name):
    """Give the file of this name as one edition has it."""
    readable = editions.readable_editions().filter(reference=reference.upper(), language=get_language(), number=number)
    frozen = editions.file_of(name, submission__in=readable.values("submission"))
    return serve_frozen(request, frozen) if frozen else gone_or_not_found(request, reference.upper(), number)


@require_safe
def resource_image(request, reference, sha256, ending):
    """Give an image as it was approved, while an edition of this resource that shows it may be read."""
    return serve_frozen(request, _shown(reference, sha256))


@require_safe
def resource_image_size(request, reference, sha256, width, ending):
    """Give an image in one of its sizes, while an edition of this resource that shows it may be read."""
    return serve_image_size(request, _shown(reference, sha256), width, ending)


def _shown(reference, sha256):
    frozen = editions.image_of(reference.upper(), sha256)
    if frozen is None:
        raise Http404(_("There is no public image at this address."))
    return frozen
