"""Ways through Wagtail's own screens, by those who may open them: each function is one."""

import io
import json
from datetime import timedelta

from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, Locale, Page, PageViewRestriction, Site
from wagtail_localize.models import TranslationSource

from home.models import ContentPage, HomePage
from resources.models import LibraryImage, ResourcePage
from tests.editor import send_editor

from .by_code import alias_of_a_live_row, live_by_update
from .secret import WORD


def publish_button(client, people, draft):
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    # It is saved as a draft, whatever button was pressed.
    assert send_editor(client, people.superuser, address, **{"action-publish": "1"}).status_code == 302


def create_view_with_publish(client, people, draft):
    address = reverse("wagtailadmin_pages:add", args=["resources", "resourcepage", draft.get_parent().pk])
    send_editor(client, people.superuser, address, **{"title": WORD, "summary": WORD, "action-publish": "1"})
    assert ResourcePage.objects.count() == 2


def bulk_publish(client, people, draft):
    client.force_login(people.superuser)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={draft.get_parent().pk}&id={draft.pk}", {"include_descendants": "on"})


def copied_as_published(client, people, draft):
    client.force_login(people.superuser)
    form = {"new_title": f"{WORD} copy", "new_slug": "zanzibar-copy", "new_parent_page": draft.get_parent().pk}
    client.post(reverse("wagtailadmin_pages:copy", args=[draft.pk]), form | {"publish_copies": "on"})


def publish_button_of_other_roles(client, people, draft):
    for person in (people.author, people.reviewer, people.administrator):
        send_editor(client, person, reverse("wagtailadmin_pages:edit", args=[draft.pk]), **{"action-publish": "1"})


def publish_button_with_a_moment_and_a_slug(client, people, draft):
    an_hour_ago = (timezone.now() - timedelta(hours=1)).strftime("%Y-%m-%d %H:%M")
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    typed = {"go_live_at": an_hour_ago, "slug": "nothing-here", "action-publish": "1"}
    assert send_editor(client, people.superuser, address, **typed).status_code == 302
    call_command("publish_scheduled", stdout=io.StringIO())


def admin_api_actions(client, people, draft):
    client.force_login(people.superuser)
    home, revision = HomePage.objects.get(), draft.get_latest_revision()
    for action, told in {
        "publish": {},
        "copy": {"keep_live": True, "slug": "zanzibar-copy"},
        "create_alias": {"destination_page_id": home.pk, "slug": "zanzibar-alias"},
        "revert_to_page_revision": {"revision_id": revision.pk},
        "convert_alias": {},
        "copy_for_translation": {"locale": "pl", "copy_parents": True, "alias": True},
        "move": {"destination_page_id": home.pk},
    }.items():
        address = reverse("wagtailadmin_api:pages:action", args=[draft.pk, action])
        client.post(address, told, content_type="application/json")


def aliased_by_the_copy_form(client, people, draft):
    live_by_update(client, people, draft)
    client.force_login(people.superuser)
    form = {"new_title": f"{WORD} alias", "new_slug": "zanzibar-alias", "new_parent_page": draft.get_parent().pk}
    client.post(reverse("wagtailadmin_pages:copy", args=[draft.pk]), form | {"alias": "on"})


def alias_converted_to_a_page(client, people, draft):
    alias_of_a_live_row(client, people, draft)
    client.force_login(people.superuser)
    alias = Page.objects.get(slug="zanzibar-alias")
    client.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    assert not Page.objects.get(pk=alias.pk).alias_of


def moved_in_the_admin(client, people, draft):
    client.force_login(people.superuser)
    for destination in (HomePage.objects.get(), ContentPage.objects.first()):
        client.post(reverse("wagtailadmin_pages:move_confirm", args=[draft.pk, destination.pk]))


def made_the_root_by_an_administrator(client, people, draft):
    live_by_update(client, people, draft)
    client.force_login(people.administrator)
    site = Site.objects.get()
    form = {"hostname": site.hostname, "port": site.port, "site_name": WORD, "is_default_site": "on"}
    client.post(reverse("wagtailsites:edit", args=[site.pk]), form | {"root_page": draft.pk})
    Site.clear_site_root_paths_cache()
    assert Site.objects.get().root_page_id == draft.pk


def made_private_with_a_password(client, people, draft):
    live_by_update(client, people, draft)
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


def sent_to_translation_in_the_admin(client, people, draft):
    live_by_update(client, people, draft)
    polish, _made = Locale.objects.get_or_create(language_code="pl")
    for person in (people.author, people.superuser):
        client.force_login(person)
        client.post(
            reverse("wagtail_localize:submit_page_translation", args=[draft.pk]),
            {"locales": [polish.pk], "include_subtree": "on"},
        )
    for source in TranslationSource.objects.all():
        client.post(
            reverse("wagtail_localize:update_translations", args=[source.pk]),
            {"publish_translations": "on", "use_machine_translation": ""},
        )
    assert Page.objects.filter(translation_key=draft.translation_key, locale=polish).exists()


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
    typed = {"title": "News", "slug": "nothing-here", "body-count": "2"}
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


WAYS_IN_THE_ADMIN = [
    publish_button,
    create_view_with_publish,
    bulk_publish,
    copied_as_published,
    publish_button_of_other_roles,
    publish_button_with_a_moment_and_a_slug,
    admin_api_actions,
    aliased_by_the_copy_form,
    alias_converted_to_a_page,
    moved_in_the_admin,
    made_the_root_by_an_administrator,
    made_private_with_a_password,
    previewed_by_the_author,
    sent_to_translation_in_the_admin,
    uploads_on_an_ordinary_page,
    image_moved_to_the_website_collection,
]
