"""The editor's form: a draft may be unfinished, a submission may not, and nothing that was typed is lost."""

import pytest
from django.urls import reverse
from django.utils import timezone

from approvals.models import Submission
from audiences.models import LearningOutcome, TargetAudience
from resources.models import ResourcePage
from tests.editor import send_editor
from tests.factories import make_person, make_resource, make_role_type, make_term

pytestmark = pytest.mark.one_database


@pytest.fixture
def editor(client, site, people):
    """A function that opens the editor of a draft and sends its form with changes; it returns the response."""

    def send(draft, person=people.author, **changes):
        return send_editor(client, person, reverse("wagtailadmin_pages:edit", args=[draft.pk]), **changes)

    return send


def errors_of(response):
    """Return {field: sentences} of the form that came back."""
    return {name: [str(error) for error in errors] for name, errors in response.context["form"].errors.items()}


def test_draft_may_be_unfinished(editor, people):
    draft = make_resource("Only a title", owner=people.author)
    response = editor(draft, summary="", kind="", role_types=[], target_audiences=[], learning_outcomes=[])
    # What belongs to no chosen role type must go along with it.
    assert response.status_code == 200
    assert set(errors_of(response)) == {"content_topics", "delivery_methods"}
    response = editor(
        draft,
        summary="",
        role_types=[],
        target_audiences=[],
        learning_outcomes=[],
        content_topics=[],
        delivery_methods=[],
    )
    assert response.status_code == 302


def test_term_of_a_role_type_that_was_not_chosen_is_refused_and_nothing_is_lost(editor, people):
    draft = make_resource(owner=people.author)
    term = make_term(LearningOutcome, make_role_type("responders", 2))
    response = editor(draft, learning_outcomes=[str(term.pk)], summary="Typed and kept.")
    assert response.status_code == 200
    assert "belongs to the role type “Responders”" in errors_of(response)["learning_outcomes"][0]
    page = response.content.decode()
    assert "Typed and kept." in page
    assert draft.revisions.count() == 1


def test_submission_names_everything_at_once_and_keeps_what_was_typed(editor, people):
    draft = make_resource(owner=people.author, external_address="https://example.org/")
    response = editor(
        draft,
        summary="Typed and kept.",
        role_types=[],
        target_audiences=[],
        learning_outcomes=[],
        content_topics=[],
        delivery_methods=[],
        licence="",
        **{"action-submit": "1"},
    )
    assert set(errors_of(response)) == {
        "role_types",
        "target_audiences",
        "learning_outcomes",
        "licence",
        "external_seen_on",
    }
    assert "Typed and kept." in response.content.decode()
    assert not Submission.objects.exists()


def test_submission_of_a_complete_draft_is_frozen(editor, people):
    draft = make_resource(owner=people.author, external_address="https://example.org/")
    response = editor(draft, external_seen_on="2026-11-02", **{"action-submit": "1"})
    assert response.status_code == 302
    assert Submission.objects.get().content["external_seen_on"] == "2026-11-02"


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("year", "two thousand", "Enter a whole number."),
        ("year", "1066", "Enter a year from 1900 on."),
        ("year", "2999", "next year at the latest"),
        ("title", "", "This field is required."),
        ("external_address", "www.example.org", "Enter a whole web address, such as"),
        ("external_address", "javascript:alert(1)", "Enter a whole web address, such as"),
        ("duration_minutes", "0", "Enter at least 1 minute"),
        ("review_by", "soon", "Enter a valid date."),
        ("kind", "poem", "is not one of the available choices"),
    ],
)
def test_wrong_value_is_refused_in_words_and_kept(editor, people, field, typed, sentence):
    draft = make_resource(owner=people.author)
    response = editor(draft, **{field: typed})
    assert sentence in errors_of(response)[field][0]
    assert response.context["form"][field].value() == typed


def test_person_who_is_no_author_cannot_submit(editor, people):
    draft = make_resource(owner=people.author, external_address="https://example.org/")
    response = editor(draft, person=people.superuser, external_seen_on="2026-11-02", **{"action-submit": "1"})
    assert not Submission.objects.exists()
    assert "Only an Author may send a resource for review." in str(errors_of(response))


def test_retired_term_is_offered_only_where_it_was_chosen(client, site, people):
    draft = make_resource(owner=people.author)
    kept, gone = draft.target_audiences.first(), make_term(TargetAudience, make_role_type(), 9)
    TargetAudience.objects.filter(pk__in=[kept.pk, gone.pk]).update(retired_on=timezone.localdate())
    client.force_login(people.author)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert f'name="target_audiences" value="{kept.pk}"' in page
    assert f'name="target_audiences" value="{gone.pk}"' not in page


def test_title_is_text_in_the_editor(editor, people):
    draft = make_resource(owner=people.author)
    response = editor(draft, title="<script>alert(1)</script>", year="x")
    assert "<script>alert(1)</script>" not in response.content.decode()


def test_retired_term_that_was_not_chosen_is_refused_and_a_chosen_one_kept(editor, people):
    draft = make_resource(owner=people.author)
    kept, gone = draft.target_audiences.first(), make_term(TargetAudience, make_role_type(), 9)
    TargetAudience.objects.filter(pk__in=[kept.pk, gone.pk]).update(retired_on=timezone.localdate())
    refused = editor(draft, target_audiences=[str(kept.pk), str(gone.pk)])
    assert "not one of the available choices" in errors_of(refused)["target_audiences"][0]
    assert editor(draft, summary="Newer words.").status_code == 302
    newest = ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    assert (newest.summary, list(newest.target_audiences.all())) == ("Newer words.", [kept])


def test_submission_without_anything_to_use_says_so_at_the_body(editor, people):
    draft = make_resource(owner=people.author)
    response = editor(draft, **{"action-submit": "1"})
    assert "There is nothing to use yet." in response.content.decode()
    assert set(errors_of(response)) == {"body"}
    assert not Submission.objects.exists()


def test_file_that_is_to_be_taken_out_is_not_asked_about(editor, people):
    draft = make_resource(owner=people.author, files={"program.exe": b"MZ"}, external_address="https://example.org/")
    sent = {"external_seen_on": "2026-11-02", "action-submit": "1"}
    assert "of a type that people cannot be given" in str(errors_of(editor(draft, **sent)))
    assert editor(draft, **sent, **{"files-0-DELETE": "on"}).status_code == 302
    assert Submission.objects.get().content["files"] == []


def test_person_without_a_role_cannot_open_the_editor(client, site, people):
    draft = make_resource(owner=people.author)
    client.force_login(make_person("Passing Stranger"))
    assert client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).status_code == 302
