"""Ways by files and snippets, which have no draft of their own."""

import io

from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection

from resources.models import LibraryDocument, LibraryImage
from tests.stock.models import StockDraftNote, StockNote

from .kinds import as_saved
from .secret import SECRET_COLOUR, WORD
from .way import ANYBODY, EDITORS, code_way, enter, way
from .which_kind import kind_of


def _picture():
    data = io.BytesIO()
    Image.new("RGB", (60, 40), SECRET_COLOUR).save(data, "PNG")
    return ContentFile(data.getvalue(), "zanzibar-new.png")


def _document():
    return ContentFile(WORD.encode(), "zanzibar-new.txt")


@way("file-replaced", EDITORS, starts_as="public")
def document_replaced_behind_a_live_page(client, actor, page):
    document = kind_of(page).document_of(page)
    enter(client, actor)
    form = {"title": "A guide", "file": _document(), "collection": document.collection_id}
    client.post(reverse("wagtaildocs:edit", args=[document.pk]), form)
    return kind_of(page).upload_addresses(as_saved(page))


@way("file-replaced", EDITORS, starts_as="public")
def image_replaced_behind_a_live_page(client, actor, page):
    image = kind_of(page).image_of(page)
    enter(client, actor)
    form = {"title": "A map", "file": _picture(), "collection": image.collection_id}
    client.post(reverse("wagtailimages:edit", args=[image.pk]), form)
    return kind_of(page).upload_addresses(as_saved(page))


@way("draft-document", EDITORS, starts_as="innocent")
def document_uploaded_for_a_draft(client, actor, page):
    enter(client, actor)
    form = {"title": WORD, "file": _document(), "collection": Collection.get_first_root_node().pk}
    client.post(reverse("wagtaildocs:add"), form)
    return [document.url for document in LibraryDocument.objects.all()] + ["/api/v2/documents/"]


@way("draft-document", ANYBODY)
def document_of_a_draft_asked_for(client, actor, page):
    return kind_of(page).upload_addresses(page)[:2]


@way("media-files", EDITORS, starts_as="innocent")
def image_uploaded_for_a_draft(client, actor, page):
    enter(client, actor)
    form = {"title": WORD, "file": _picture(), "collection": Collection.get_first_root_node().pk}
    client.post(reverse("wagtailimages:add"), form)
    return [image.file.url for image in LibraryImage.objects.all()]


@way("media-files", ANYBODY)
def image_and_rendition_of_a_draft_asked_for(client, actor, page):
    return kind_of(page).upload_addresses(page)[2:4]


@way("snippet", EDITORS, starts_as="public", on_ours=False)
def snippet_edited_behind_a_live_page(client, actor, page):
    enter(client, actor)
    client.post(reverse(StockNote.snippet_viewset.get_url_name("edit"), args=[page.note_id]), {"text": WORD})


@code_way("snippet", starts_as="public", on_ours=False)
def draft_snippet_shown_all_the_same(client, actor, page):
    StockDraftNote.objects.filter(pk=page.draft_note_id).update(text=WORD, live=False)
