"""Every way in which stock Wagtail and wagtail-localize put something on the public side, tried on the promise.

After each of them the public finds nothing of a draft that the Board did not approve, on any surface, and of an
approved resource exactly what was approved.
"""

import io
import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Collection, Locale, Page, PageViewRestriction, Site, Task, Workflow
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from approvals.actions import recall, review, vote
from home.models import ContentPage, HomePage
from resources.models import CatalogueEntry, LibraryDocument, LibraryImage, ResourcePage
from tests.approvals.plain_resource import approved as approve
from tests.approvals.plain_resource import before_the_board, rejected
from tests.editor import send_editor
from tests.factories import make_image, make_resource

from .library import Desk
from .spreadsheets import rows_of

WORD = "Zanzibar"


def secret_draft(people):
    """A complete draft with the word in every place that the public could read."""
    image = make_image("zanzibar.png", uploaded_by=people.author)
    draft = make_resource(
        title=f"{WORD} guide",
        owner=people.author,
        files={"zanzibar.txt": WORD.encode()},
        summary=f"All about {WORD}.",
        body=[
            ("text", f"<p>{WORD} in the text.</p>"),
            ("image", {"image": image, "alt": f"A map of {WORD}", "caption": ""}),
        ],
    )
    draft.tags.add(WORD)
    draft.save_revision(user=people.author)
    return draft


def surfaces(draft):
    """Return every address at which the public could come upon a draft."""
    page = Page.objects.get(pk=draft.pk)
    reference, sha256 = draft.reference, draft.canonical_content()["body"][1]["sha256"]
    document, image = draft.files.first().document, draft.body[1].value["image"]
    return [
        "/",
        "/library/",
        f"/library/?q={WORD}",
        "/library/?role_type=alerters",
        f"/library/{reference}/",
        f"/library/{reference}/zanzibar-guide/",
        f"/library/{reference}/zanzibar-guide/files/zanzibar.txt",
        f"/library/{reference}/zanzibar-guide/edition/1/",
        f"/library/{reference}/zanzibar-guide/edition/1/files/zanzibar.txt",
        f"/library/{reference}/images/{sha256}.png",
        "/role-types/alerters/",
        "/register/",
        "/sitemap.xml",
        "/nothing-here/",
        f"/drafts/{page.slug}/",
        f"/{page.slug}/",
        f"/home/drafts/{page.slug}/",
        "/pl/library/",
        f"/pl/library/{reference}/",
        f"/admin/pages/{page.pk}/view_draft/",
        reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]),
        document.url,
        document.file.url,
        image.file.url,
        image.get_rendition("width-30").url,
        reverse("website_image", args=[image.pk]),
    ]


def body_of(response):
    """Return what a response says, redirects followed no further than the sign-in page."""
    return b"".join(response) if response.streaming else response.content


def found_by_the_public(client, draft):
    """Return the addresses at which anonymous visitors read something of the draft."""
    client.logout()
    reference, own_words = draft.reference.encode(), (WORD.encode(), b"zanzibar")
    found = []
    for address in surfaces(draft):
        response = client.get(address, follow=True)
        assert response.status_code < 500, address
        told = b" ".join([body_of(response), *(to.encode() for to, _status in response.redirect_chain)])
        told = told.replace(address.encode(), b"")  # what was asked for is said again
        told = told.replace(b"q=Zanzibar", b"").replace(b'value="Zanzibar"', b"").replace("“zanzibar”".encode(), b"")
        told = told.replace("“Zanzibar”".encode(), b"")
        if reference in told or any(word in told for word in own_words) or _is_image(response):
            found.append(address)
    return found


def _is_image(response):
    return response.headers["Content-Type"].startswith("image/")


def workflow_of(draft, people):
    """Start Wagtail's workflow as the author does; return its state."""
    return draft.get_workflow().start(draft, people.author)


def publish_button(client, people, draft):
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    # It is saved as a draft, whatever button was pressed.
    assert send_editor(client, people.superuser, address, **{"action-publish": "1"}).status_code == 302


def publish_button_while_a_workflow_runs(client, people, draft):
    workflow_of(draft, people)
    publish_button(client, people, draft)


def create_view_with_publish(client, people, draft):
    address = reverse("wagtailadmin_pages:add", args=["resources", "resourcepage", draft.get_parent().pk])
    send_editor(client, people.superuser, address, **{"title": WORD, "summary": WORD, "action-publish": "1"})
    assert ResourcePage.objects.count() == 2


