"""Several drafts at once: who may, what is left out and why, and that nothing is done that could not be done singly."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import PageLogEntry, WorkflowState

from accounts import roles
from approvals.actions import recall, review
from approvals.models import Submission
from approvals.stage import DraftStage, stage_of
from home.models import HomePage
from resources.models import ResourcePage, ReviewerAssignment
from resources.send_for_review import send_for_review
from tests.factories import make_library, make_resource
from tests.people import make_person

# Both databases run the actions behind these pages in tests/approvals.
pytestmark = pytest.mark.one_database

ACTIONS = ["send_for_review", "assign_reviewer", "change_owner"]
AUTHORS = {"author", "second_author"}


def address_of(action, pages):
    """Return the address of a bulk action on some pages, or keys."""
    keys = "".join(f"&id={getattr(page, 'pk', page)}" for page in pages)
    library = reverse("wagtailadmin_explore", args=[make_library().pk])
    return f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', action])}?next={library}{keys}"


@pytest.fixture
def drafts(site, people):
    """Two complete drafts."""
    return [make_resource(f"Complete {number}", owner=people.author) for number in (1, 2)]


@pytest.fixture
def do(client, people):
    """Post a bulk action as a person, an author unless another is named; return the page that follows."""

    def post(action, pages, person=None, **fields):
        client.force_login(person or people.author)
        return client.post(address_of(action, pages), fields, follow=True)

    return post


def text_of(answer):
    """Return the words of a page."""
    return answer.content.decode()


@pytest.mark.parametrize("action", ACTIONS)
def test_role_decides_who_gets_in_and_a_foreign_draft_stays(client, drafts, people, action):
    by_role = {role: person for role, person in vars(people).items() if role != "members"}
    opened = set()
    for role, person in by_role.items():
        client.force_login(person)
        answer = client.get(address_of(action, drafts))
        if answer.status_code == 200:
            opened.add(role)
            # A Reviewer and the secretary have no rights on pages; they choose reviewers on the review's own page.
            assert bool(answer.context["possible"] or answer.context["refused"]) is (role in AUTHORS)
    assert opened == (AUTHORS | {"reviewer", "secretary"} if action == "assign_reviewer" else AUTHORS)


@pytest.mark.parametrize("action", ACTIONS)
def test_keys_that_are_no_drafts_are_left_out(client, drafts, people, do, action):
    foreign = [HomePage.objects.get(), make_library(), 10**6, "zebra", "all", "²", "9" * 40]
    client.force_login(people.author)
    assert "None of what you chose is a draft" in text_of(client.get(address_of(action, foreign)))
    fields = {"reviewer": people.reviewer.pk, "owner": people.second_author.pk}
    assert "None of what you chose is a draft" in text_of(do(action, foreign, **fields))
    assert not Submission.objects.exists()


def test_complete_drafts_are_sent_and_the_others_named_with_all_that_is_missing(client, drafts, people, do):
    bare = make_resource("Bare", owner=people.author, licence="", duration_minutes=None, kind="", summary="")
    problems = [str(problem) for problem in bare.submission_problems()]
    assert len(problems) > 2
    client.force_login(people.author)
    asked = client.get(address_of("send_for_review", [*drafts, bare])).context
    assert (asked["possible"], [draft for draft, _problems in asked["refused"]]) == (drafts, [bare])
    answer = do("send_for_review", [*drafts, bare])
    assert "2 drafts were sent for review." in text_of(answer)
    assert [(draft, list(map(str, found))) for draft, found in answer.context["refused"]] == [(bare, problems)]
    assert Submission.objects.in_review().count() == WorkflowState.objects.count() == 2
    again = do("send_for_review", drafts)
    assert text_of(again).count("It is on its way already.") == 2
    assert Submission.objects.count() == 2


def test_what_was_sent_back_goes_on_in_its_workflow(drafts, people, do, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        send_for_review(drafts[0], people.author)
        review(Submission.objects.get(), people.reviewer, "changes_requested", "Name the local contact.")
    assert "It has not changed since it was sent last." in text_of(do("send_for_review", drafts[:1]))
    newest = ResourcePage.objects.get(pk=drafts[0].pk)
    newest.save_revision(user=people.author)
    do("send_for_review", drafts[:1], people.second_author)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_IN_PROGRESS
    assert Submission.objects.in_review().get().number == 2


def test_locked_draft_is_not_sent(drafts, people, do):
    ResourcePage.objects.filter(pk=drafts[0].pk).update(locked=True, locked_by=people.superuser)
    assert "It is locked for now" in text_of(do("send_for_review", drafts[:1]))
    assert not Submission.objects.exists()


def test_reviewer_is_assigned_to_those_in_review_and_the_rest_is_named(drafts, people, do):
    wrote = make_person("Reviewer Who Wrote", roles.REVIEWER)
    drafts[0].save_revision(user=wrote)
    fresh = make_resource("Fresh", owner=people.author)
    for draft in drafts:
        send_for_review(draft, people.author)
    answer = do("assign_reviewer", [*drafts, fresh], reviewer=wrote.pk)
    assert "is to review 1 draft." in text_of(answer)
    assert {draft.title: str(problems[0]) for draft, problems in answer.context["refused"]} == {
        "Complete 1": "Reviewer Who Wrote wrote, edited or uploaded part of it, so somebody else must review it.",
        "Fresh": "It was never sent for review.",
    }
    assert ReviewerAssignment.objects.get().submission.reference == drafts[1].reference
    recall(Submission.objects.get(reference=drafts[0].reference), people.author)
    assert "no longer waits for a review" in text_of(do("assign_reviewer", drafts[:1], reviewer=people.reviewer.pk))


@pytest.mark.parametrize(("action", "field"), [("assign_reviewer", "reviewer"), ("change_owner", "owner")])
def test_form_says_what_is_wrong_with_the_person(drafts, people, do, action, field):
    send_for_review(drafts[0], people.author)
    left = make_person("Somebody Gone", roles.REVIEWER, roles.AUTHOR, is_active=False)
    for value, said in [("", "Choose who"), (left.pk, "left"), (people.auditor.pk, "left"), ("zebra", "left")]:
        answer = do(action, drafts, **{field: value})
        assert said in str(answer.context["form"].errors) and said in text_of(answer)
    assert not ReviewerAssignment.objects.exists()


def test_owner_changes_without_a_revision_and_without_a_contribution(drafts, people, do, client):
    send_for_review(drafts[0], people.author)
    draft, new = ResourcePage.objects.get(pk=drafts[0].pk), make_person("New Owner", roles.AUTHOR)
    before = (draft.latest_revision_id, draft.latest_revision_created_at, draft.canonical_content())
    stage = stage_of(draft).draft
    assert "New Owner owns 2 drafts now." in text_of(do("change_owner", drafts, people.second_author, owner=new.pk))
    draft = ResourcePage.objects.get(pk=draft.pk)
    assert draft.owner == draft.get_latest_revision_as_object().owner == new
    assert (draft.latest_revision_id, draft.latest_revision_created_at, draft.canonical_content()) == before
    assert stage_of(draft).draft == stage == DraftStage.IN_REVIEW
    assert people.second_author.person_number not in draft.contributor_numbers()
    logged = PageLogEntry.objects.filter(action="resources.owner_changed", page_id=draft.pk).get()
    assert (logged.user, logged.message) == (people.second_author, "Owner changed from First Author to New Owner")
    do("change_owner", drafts, owner=new.pk)
    assert PageLogEntry.objects.filter(action="resources.owner_changed").count() == 2


@pytest.mark.parametrize(("action", "most"), [("send_for_review", 120), ("assign_reviewer", 10), ("change_owner", 10)])
def test_each_draft_costs_the_same_queries_when_many_are_chosen(client, drafts, people, action, most):
    drafts += [make_resource(f"More {number}", owner=people.author) for number in range(7)]
    if action == "assign_reviewer":
        for draft in drafts:
            send_for_review(draft, people.author)
    client.force_login(people.author)
    costs = []
    for chosen in (drafts[:1], drafts[1:2], drafts[2:4], drafts[4:]):  # the first reads what is read once
        with CaptureQueriesContext(connection) as queries:
            client.post(address_of(action, chosen), {"reviewer": people.reviewer.pk, "owner": people.second_author.pk})
        costs.append(len(queries))
    each = costs[2] - costs[1]
    assert costs[3] - costs[2] == 3 * each and each <= most
