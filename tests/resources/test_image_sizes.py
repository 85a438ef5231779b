"""Images in their sizes: made from the frozen original, sealed, and public only while an edition shows them."""

import os
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from PIL import Image

from approvals import derived, store
from approvals.actions import withdraw
from resources.image_sizes import image_in_size, widths_of
from resources.models import LibraryImage
from tests.approvals.plain_resource import approved as approve
from tests.factories import make_resource

pytestmark = pytest.mark.one_database


def make_picture(size=(1000, 500), kind="PNG", **saved):
    """Save and return an uploaded picture whose left half is navy and whose right half is white."""
    picture = Image.new("RGB", size, "white")
    picture.paste("navy", (0, 0, size[0] // 2, size[1]))
    data = BytesIO()
    picture.save(data, kind, **saved)
    return LibraryImage.objects.create(title="Steps", file=ContentFile(data.getvalue(), name=f"steps.{kind.lower()}"))


@pytest.fixture
def publish(site, people):
    """A function that publishes a resource with one picture; it returns the draft and the canonical block."""

    def published(image):
        body = [("image", {"image": image, "alt": "Three steps", "caption": ""})]
        draft = make_resource(owner=people.author, body=body)
        approve(draft, people)
        return draft, draft.canonical_content()["body"][0]

    return published


def size_address(draft, block, width, ending):
    return f"/library/{draft.reference}/images/{block['sha256']}-{width}.{ending}"


@pytest.mark.parametrize(
    ("width", "offered"),
    [
        (60, [(320, 60)]),
        (320, [(320, 320)]),
        (500, [(320, 320), (640, 500)]),
        (3000, [(320, 320), (640, 640), (960, 960), (1280, 1280)]),
    ],
)
def test_image_is_offered_in_the_fixed_widths_and_never_enlarged(width, offered):
    assert widths_of(width) == offered


class TestOnThePage:
    """What a visitor's browser is offered."""

    def test_page_offers_webp_and_what_every_browser_knows(self, client, publish):
        draft, block = publish(make_picture())
        page = client.get(f"/library/{draft.reference}/", follow=True).text
        for width, true in ((320, 320), (640, 640), (960, 960), (1280, 1000)):
            assert f"{size_address(draft, block, width, 'webp')} {true}w" in page
            assert f"{size_address(draft, block, width, 'png')} {true}w" in page
        assert 'width="1000" height="500"' in page

    @pytest.mark.parametrize(("kind", "fallback"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "png")])
    def test_each_size_comes_in_its_measures_and_type(self, client, publish, kind, fallback):
        draft, block = publish(make_picture(kind=kind))
        for ending, media_type in (("webp", "image/webp"), (fallback, f"image/{fallback.replace('jpg', 'jpeg')}")):
            response = client.get(size_address(draft, block, 640, ending))
            assert response["Content-Type"] == media_type
            assert response["Cache-Control"] == "no-cache"
            assert Image.open(BytesIO(response.content)).size == (640, 320)
            again = {"If-None-Match": response["ETag"]}
            assert client.get(size_address(draft, block, 640, ending), headers=again).status_code == 304

    def test_moving_picture_is_shown_as_it_is(self, client, publish):
        draft, block = publish(make_picture(kind="GIF"))
        page = client.get(f"/library/{draft.reference}/", follow=True).text
        assert f'src="/library/{draft.reference}/images/{block["sha256"]}.gif"' in page
        assert "<picture>" not in page

    def test_photograph_lies_the_right_way_up_and_tells_no_place(self, client, publish):
        exif = Image.Exif()
        exif[0x0112] = 6  # turned by a quarter
        exif[0x010E] = "Taken at home"
        draft, block = publish(make_picture(kind="JPEG", exif=exif))
        response = client.get(size_address(draft, block, 320, "jpg"))
        shown = Image.open(BytesIO(response.content))
        assert shown.size == (320, 640)
        assert (block["width"], block["height"]) == (500, 1000)
        assert b"Taken at home" not in response.content


class TestAddresses:
    """Only the sizes of the list, and only of what is public."""

    @pytest.mark.parametrize(("width", "ending"), [(641, "webp"), (0, "webp"), (99999999999, "webp"), (640, "jpg")])
    def test_size_that_is_not_on_the_list_is_not_found(self, client, publish, width, ending):
        draft, block = publish(make_picture())
        assert client.get(size_address(draft, block, width, ending)).status_code == 404

    def test_size_is_not_found_before_the_decision_and_after_a_withdrawal(self, client, site, people):
        body = [("image", {"image": make_picture(), "alt": "Three steps", "caption": ""})]
        draft = make_resource(owner=people.author, body=body)
        address = size_address(draft, draft.canonical_content()["body"][0], 640, "webp")
        assert client.get(address).status_code == 404
        approve(draft, people)
        assert client.get(address).status_code == 200
        withdraw(draft.reference, "en-gb", people.author, "The picture is out of date.")
        assert client.get(address).status_code == 404


class TestSeal:
    """What was made from frozen bytes is made anew when anybody has touched it."""

    @pytest.fixture
    def sha256(self, each_storage):
        """The digest of a frozen picture, in a colour that no other test has left in the folder."""
        data = BytesIO()
        Image.new("RGB", (800, 400), tuple(os.urandom(3))).save(data, "PNG")
        data = data.getvalue()
        digest = store.sha256_of(BytesIO(data))
        storages["frozen"].save(store.address_of(digest), ContentFile(data))
        return digest

    def test_size_is_kept_once_it_was_made(self, sha256):
        made = image_in_size(sha256, 320, "webp")
        assert derived.read(sha256, "320.webp") == made

    def test_swapped_size_is_not_given_out(self, sha256):
        made = image_in_size(sha256, 320, "webp")
        other = image_in_size(sha256, 640, "webp")
        address = f"{store.address_of(sha256)}-320.webp"
        storages["frozen"].delete(address)
        storages["frozen"].save(address, ContentFile(bytes(32) + other))
        assert image_in_size(sha256, 320, "webp") == made

    def test_seal_of_one_size_does_not_fit_another(self, sha256):
        image_in_size(sha256, 640, "webp")
        with storages["frozen"].open(f"{store.address_of(sha256)}-640.webp") as kept:
            sealed = kept.read()
        storages["frozen"].save(f"{store.address_of(sha256)}-320.webp", ContentFile(sealed))
        assert derived.read(sha256, "320.webp") is None

    def test_nothing_is_made_from_altered_bytes(self, sha256):
        storages["frozen"].delete(store.address_of(sha256))
        storages["frozen"].save(store.address_of(sha256), ContentFile(b"other"))
        with pytest.raises(store.BlobAltered):
            image_in_size(sha256, 320, "webp")