def bulk_publish(client, people, draft):
    client.force_login(people.superuser)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={draft.get_parent().pk}&id={draft.pk}", {"include_descendants": "on"})


def publish_by_code(client, people, draft):
    draft.get_latest_revision().publish()


def publish_by_action_without_checks(client, people, draft):
    PublishPageRevisionAction(draft.get_latest_revision(), user=people.superuser).execute(skip_permission_checks=True)


def republish_an_old_revision(client, people, draft):
    old = draft.get_latest_revision()
    draft.save_revision()
    old.publish()


def live_by_save(client, people, draft):
    draft.live = True
    draft.save()


def live_by_update(client, people, draft):
    Page.objects.filter(pk=draft.pk).update(live=True, first_published_at=timezone.now(), slug="zanzibar")


def live_by_sql(client, people, draft):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET live = %s", [True])


def live_child_added_by_code(client, people, draft):
    page = ResourcePage(title=f"{WORD} child", summary=WORD, live=True)
    draft.get_parent().add_child(instance=page)


def scheduled(client, people, draft):
    draft.go_live_at = timezone.now() - timedelta(hours=1)
    draft.save_revision(approved_go_live_at=draft.go_live_at)
    call_command("publish_scheduled", stdout=io.StringIO())


def superuser_approves_in_wagtail(client, people, draft):
    state = workflow_of(draft, people).current_task_state
    client.force_login(people.superuser)
    address = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "approve", state.pk])
    client.post(address, {"comment": "Fine."})


def author_approves_in_wagtail(client, people, draft):
    state = workflow_of(draft, people).current_task_state
    client.force_login(people.author)
    address = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "approve", state.pk])
    client.post(address, {"comment": "Fine."})


def workflow_finished_by_code(client, people, draft):
    workflow_of(draft, people).finish(user=people.superuser)


def step_approved_by_the_base_class(client, people, draft):
    state = workflow_of(draft, people).current_task_state
    type(state).__mro__[1].approve(state, user=people.superuser)


def tasks_disabled(client, people, draft):
    workflow_of(draft, people)
    for task in Task.objects.all():
        task.deactivate(user=people.superuser)


def workflow_disabled(client, people, draft):
    workflow_of(draft, people)
    for workflow in Workflow.objects.all():
        workflow.deactivate(user=people.superuser)


def workflow_without_a_task(client, people, draft):
    Workflow.objects.get(name="Standardised resource").workflow_tasks.all().delete()
    draft.get_workflow().start(draft, people.author)


def copied_as_published(client, people, draft):
    client.force_login(people.superuser)
    form = {"new_title": f"{WORD} copy", "new_slug": "zanzibar-copy", "new_parent_page": draft.get_parent().pk}
    client.post(reverse("wagtailadmin_pages:copy", args=[draft.pk]), form | {"publish_copies": "on"})


def copied_by_code_keeping_live(client, people, draft):
    live_by_update(client, people, draft)
    CopyPageAction(
        Page.objects.get(pk=draft.pk).specific, keep_live=True, update_attrs={"slug": "zanzibar-copy"}
    ).execute(skip_permission_checks=True)


def alias_of_a_live_row(client, people, draft):
    live_by_update(client, people, draft)
    page = Page.objects.get(pk=draft.pk).specific
    CreatePageAliasAction(page, parent=draft.get_parent(), update_slug="zanzibar-alias").execute(
        skip_permission_checks=True
    )


def moved_below_the_home_page(client, people, draft):
    live_by_update(client, people, draft)
    Page.objects.get(pk=draft.pk).specific.move(HomePage.objects.get(), pos="last-child")


def made_the_root_of_the_site(client, people, draft):
    live_by_update(client, people, draft)
    root = HomePage.objects.get()
    Site.objects.filter(is_default_site=True).update(root_page=draft.pk)
    Site.clear_site_root_paths_cache()
    assert client.get("/").status_code == 404
    Site.objects.filter(is_default_site=True).update(root_page=root.pk)
    Site.clear_site_root_paths_cache()


def linked_from_an_ordinary_page(client, people, draft):
    home = HomePage.objects.get()
    link = ("text", f'<p><a linktype="page" id="{draft.pk}">A guide</a></p>')
    home.add_child(instance=ContentPage(title="News", slug="nothing-here", body=[link], locale=home.locale))


