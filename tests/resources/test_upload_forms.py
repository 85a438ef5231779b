"""Every screen of Wagtail's that takes a file: the intake is asked, and what it says is said."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from resources.intake.file_types import FILE_TYPES
from resources.models import LibraryDocument, LibraryImage
from tests.factories import make_document, make_image

from .intake.files import ordinary_files, picture, png, svg

pytestmark = pytest.mark.one_database


def upload(name, data):
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, data)


@pytest.fixture
def author(site, people, client):
    """An author who is signed in."""
    client.force_login(people.author)
    return people.author


def send(client, name, *arguments, **fields):
    """Send a form of Wagtail's about a file."""
    collection = Collection.get_first_root_node().pk
    return client.post(reverse(name, args=arguments), {"title": "A file", "collection": collection} | fields)


@pytest.mark.parametrize("name", FILE_TYPES)
def test_document_of_every_type_of_the_table_is_taken(client, author, name):
    found = next((file, data) for file, data in ordinary_files().items() if file.endswith(name))
    assert send(client, "wagtaildocs:add", file=upload(*found)).status_code == 302
    assert LibraryDocument.objects.get().filename == found[0]


def test_document_is_refused_in_words_on_each_screen(client, author):
    words = "does not hold what its ending says"
    kept = make_document("notes.txt", b"Notice")
    for name, arguments in (("wagtaildocs:add", []), ("wagtaildocs:edit", [kept.pk])):
        page = send(client, name, *arguments, file=upload("guide.docx", png()))
        assert page.status_code == 200 and words in page.content.decode()
    chosen = client.post(
        reverse("wagtaildocs_chooser:create"),
        {"document-chooser-upload-title": "A file", "document-chooser-upload-file": upload("guide.docx", png())},
    )
    assert words in chosen.json()["htmlFragment"]
    several = client.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "A file", "files[]": upload("guide.docx", png())},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert not several.json()["success"] and words in several.json()["error_message"]
    assert LibraryDocument.objects.count() == 1


def test_drawing_is_kept_without_its_script(client, author):
    drawing = svg('<script>alert(1)</script><circle cx="5" cy="5" r="4" onclick="alert(2)"/>')
    send(client, "wagtaildocs:add", file=upload("drawing.svg", drawing))
    kept = LibraryDocument.objects.get().file.read()
    assert b"circle" in kept and b"alert" not in kept


def test_image_is_refused_in_words_when_it_carries_something_else(client, author):
    page = send(client, "wagtailimages:add", file=upload("steps.png", png() + b"<script>alert(1)</script>"))
    assert page.status_code == 200 and not LibraryImage.objects.exists()
    assert "steps.png" in page.content.decode()


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.webp", "WEBP"), ("a.gif", "GIF")])
def test_image_is_taken_when_a_body_can_show_it(client, author, name, kind):
    assert send(client, "wagtailimages:add", file=upload(name, picture(kind))).status_code == 302


def test_drawing_is_no_image_of_a_body(client, author):
    send(client, "wagtailimages:add", file=upload("drawing.svg", svg()))
    assert not LibraryImage.objects.exists()


def test_title_alone_can_be_changed(client, author):
    document, image = make_document("notes.txt", b"Notice"), make_image()
    assert send(client, "wagtaildocs:edit", document.pk).status_code == 302
    assert send(client, "wagtailimages:edit", image.pk).status_code == 302
    assert {LibraryDocument.objects.get().title, LibraryImage.objects.get().title} == {"A file"}
