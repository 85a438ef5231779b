"""Another file behind a resource: a newer draft, seen by its author; the public keeps what was approved."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection

from approvals.stage import DraftStage, stage_of
from resources.files_panel import FilesPanel
from resources.hidden_in_uploads import hidden_data_of, remove_hidden_data
from resources.intake.hidden_data import CannotBeRemoved
from resources.models import LibraryDocument, LibraryImage, ResourceFile, ResourcePage
from resources.uses import drafts_using
from resources.waiting_files import NEW, REPLACED, TAKEN_OUT, changes, waiting_files
from tests.approvals.plain_resource import approved
from tests.factories import make_document, make_image, make_resource
from tests.newest_draft import newest

from .intake.files import PERSON, exif, office, picture, png

OLD, NEWER = b"The first handout", b"The second handout"


@pytest.fixture
def draft(site, people):
    """A public resource with a file and an image."""
    image = make_image("steps.png", uploaded_by=people.author)
    draft = make_resource(
        owner=people.author,
        files={"handout.txt": OLD},
        body=[("image", {"image": image, "alt": "Three steps", "caption": ""})],
    )
    approved(draft.get_latest_revision_as_object(), people)
    return draft


def send(client, name, upload, file):
    """Send Wagtail's form of an upload with another file."""
    fields = {"title": upload.title, "collection": Collection.get_first_root_node().pk, "file": file}
    return client.post(reverse(name, args=[upload.pk]), fields, follow=True)


def test_replaced_document_makes_a_newer_draft_in_its_authors_name(client, people, draft):
    assert stage_of(newest(draft)).draft == DraftStage.NOTHING_NEWER
    client.force_login(people.second_author)
    document = LibraryDocument.objects.get()
    send(client, "wagtaildocs:edit", document, SimpleUploadedFile("handout.txt", NEWER))
    after = newest(draft)
    assert stage_of(after).draft == DraftStage.DRAFT
    assert after.latest_revision.user == people.second_author
    assert [str(file) for file in waiting_files(after)] == [
        "“handout.txt” was replaced. The public still gets the file of edition 1."
    ]


def test_public_keeps_the_approved_bytes_until_the_board_has_decided_again(client, people, draft):
    document = LibraryDocument.objects.get()
    document.file.save("handout.txt", ContentFile(NEWER))
    address = f"/library/{draft.reference}/notice-check-share/files/handout.txt"
    assert b"".join(client.get(address).streaming_content) == OLD
    approved(newest(draft), people)
    assert b"".join(client.get(address).streaming_content) == NEWER
    assert waiting_files(newest(draft)) == []


def test_replaced_image_makes_a_newer_draft(client, people, draft):
    client.force_login(people.author)
    send(client, "wagtailimages:edit", LibraryImage.objects.get(), SimpleUploadedFile("new.png", png(comment="new")))
    after = newest(draft)
    assert stage_of(after).draft == DraftStage.DRAFT
    assert {(file.name, file.change) for file in waiting_files(after)} == {
        ("steps.png", NEW),
        ("Three steps", TAKEN_OUT),
    }


def test_changed_title_of_a_document_makes_no_draft(people, draft):
    document = LibraryDocument.objects.get()
    document.title = "Another title"
    document.save()
    assert stage_of(newest(draft)).draft == DraftStage.NOTHING_NEWER


def test_draft_that_alone_has_the_file_is_found(people, draft):
    only_in_the_draft = make_document("slides.txt", b"Slides")
    page = newest(draft)
    page.files.add(ResourceFile(document=only_in_the_draft, sort_order=5))
    page.save_revision(user=people.author)
    assert drafts_using(only_in_the_draft) == [draft]
    assert drafts_using(make_document("other.txt", b"Other")) == []
    assert drafts_using(LibraryImage.objects.get()) == [draft] and drafts_using(make_image("other.png")) == []
    before = ResourcePage.objects.get(pk=draft.pk).latest_revision_created_at
    only_in_the_draft.file.save("slides.txt", ContentFile(b"Newer slides"))
    assert ResourcePage.objects.get(pk=draft.pk).latest_revision_created_at > before


def test_screens_of_uploads_say_where_they_are_used_and_what_they_hide(client, people, draft):
    client.force_login(people.author)
    for name, model in (("wagtaildocs:edit", LibraryDocument), ("wagtailimages:edit", LibraryImage)):
        page = client.get(reverse(name, args=[model.objects.get().pk])).content.decode()
        assert draft.reference in page and "The public keeps what the Board approved" in page
    document = make_document("guide.docx", office("docx", author=PERSON))
    page = client.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()
    assert PERSON in page and reverse("resource_remove_hidden", args=["document", document.pk]) in page


def test_hidden_data_is_taken_out_of_an_image_and_the_draft_follows(client, people, draft):
    image = LibraryImage.objects.get()
    image.file = ContentFile(picture("JPEG", exif=exif()), "photo.jpg")
    image.save()
    assert PERSON in {datum.value for datum in hidden_data_of(image)}
    moment = timezone.now()
    client.force_login(people.second_author)
    client.post(reverse("resource_remove_hidden", args=["image", image.pk]), {"next": "https://elsewhere.example/"})
    image = LibraryImage.objects.get()
    assert hidden_data_of(image) == [] and PERSON.encode() not in image.file.read()
    assert newest(draft).latest_revision.user == people.second_author
    assert people.second_author.person_number in newest(draft).contributor_numbers(moment)


def test_reader_may_not_take_anything_out(client, people, draft):
    document = make_document("guide.docx", office("docx", author=PERSON))
    client.force_login(people.reviewer)
    client.post(reverse("resource_remove_hidden", args=["document", document.pk]))
    assert hidden_data_of(document)
    client.force_login(people.author)
    assert client.post(reverse("resource_remove_hidden", args=["page", document.pk])).status_code == 404
    assert client.get(reverse("resource_remove_hidden", args=["document", document.pk])).status_code == 405


def test_what_cannot_be_taken_out_is_said_and_the_file_stays(client, people, draft):
    document = LibraryDocument.objects.get()
    with pytest.raises(CannotBeRemoved):
        remove_hidden_data(document, people.author)
    client.force_login(people.author)
    page = client.post(reverse("resource_remove_hidden", args=["document", document.pk]), follow=True)
    assert "cannot be taken out" in page.content.decode()
    assert LibraryDocument.objects.get().file.read() == OLD


def test_missing_file_hides_nothing_and_waits_for_nothing(draft):
    document = LibraryDocument.objects.get()
    document.file.storage.delete(document.file.name)
    assert hidden_data_of(document) == []
    assert [file.change for file in waiting_files(newest(draft))] == [TAKEN_OUT]


def test_changes_are_named_by_their_keys():
    assert changes({"a": "1", "b": "2", "c": "3"}, {"b": "2", "c": "4", "d": "5"}) == [
        ("a", TAKEN_OUT),
        ("c", REPLACED),
        ("d", NEW),
    ]


def test_editor_takes_the_same_queries_for_many_files(client, people, draft, django_assert_max_num_queries):
    page = newest(draft)
    for number in range(20):
        document = make_document(f"file-{number}.docx", office("docx", author=PERSON))
        page.files.add(ResourceFile(document=document, sort_order=number + 1))
    page.save_revision(user=people.author)
    page = newest(draft)
    panel = FilesPanel().bind_to_model(ResourcePage)
    with django_assert_max_num_queries(12):
        context = panel.get_bound_panel(instance=page, request=None, form=None).get_context_data()
    assert len(context["hiding"]) == 20 and len(context["waiting"]) == 20