def translated_by_localize(client, people, draft):
    live_by_update(client, people, draft)
    polish, _made = Locale.objects.get_or_create(language_code="pl")
    page = Page.objects.get(pk=draft.pk).specific
    for ancestor in [HomePage.objects.get(), draft.get_parent().specific, page]:
        source, _made = TranslationSource.update_or_create_from_instance(ancestor)
        translation = Translation.objects.create(source=source, target_locale=polish)
        for string in source.stringsegment_set.all():
            StringTranslation.objects.get_or_create(
                translation_of=string.string, locale=polish, context=string.context, defaults={"data": WORD}
            )
        translation.save_target(user=people.superuser, publish=True)


def before_the_board_with_two_votes(client, people, draft):
    submission = before_the_board(draft, people)
    for member in people.members[:2]:
        vote(submission, member, "approve")


def document_moved_to_the_website_collection(client, people, draft):
    LibraryDocument.objects.update(collection=Collection.objects.get(name="Website"))


def publish_button_of_other_roles(client, people, draft):
    for person in (people.author, people.reviewer, people.administrator):
        send_editor(client, person, reverse("wagtailadmin_pages:edit", args=[draft.pk]), **{"action-publish": "1"})


def publish_button_with_a_moment_and_a_slug(client, people, draft):
    an_hour_ago = (timezone.now() - timedelta(hours=1)).strftime("%Y-%m-%d %H:%M")
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    typed = {"go_live_at": an_hour_ago, "slug": "nothing-here", "action-publish": "1"}
    assert send_editor(client, people.superuser, address, **typed).status_code == 302
    call_command("publish_scheduled", stdout=io.StringIO())


def published_once_the_workflow_is_cancelled(client, people, draft):
    workflow_of(draft, people)
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    send_editor(client, people.author, address, **{"action-cancel-workflow": "1"})
    assert draft.current_workflow_state is None
    publish_button(client, people, draft)


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


def imported_anew(client, people, draft):
    saved = Desk(people.author).bring_in(rows_of((f"{WORD} row", WORD, "guidance", "alerters")))
    assert saved.made == 1


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


def sent_back_by_the_reviewer(client, people, draft):
    review(draft.submit_for_approval(people.author), people.reviewer, "changes_requested", f"Why {WORD}?")


def rejected_by_the_board(client, people, draft):
    rejected(draft, people)


def recalled_by_the_author(client, people, draft):
    recall(before_the_board(draft, people), people.author, f"Not {WORD}.")


