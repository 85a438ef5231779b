"""The one public way to an upload: what live ordinary pages show of the collection "Website", in one size."""

from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from home.models import ContentPage
from resources.models import LibraryImage

COLLECTION = "Website"
SIZE = "max-1200x1200|format-webp"


def website_images():
    """Return the images that ordinary pages may show."""
    return LibraryImage.objects.filter(collection__name=COLLECTION, collection__depth=2)


@require_safe
def website_image(request, image_id):
    """Give the rendition of an image of the collection that a live page shows; raise `Http404` for any other image.

    An author alone moves an image into the collection, a draft's too: only the page's own approval makes it public.
    Whoever may enter the admin sees it in the preview of a page.
    """
    image = website_images().filter(pk=image_id).first()
    if image is None or not (_is_on_a_live_page(image) or request.user.has_perm("wagtailadmin.access_admin")):
        raise Http404
    return FileResponse(
        image.get_rendition(SIZE).file.open("rb"), content_type="image/webp", headers={"Cache-Control": "no-cache"}
    )


def _is_on_a_live_page(image):
    # Ordinary pages, which Wagtail itself serves: `live` decides for them. No resource is read here.
    bodies = (page.body.raw_data for page in ContentPage.objects.live().only("body"))
    return any(block["type"] == "image" and block["value"]["image"] == image.pk for body in bodies for block in body)
