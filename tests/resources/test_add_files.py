"""Several files for a resource at once: each is taken or refused in words, and none is lost."""

import threading

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse

from resources.added_files import add_file
from resources.models import LibraryDocument, ResourcePage
from tests.factories import make_resource
from tests.newest_draft import names_of

from .intake.files import office, ordinary_files, pdf, png

BY_SCRIPT = {"X-Requested-With": "XMLHttpRequest"}


def upload(name, data):
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, data)


@pytest.fixture
def draft(site, people):
    """A draft of an author's."""
    return make_resource(owner=people.author)


def send(client, draft, *uploads, **more):
    """Send files to the page."""
    return client.post(reverse("resource_add_files", args=[draft.pk]), {"files": uploads}, **more)


def test_files_are_added_in_their_order_and_one_is_refused_in_words(client, people, draft):
    client.force_login(people.author)
    sent = [upload("guide.docx", office("docx")), upload("bad.pdf", png()), upload("handout.pdf", pdf())]
    page = send(client, draft, *sent)
    assert names_of(draft) == ["guide.docx", "handout.pdf"]
    assert page.content.decode().count("In the draft") == 2 and "bad.pdf" in page.content.decode()
    assert LibraryDocument.objects.count() == 2
    assert set(LibraryDocument.objects.values_list("uploaded_by_user", flat=True)) == {people.author.pk}


def test_script_gets_what_became_of_each_file(client, people, draft):
    client.force_login(people.author)
    taken = send(client, draft, upload("guide.docx", office("docx")), headers=BY_SCRIPT).content.decode()
    refused = send(client, draft, upload("guide.docx", b""), headers=BY_SCRIPT).content.decode()
    assert "In the draft" in taken and "Refused" in refused and "<html" not in taken


def test_second_file_of_one_name_is_refused_and_the_first_stays(client, people, draft):
    client.force_login(people.author)
    send(client, draft, upload("Guide.docx", office("docx")))
    page = send(client, draft, upload("guide.DOCX", office("docx", author="Somebody")))
    assert "has a file called “guide.docx” already" in page.content.decode()
    assert names_of(draft) == ["Guide.docx"] and LibraryDocument.objects.count() == 1


def test_every_type_of_the_table_may_be_added_and_sent_for_review(client, people, draft):
    client.force_login(people.author)
    send(client, draft, *(upload(name, data) for name, data in ordinary_files().items()))
    assert names_of(draft) == list(ordinary_files())
    newest = ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    assert newest.submission_problems() == []
    assert newest.submit_for_approval(people.author).files.filter(purpose="file").count() == len(ordinary_files())


def test_half_finished_draft_may_be_given_files(client, people, draft):
    draft.kind, draft.summary = "", ""
    draft.save_revision(user=people.author, clean=False)
    client.force_login(people.author)
    send(client, draft, upload("guide.docx", office("docx")))
    assert names_of(draft) == ["guide.docx"]


@pytest.mark.parametrize("role", ["reviewer", "auditor", "administrator", "secretary"])
def test_only_an_author_may_add_files(client, people, draft, role):
    client.force_login(getattr(people, role))
    address = reverse("resource_add_files", args=[draft.pk])
    assert client.get(address).status_code == 302
    assert send(client, draft, upload("a.docx", office("docx")), headers=BY_SCRIPT).status_code == 403
    client.logout()
    assert client.get(address).status_code == 302 and names_of(draft) == []


def test_form_without_files_says_what_to_do(client, people, draft):
    client.force_login(people.author)
    assert (
        "Choose one file at least." in client.post(reverse("resource_add_files", args=[draft.pk]), {}).content.decode()
    )


def test_hidden_data_is_shown_at_once_and_taken_out_when_asked(client, people, draft):
    client.force_login(people.author)
    page = send(client, draft, upload("guide.docx", office("docx", author="Jo Bloggs"))).content.decode()
    assert "Jo Bloggs" in page
    document = LibraryDocument.objects.get()
    back = reverse("resource_add_files", args=[draft.pk])
    answer = client.post(reverse("resource_remove_hidden", args=["document", document.pk]), {"next": back})
    assert answer["Location"] == back
    page = client.get(back).content.decode()
    assert "guide.docx" in page and "Jo Bloggs" not in page
    assert "Jo Bloggs" not in client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()


@pytest.mark.django_db(transaction=True)
def test_two_people_who_add_at_once_lose_no_file(draft, people):
    def add(name):
        try:
            add_file(draft.pk, upload(name, office("docx")), people.author)
        finally:
            connection.close()

    both = [threading.Thread(target=add, args=[name]) for name in ("one.docx", "two.docx")]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sorted(names_of(draft)) == ["one.docx", "two.docx"]
