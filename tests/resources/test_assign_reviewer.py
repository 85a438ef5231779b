"""Who is to review a submission: who may say so, whom they may name, and that it gives and takes no right."""

import pytest
from django.urls import reverse

from accounts import roles
from approvals.exceptions import ActionRefused
from resources.assign_reviewer import assign_reviewer, assigned_to, reviewers_for
from resources.models import ReviewerAssignment
from tests.people import make_person
from tests.reviewing import recommend

from .frozen import STAGES, in_review

MAY_ASSIGN = {"author", "second_author", "reviewer", "secretary"}


def refusal(submission, by, reviewer):
    """Return why it is refused, or None if it was done."""
    try:
        assign_reviewer(submission, by, reviewer)
    except ActionRefused as refused:
        return str(refused)
    return None


def test_role_decides_who_may_assign(people):
    submission = in_review(people)
    by_role = {role: person for role, person in vars(people).items() if role != "members"}
    by_role["member"] = people.members[0]
    done = {role for role, person in by_role.items() if refusal(submission, person, people.reviewer) is None}
    assert done == MAY_ASSIGN
    assert ReviewerAssignment.objects.get().reviewer == people.reviewer


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "in review"])
def test_nobody_is_assigned_when_it_is_no_longer_in_review(people, stage):
    assert "no longer waits for a review" in refusal(STAGES[stage](people), people.author, people.reviewer)


def test_only_an_active_reviewer_who_had_no_hand_in_it_is_assigned(people):
    wrote = make_person("Reviewer Who Wrote", roles.REVIEWER)
    left = make_person("Reviewer Who Left", roles.REVIEWER, is_active=False)
    submission = in_review(people, contributors=[wrote.person_number])
    assert "wrote, edited or uploaded" in refusal(submission, people.author, wrote)
    assert "has left" in refusal(submission, people.author, left)
    assert "is not a Reviewer" in refusal(submission, people.author, people.author)
    assert list(reviewers_for(submission)) == [people.reviewer]


def test_another_reviewer_may_still_review(people):
    other = make_person("Other Reviewer", roles.REVIEWER)
    submission = in_review(people)
    assign_reviewer(submission, people.author, people.reviewer)
    assign_reviewer(submission, people.secretary, other)
    assert assigned_to([submission]) == {submission.pk: other}
    recommend(submission, people.reviewer)
    type(other).objects.filter(pk=other.pk).update(is_active=False)
    assert assigned_to([submission]) == {}


def test_page_notes_the_reviewer_and_the_list_says_so(client, people):
    address = reverse("assign_reviewer", args=[in_review(people).pk])
    client.force_login(people.author)
    assert "Some Reviewer" in client.get(address).content.decode()
    shown = client.post(address, {"reviewer": people.reviewer.pk}, follow=True).content.decode()
    assert "Some Reviewer is to review it." in shown
    assert "Some Reviewer is to review it." in client.get(reverse("review_list")).content.decode()
    client.force_login(people.reviewer)
    assert "You are to review it." in client.get(reverse("review_list")).content.decode()


@pytest.mark.parametrize("chosen", ["", "author", "nobody"])
def test_page_says_what_is_wrong_with_the_choice(client, people, chosen):
    client.force_login(people.author)
    value = {"": "", "author": people.author.pk, "nobody": "99999"}[chosen]
    answer = client.post(reverse("assign_reviewer", args=[in_review(people).pk]), {"reviewer": value})
    assert answer.status_code == 422
    assert ("cannot review it" if chosen else "Choose who is to review it.") in answer.content.decode()


def test_page_says_that_it_was_reviewed_meanwhile_and_refuses_others(client, people):
    submission = in_review(people)
    address = reverse("assign_reviewer", args=[submission.pk])
    client.force_login(people.auditor)
    assert client.post(address, {"reviewer": people.reviewer.pk}).status_code == 409
    recommend(submission, people.reviewer)
    client.force_login(people.author)
    answer = client.post(address, {"reviewer": people.reviewer.pk})
    assert answer.status_code == 409 and "no longer waits for a review" in answer.content.decode()
    assert not ReviewerAssignment.objects.exists()
