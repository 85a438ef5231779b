"""What may happen to the draft of an approved resource, or of one before the Board: each function is one."""

from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Page

from home.models import HomePage
from resources.models import LibraryDocument, ResourcePage
from tests.editor import send_editor
from tests.factories import make_image


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
    with make_image("mombasa.png", "green").file.open("rb") as other:
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
