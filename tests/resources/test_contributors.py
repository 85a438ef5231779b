"""Who had a hand in a draft, and so may not judge it."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringTranslation

from approvals.actions import submit
from resources.models import ResourceFile
from tests.approvals.plain_resource import approved
from tests.factories import PDF, make_document, make_image, make_pdf, make_resource
from tests.reviewing import recommend

from .localize import begin, newest, put


@pytest.fixture
def draft(people):
    """A draft that one author made, with another's picture and the administrator's file."""
    draft = make_resource(
        owner=people.author,
        body=[("image", {"image": make_image(uploaded_by=people.second_author), "alt": "Steps", "caption": ""})],
    )
    draft.files.add(ResourceFile(document=make_document("one.pdf", PDF, people.administrator), sort_order=0))
    draft.save_revision(user=people.author)
    return draft


def names(people, numbers):
    """Return the names of the people with these numbers."""
    known = {person.person_number: str(person) for person in vars(people).values() if not isinstance(person, list)}
    return {known[number] for number in numbers}


def test_writer_editor_and_uploaders_contribute(people, draft):
    assert names(people, draft.contributor_numbers()) == {"First Author", "Second Author", "Some Administrator"}
    draft.save_revision(user=people.superuser)
    assert "Some Superuser" in names(people, draft.contributor_numbers())


def test_reader_does_not_contribute(client, people, draft):
    client.force_login(people.superuser)
    client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
    assert "Some Superuser" not in names(people, draft.contributor_numbers())


def test_edit_before_the_last_edition_no_longer_counts_and_uploads_always_do(people, draft):
    moment = timezone.now()
    draft.save_revision(user=people.superuser)
    assert names(people, draft.contributor_numbers(since=moment)) == {
        "Some Superuser",
        "Second Author",
        "Some Administrator",
    }


def test_person_who_changed_a_file_of_somebody_else_contributes(people, draft):
    document = draft.files.first().document
    document.file.save("one.pdf", ContentFile(make_pdf(2)))
    log(instance=document, action="wagtail.edit", user=people.superuser)
    assert "Some Superuser" in names(people, draft.contributor_numbers())


def test_reviewer_who_reads_and_recommends_does_not_contribute(client, people, draft):
    submission = submit(draft, people.author)
    client.force_login(people.reviewer)
    assert client.get(reverse("review_submission", args=[submission.pk])).status_code == 200
    recommend(submission, people.reviewer)
    assert "Some Reviewer" not in names(people, draft.contributor_numbers())


def test_uploader_of_a_file_that_was_taken_out_does_not_contribute(people, draft):
    draft.files.set([])
    assert names(people, draft.contributor_numbers()) == {"First Author", "Second Author"}


def test_owner_who_never_saved_it_contributes_until_it_was_judged(people):
    draft = make_resource(owner=people.author)
    draft.owner = people.second_author
    draft.save()
    assert names(people, draft.contributor_numbers()) == {"First Author", "Second Author"}
    assert draft.contributor_numbers(since=timezone.now()) == set()


@pytest.mark.parametrize("action", ["wagtail.create", "wagtail.edit", "wagtail.copy", "wagtail.revert"])
def test_log_of_a_change_names_a_contributor(people, draft, action):
    log(instance=draft, action=action, user=people.superuser)
    assert "Some Superuser" in names(people, draft.contributor_numbers())


def test_log_of_a_lock_names_nobody(people, draft):
    log(instance=draft, action="wagtail.lock", user=people.superuser)
    assert "Some Superuser" not in names(people, draft.contributor_numbers())


def test_writer_of_a_passage_contributes_when_another_writes_over_it_and_a_third_sends_it(client, site, people):
    original = make_resource(owner=people.author)
    approved(original, people)
    translation = begin(original)
    page = translation.get_target_instance()
    moment = timezone.now()
    for person, word in ((people.superuser, "Moje"), (people.second_author, "Nasze")):
        client.force_login(person)
        put(client, translation, lambda text, word=word: f"{word} {' '.join(reversed(text.split()))}")
    assert PageLogEntry.objects.filter(page=page.pk, user=people.superuser).count() == 1
    assert names(people, page.contributor_numbers(moment)) == {"Some Superuser", "Second Author"}
    # The first save after a submission leaves a trace, within the hour too.
    translation.save_target(user=people.author, publish=False)
    submission = submit(newest(translation), people.author)
    put(client, translation)
    assert names(people, page.contributor_numbers(submission.recorded_at)) == {"Second Author"}
    StringTranslation.objects.update(last_translated_by=people.author)
    assert "Second Author" in names(people, page.contributor_numbers(submission.recorded_at))
