"""What keeps a translation from being sent: original, missing passages, a machine's, and the original's own words."""

from io import StringIO
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from approvals.actions import withdraw
from resources.translation_problems import translation_problems
from tests.approvals.plain_resource import approved
from tests.editor import send_editor
from tests.factories import make_resource

from .localize import begin, newest, polish, write
from .test_canonical import EVERY_BLOCK

SENTENCE = "Notice what has changed in the person."


@pytest.fixture
def original(people):
    """A draft in English with a text, two passages long."""
    body = [("heading", "Three steps"), ("text", f"<p>{SENTENCE}</p><p>Tell somebody.</p>")]
    return make_resource(owner=people.author, body=body)


@pytest.fixture
def translation(people, original):
    """The translation of what is public, without any words."""
    approved(original, people)
    return begin(original)


def problems(draft):
    """Return what is in the way, as text."""
    return " ".join(str(problem) for problem in draft.submission_problems())


def test_translation_can_be_sent_when_a_person_wrote_every_passage(people, translation):
    draft = write(translation)
    assert problems(draft) == ""
    assert draft.submit_for_approval(people.author).translated_edition.edition.number == 1


def test_terms_follow_the_original_when_the_translation_is_brought_up_to_date(original, translation):
    original.sectors.clear()
    original.role_types.set(list(original.role_types.all()))
    original.external_address = "https://www.gov.uk/guidance"
    original.save_revision()
    draft = write(begin(original))
    assert draft.external_address == "https://www.gov.uk/guidance"
    assert draft.canonical_content()["role_types"][0]["key"] == "alerters"


def test_original_needs_none_of_it(original):
    assert problems(original) == ""
    assert original.translated_from() is None


def test_translation_waits_when_its_original_is_not_public(original):
    assert "The original (English) is not public" in problems(write(begin(original)))


def test_translation_waits_when_its_original_was_withdrawn(people, original, translation):
    newer = make_resource("The newer guide", people.author)
    approved(newer, people)
    withdraw(original.reference, "en-gb", people.author, "The law has changed.", replacement=newer.reference)
    said = f"was withdrawn, so its translation cannot become public. Translate {newer.reference}"
    assert said in problems(write(translation))


def test_translation_waits_when_a_newer_edition_of_its_original_was_not_taken_over(original, people, translation):
    write(translation)
    original.review_by = original.review_by.replace(year=2098)
    original.save_revision()
    approved(original, people)
    assert "Edition 2 of the original was not taken over yet." in problems(newest(translation))
    translation.source.update_from_db()
    assert problems(newest(translation)) == ""


def test_translation_waits_when_what_was_taken_over_is_not_what_was_approved(original, people, translation):
    write(translation)
    original.summary = "Do not check it yourself: ring the police at once."
    original.save_revision()
    approved(original, people)
    # The row, which localize reads, is of edition 1 still, unless the workflow brings it up to date.
    translation.source.update_from_db()
    assert "not the text of edition 2" in problems(newest(translation))
    original.get_latest_revision().publish(skip_permission_checks=True)
    translation.source.update_from_db()
    assert "not the text of edition 2" not in problems(newest(translation))
    assert "1 passage is not translated yet: “Do not check it yourself" in problems(newest(translation))


def test_text_of_every_kind_is_the_same_in_an_edition_and_in_what_was_taken_over(people):
    original = make_resource(owner=people.author, body=EVERY_BLOCK, note="It has been replaced.")
    approved(original, people)
    assert "not the text of edition" not in problems(newest(begin(original)))


def test_passages_without_words_are_named(translation):
    draft = write(translation, leave_out=[SENTENCE, "Three steps"])
    assert "2 passages are not translated yet: “Three steps”; “Notice what has changed" in problems(draft)
    # localize puts the original's words there.
    assert f"word for word the original's: “{SENTENCE}”" in problems(draft)


def test_words_of_a_machine_wait_for_a_person(client, site, settings, people, translation):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"
    }
    client.force_login(people.author)
    client.post(reverse("wagtail_localize:machine_translate", args=[translation.pk]))
    translation.save_target(publish=False)
    draft = newest(translation)
    assert "A machine translated 5 passages, and nobody has checked them" in problems(draft)
    editor = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert "A machine translated 5 passages of this draft." in editor
    assert reverse("translation", args=[draft.pk]) in editor
    # Stopped, the draft still has them.
    type(translation).objects.update(enabled=False)
    assert "A machine translated 5 passages" in problems(draft)
    type(translation).objects.update(enabled=True)
    # A person saves each passage, as the editor does.
    for segment in translation.source.stringsegment_set.select_related("string"):
        address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
        said = urlencode({"value": polish(segment.string.data)})
        client.put(address, said, content_type="application/x-www-form-urlencoded")
    assert not StringTranslation.objects.filter(translation_type="machine").exists()
    translation.save_target(publish=False)
    assert problems(newest(translation)) == ""


def test_no_machine_is_set_up_by_default(settings):
    assert not hasattr(settings, "WAGTAILLOCALIZE_MACHINE_TRANSLATOR")


def test_both_sides_are_read_in_a_fixed_number_of_queries(people, translation, django_assert_num_queries):
    draft = write(translation)
    values = {"title": draft.title, "summary": draft.summary, "note": "", "body": draft.body, "file_titles": []}
    with django_assert_num_queries(8):
        assert translation_problems(draft, values) == []


def test_editor_says_what_is_the_originals_when_a_translation_by_hand_is_sent(client, site, people):
    original = make_resource("How to notice what has changed today", people.author)
    approved(original, people)
    by_hand = make_resource(
        original.title, people.author, language="pl", translation_key=original.translation_key, body=[], summary="Jak?"
    )
    call_command("setup_board_workflow", stdout=StringIO())
    address = reverse("wagtailadmin_pages:edit", args=[by_hand.pk])
    answer = send_editor(client, people.author, address, **{"action-submit": "1"})
    assert "The title is word for word the original&#x27;s. Translate it." in answer.content.decode()
    assert by_hand.waiting_submission() is None


def test_sentences_of_the_original_are_found_when_they_were_joined_or_lost_their_signs(people, translation):
    draft = write(translation)
    type(translation).objects.update(enabled=False)
    draft.title = "Notice – check – share!"
    draft.body = [("text", f"<p>Po polsku. {SENTENCE.rstrip('.')}; i tak dalej, i tak dalej.</p>")]
    draft.save_revision()
    said = problems(draft)
    assert "The title is word for word the original's." in said
    assert "word for word the original's: “Notice what has changed in the person;”" in said
