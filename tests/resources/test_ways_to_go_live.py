"""Every way in which stock Wagtail and wagtail-localize put something on the public side, tried on the promise.

After each of them the public finds nothing of a draft that the Board did not approve, on any surface, and of an
approved resource exactly what was approved.
"""

import io
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Collection, Locale, Page, Site, Task, Workflow
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from approvals.actions import vote
from home.models import ContentPage, HomePage
from resources.models import CatalogueEntry, LibraryDocument, ResourcePage
from tests.approvals.plain_resource import approved as approve
from tests.approvals.plain_resource import before_the_board
from tests.editor import send_editor
from tests.factories import make_image, make_resource

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
        told = body_of(response).replace(address.encode(), b"")  # what was asked for is said again
        told = told.replace(b"q=Zanzibar", b"").replace(b'value="Zanzibar"', b"").replace("“zanzibar”".encode(), b"")
        told = told.replace("“Zanzibar”".encode(), b"")
        if reference in told or any(word in told for word in own_words) or told.startswith(b"\x89PNG"):
            found.append(address)
    return found


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


CHANGES = [
    reworded,
    row_reworded,
    file_swapped,
    bytes_swapped_on_disk,
    uploads_deleted,
    terms_changed,
    page_unpublished,
    page_deleted_by_code,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_public_reads_exactly_what_was_approved_whatever_happens_to_the_draft(client, site, people, change):
    draft = secret_draft(people)
    approve(draft, people)
    addresses = [
        f"/library/{draft.reference}/zanzibar-guide/",
        f"/library/{draft.reference}/zanzibar-guide/files/zanzibar.txt",
        f"/library/{draft.reference}/images/{draft.canonical_content()['body'][1]['sha256']}.png",
        "/role-types/alerters/",
        f"/library/?q={WORD}",
    ]
    before = [body_of(client.get(address)) for address in addresses]
    with_commits(change, client, people, draft)
    client.logout()
    assert [body_of(client.get(address)) for address in addresses] == before