WAYS = [
    publish_button,
    publish_button_while_a_workflow_runs,
    create_view_with_publish,
    bulk_publish,
    publish_by_code,
    publish_by_action_without_checks,
    republish_an_old_revision,
    live_by_save,
    live_by_update,
    live_by_sql,
    live_child_added_by_code,
    scheduled,
    superuser_approves_in_wagtail,
    author_approves_in_wagtail,
    workflow_finished_by_code,
    step_approved_by_the_base_class,
    tasks_disabled,
    workflow_disabled,
    workflow_without_a_task,
    copied_as_published,
    copied_by_code_keeping_live,
    alias_of_a_live_row,
    moved_below_the_home_page,
    made_the_root_of_the_site,
    linked_from_an_ordinary_page,
    translated_by_localize,
    before_the_board_with_two_votes,
    document_moved_to_the_website_collection,
    publish_button_of_other_roles,
    publish_button_with_a_moment_and_a_slug,
    published_once_the_workflow_is_cancelled,
    admin_api_actions,
    aliased_by_the_copy_form,
    alias_converted_to_a_page,
    moved_in_the_admin,
    made_the_root_by_an_administrator,
    made_private_with_a_password,
    previewed_by_the_author,
    sent_to_translation_in_the_admin,
    imported_anew,
    uploads_on_an_ordinary_page,
    image_moved_to_the_website_collection,
    sent_back_by_the_reviewer,
    rejected_by_the_board,
    recalled_by_the_author,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_public_finds_nothing_that_the_board_did_not_approve(client, site, people, way):
    draft = secret_draft(people)
    client.raise_request_exception = False  # a refusal of Wagtail's is as good as one of ours
    with_commits(way, client, people, draft)
    assert found_by_the_public(client, draft) == []
    assert not CatalogueEntry.objects.exists()


def with_commits(way, *arguments):
    """Go a way, with what would follow its commit."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        way(*arguments)


def test_search_of_surfaces_finds_what_is_public(client, site, people):
    """The search above would find it: an approved resource is on each of the surfaces where it belongs."""
    draft = secret_draft(people)
    approve(draft, people)
    assert len(found_by_the_public(client, draft)) == 13


def closed_addresses(draft, submission):
    """Return addresses that answer only people who are signed in, and those of Wagtail's that are not mounted."""
    pk, revision = draft.pk, draft.latest_revision_id
    document, image = draft.files.first().document_id, draft.body[1].value["image"].pk
    frozen = submission.files.order_by("pk")
    return [
        *(reverse(f"wagtailadmin_api:{kind}:listing") for kind in ("pages", "documents", "images")),
        reverse("wagtailadmin_api:pages:detail", args=[pk]),
        reverse("wagtailadmin_api:documents:detail", args=[document]),
        reverse("wagtailadmin_api:images:detail", args=[image]),
        *(
            reverse(f"wagtailadmin_pages:{view}", args=[pk])
            for view in ("edit", "history", "usage", "workflow_history")
        ),
        reverse("wagtailadmin_pages:revisions_view", args=[pk, revision]),
        reverse("wagtailadmin_pages:revisions_compare", args=[pk, "earliest", "latest"]),
        reverse("wagtailadmin_explore", args=[draft.get_parent().pk]),
        *(reverse(f"wagtailadmin_reports:{name}") for name in ("site_history", "workflow", "aging_pages")),
        reverse("wagtail_localize:translations_report"),
        reverse("wagtailadmin_pages:search") + f"?q={WORD}",
        reverse("wagtailadmin_choose_page_search") + f"?q={WORD}",
        reverse("wagtaildocs:edit", args=[document]),
        reverse("wagtailimages:edit", args=[image]),
        reverse("wagtailimages:preview", args=[image, "width-30"]),
        *(reverse(name) for name in ("desk", "review_list", "board", "resource_import")),
        reverse("review_submission", args=[submission.pk]),
        reverse("board_submission", args=[submission.pk]),
        reverse("submission_file", args=[submission.pk, "zanzibar.txt"]),
        reverse("submission_image", args=[submission.pk, frozen.get(purpose="image").stored_file_id, "png"]),
        *(reverse("resource_export", args=[layout]) for layout in ("csv", "xlsx")),
        "/api/v2/pages/",
        "/api/v2/documents/",
        "/api/v2/images/",
        "/api/v3/pages/",
        "/documents/1/zanzibar.txt",
        "/media/images/zanzibar.png",
        "/images/1/zanzibar/",
    ]


def test_visitors_are_sent_away_from_every_screen_that_shows_a_draft(client, site, people):
    draft = secret_draft(people)
    for address in closed_addresses(draft, before_the_board(draft, people)):
        response = client.get(address)
        assert response.status_code in (302, 401, 403, 404), address
        if response.status_code == 302:
            assert response.url.startswith(("/sign-in/", "/admin/login/")), address
        assert WORD not in response.content.decode().replace(f"q={WORD}", ""), address


@pytest.mark.parametrize(
    "app",
    [
        "wagtail.api.v2",
        "wagtail.contrib.redirects",
        "wagtail.contrib.search_promotions",
        "wagtail.contrib.simple_translation",
    ],
)
def test_part_of_wagtail_that_would_be_a_way_is_not_installed(app):
    assert not apps.is_installed(app)


def reworded(client, people, draft):
    page = draft.get_latest_revision_as_object()
    page.title = page.summary = "Mombasa"
    page.body = [("text", "<p>Mombasa</p>")]
    page.save_revision(user=people.author).publish()


def row_reworded(client, people, draft):
    ResourcePage.objects.filter(pk=draft.pk).update(title="Mombasa", summary="Mombasa")


def file_swapped(client, people, draft):
    document = draft.files.first().document
    document.file.save("zanzibar.txt", ContentFile(b"Mombasa"))
    document.save()


def bytes_swapped_on_disk(client, people, draft):
    with draft.files.first().document.file.storage.open(draft.files.first().document.file.name, "wb") as target:
        target.write(b"Mombasa")


def uploads_deleted(client, people, draft):
    draft.body[1].value["image"].delete()
    LibraryDocument.objects.all().delete()


def terms_changed(client, people, draft):
    page = draft.get_latest_revision_as_object()
    page.role_types.clear()
    page.tags.add("Mombasa")
    page.save_revision().publish()


def page_unpublished(client, people, draft):
    draft.unpublish()


def page_deleted_by_code(client, people, draft):
    Page.objects.get(pk=draft.pk).delete()


def published_in_the_editor_by_a_superuser(client, people, draft):
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    typed = {"title": "Mombasa", "summary": "Mombasa", "action-publish": "1"}
    assert send_editor(client, people.superuser, address, **typed).status_code == 302


def revision_overwritten_in_place(client, people, draft):
    revision = draft.get_latest_revision()
    revision.content |= {"title": "Mombasa", "summary": "Mombasa"}
    revision.save()
    revision.publish()


def file_replaced_in_the_admin(client, people, draft):
    document = draft.files.first().document
    client.force_login(people.author)
    form = {"title": "Mombasa", "file": ContentFile(b"Mombasa", "zanzibar.txt"), "collection": document.collection_id}
    assert client.post(reverse("wagtaildocs:edit", args=[document.pk]), form).status_code == 302


def image_replaced_in_the_admin(client, people, draft):
    image = draft.body[1].value["image"]
    with make_image("mombasa.png", "red").file.open("rb") as other:
        data = ContentFile(other.read(), "zanzibar.png")
    client.force_login(people.author)
    form = {"title": "Mombasa", "file": data, "collection": image.collection_id}
    assert client.post(reverse("wagtailimages:edit", args=[image.pk]), form).status_code == 302


def document_deleted_in_the_admin(client, people, draft):
    client.force_login(people.superuser)
    client.post(reverse("wagtaildocs:delete", args=[draft.files.first().document_id]))
    assert not LibraryDocument.objects.exists()


def moved_away_with_another_slug(client, people, draft):
    ResourcePage.objects.filter(pk=draft.pk).update(slug="mombasa")
    Page.objects.get(pk=draft.pk).specific.move(HomePage.objects.get(), pos="last-child")


CHANGES = [
    reworded,
    row_reworded,
    file_swapped,
    bytes_swapped_on_disk,
    uploads_deleted,
    terms_changed,
    page_unpublished,
    page_deleted_by_code,
    published_in_the_editor_by_a_superuser,
    revision_overwritten_in_place,
    file_replaced_in_the_admin,
    image_replaced_in_the_admin,
    document_deleted_in_the_admin,
    moved_away_with_another_slug,
]


def approved_surfaces(draft):
    """Return every address that shows something of an approved resource, an ordinary page with a link to it too."""
    place = f"/library/{draft.reference}/zanzibar-guide/"
    return [
        place,
        f"{place}files/zanzibar.txt",
        f"{place}edition/1/",
        f"{place}edition/1/files/zanzibar.txt",
        f"/library/{draft.reference}/images/{draft.canonical_content()['body'][1]['sha256']}.png",
        "/",
        "/role-types/alerters/",
        "/library/",
        f"/library/?q={WORD}",
        "/library/?q=Mombasa",
        "/register/",
        "/sitemap.xml",
        "/see-also/",
    ]


def link_from_an_ordinary_page(draft):
    """Make a live ordinary page with a link to a resource."""
    home = HomePage.objects.get()
    link = ("text", f'<p><a linktype="page" id="{draft.pk}">See it</a></p>')
    home.add_child(instance=ContentPage(title="See also", slug="see-also", body=[link], locale=home.locale))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_public_reads_exactly_what_was_approved_whatever_happens_to_the_draft(client, site, people, change):
    draft = secret_draft(people)
    approve(draft, people)
    link_from_an_ordinary_page(draft)
    addresses = approved_surfaces(draft)
    before = [body_of(client.get(address)) for address in addresses]
    with_commits(change, client, people, draft)
    client.logout()
    if not Page.objects.filter(pk=draft.pk).exists():
        before.pop(addresses.index("/see-also/"))  # a link of Wagtail's goes with its page
        addresses.remove("/see-also/")
    assert [body_of(client.get(address)) for address in addresses] == before


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_approval_publishes_what_was_sent_when_the_draft_changes_before_the_vote(client, site, people, change):
    draft = secret_draft(people)
    link_from_an_ordinary_page(draft)
    addresses = approved_surfaces(draft)
    picture = draft.body[1].value["image"].file.open("rb").read()
    submission = before_the_board(draft, people)
    with_commits(change, client, people, draft)
    for member in people.members[:3]:
        with_commits(lambda member=member: vote(submission, member, "approve"))
    client.logout()
    told = {address: body_of(client.get(address)) for address in addresses}
    assert WORD in told[addresses[0]].decode()
    assert told[addresses[1]] == told[addresses[3]] == WORD.encode()
    assert told[addresses[4]] == picture
    assert draft.reference not in told.pop("/library/?q=Mombasa").decode()  # which says again what was asked
    assert [address for address in told if b"mombasa" in told[address].lower()] == []
