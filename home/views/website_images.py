"""The one public way to an upload: renditions of images of the collection "Website", in one size."""

from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from resources.models import LibraryImage

COLLECTION = "Website"
SIZE = "max-1200x1200|format-webp"


def website_images():
    """Return the images that ordinary pages may show."""
    return LibraryImage.objects.filter(collection__name=COLLECTION, collection__depth=2)


@require_safe
def website_image(request, image_id):
    """Give the rendition of an image of the collection; raise `Http404` for any other image."""
    image = website_images().filter(pk=image_id).first()
    if image is None:
        raise Http404
    return FileResponse(
        image.get_rendition(SIZE).file.open("rb"), content_type="image/webp", headers={"Cache-Control": "no-cache"}
    )
