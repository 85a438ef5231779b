"""Ways that only this site has, beside those of the map: the importer, the collection "Website", an administrator."""

import json

from django.urls import reverse
from wagtail.models import Collection, PageViewRestriction, Site

from home.models import ContentPage, HomePage
from resources.models import LibraryDocument, LibraryImage
from tests.editor import send_editor
from tests.resources.library import Desk
from tests.resources.spreadsheets import rows_of

from .by_publishing import made_live_by_code
from .secret import WORD


def made_the_root_by_an_administrator(client, people, draft):
    made_live_by_code(draft)
    client.force_login(people.administrator)
    site = Site.objects.get()
    form = {"hostname": site.hostname, "port": site.port, "site_name": WORD, "is_default_site": "on"}
    client.post(reverse("wagtailsites:edit", args=[site.pk]), form | {"root_page": draft.pk})
    Site.clear_site_root_paths_cache()
    assert Site.objects.get().root_page_id == draft.pk


def made_private_with_a_password(client, people, draft):
    made_live_by_code(draft)
    client.force_login(people.superuser)
    client.post(
        reverse("wagtailadmin_pages:set_privacy", args=[draft.pk]),
        {"restriction_type": "password", "password": "a-quiet-river"},
    )
    kept = PageViewRestriction.objects.create(page=draft, restriction_type="password", password="a-quiet-river")
    client.logout()
    asked = reverse("wagtailcore_authenticate_with_password", args=[kept.pk, draft.pk])
    for password in ("wrong", "a-quiet-river"):
        told = client.post(asked, {"password": password, "return_url": f"/drafts/{draft.slug}/"}, follow=True)
        assert WORD.encode() not in told.content


def previewed_by_the_author(client, people, draft):
    client.force_login(people.author)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[draft.pk])
    client.post(address, {"title": WORD})
    client.get(address)


def uploads_on_an_ordinary_page(client, people, draft):
    document, image = draft.files.first().document, draft.body[1].value["image"]
    entities = {
        "0": {"type": "DOCUMENT", "mutability": "MUTABLE", "data": {"id": document.pk, "url": document.url}},
        "1": {"type": "IMAGE", "mutability": "IMMUTABLE", "data": {"id": image.pk, "format": "left", "alt": "A"}},
    }
    blocks = [
        {"key": str(key), "text": "A", "type": kind, "entityRanges": [{"offset": 0, "length": 1, "key": key}]}
        | {"depth": 0, "inlineStyleRanges": []}
        for key, kind in enumerate(["unstyled", "atomic"])
    ]
    typed = {"title": "Nothing here", "body-count": "2"}
    for position, (kind, values) in enumerate(
        [
            ("text", {"value": json.dumps({"blocks": blocks, "entityMap": entities})}),
            ("image", {"value-image": image.pk, "value-alt": "A picture"}),
        ]
    ):
        block = {"type": kind, "order": position, "deleted": "", "id": ""} | values
        typed |= {f"body-{position}-{name}": value for name, value in block.items()}
    add = reverse("wagtailadmin_pages:add", args=["home", "contentpage", HomePage.objects.get().pk])
    send_editor(client, people.author, add, **typed)
    page = ContentPage.objects.get(slug="nothing-here")
    page.get_latest_revision().publish()  # as when a Reviewer has approved it
    assert client.get("/nothing-here/").status_code == 200
    assert page.get_latest_revision_as_object().body[1].value["image"] == image


def image_moved_to_the_website_collection(client, people, draft):
    image = draft.body[1].value["image"]
    client.force_login(people.author)
    website = Collection.objects.get(name="Website")
    client.post(reverse("wagtailimages:edit", args=[image.pk]), {"title": image.title, "collection": website.pk})
    assert LibraryImage.objects.get(pk=image.pk).collection == website
    assert client.get(reverse("website_image", args=[image.pk])).status_code == 200  # for the preview of a page


def document_moved_to_the_website_collection(client, people, draft):
    LibraryDocument.objects.update(collection=Collection.objects.get(name="Website"))


def imported_anew(client, people, draft):
    saved = Desk(people.author).bring_in(rows_of((f"{WORD} row", WORD, "guidance", "alerters")))
    assert saved.made == 1


WAYS_ONLY_HERE = [
    made_the_root_by_an_administrator,
    made_private_with_a_password,
    previewed_by_the_author,
    uploads_on_an_ordinary_page,
    image_moved_to_the_website_collection,
    document_moved_to_the_website_collection,
    imported_anew,
]
