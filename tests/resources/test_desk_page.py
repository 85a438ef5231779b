"""Who may open the desk pages: role × page × stage, as tables."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from accounts import roles
from tests.people import make_person

from .frozen import STAGES, in_review

READERS = {"author", "second_author", "reviewer", "secretary", "auditor", "member"}
OTHERS = {"administrator", "superuser", "administrator in the Board's group", "practitioner"}


@pytest.fixture
def by_role(people):
    """Return {role: person} for everybody who may sign in."""
    in_group = make_person("Curious Administrator", roles.SYSTEM_ADMINISTRATOR, is_superuser=True)
    in_group.groups.add(Group.objects.get_or_create(name=roles.BOARD_MEMBER)[0])
    return {
        **{role: getattr(people, role) for role in (READERS | OTHERS) & vars(people).keys()},
        "member": people.members[3],
        "administrator in the Board's group": in_group,
        "practitioner": make_person("Some Practitioner"),
    }


def statuses(client, by_role, address):
    """Return {role: status} of one address."""
    found = {}
    for role, person in by_role.items():
        client.force_login(person)
        found[role] = client.get(address).status_code
    return found


EXPECTED = dict.fromkeys(READERS, 200) | dict.fromkeys(OTHERS, 403)


@pytest.mark.parametrize("view", ["review_list", "board", "board_members", "desk"])
def test_list_opens_for_readers_only(client, by_role, view):
    assert statuses(client, by_role, reverse(view)) == EXPECTED


@pytest.mark.parametrize("view", ["review_submission", "board_submission"])
@pytest.mark.parametrize("stage", STAGES)
def test_submission_opens_for_readers_only_at_every_stage(client, people, by_role, stage, view):
    submission = STAGES[stage](people)
    assert statuses(client, by_role, reverse(view, args=[submission.pk])) == EXPECTED


def test_file_of_a_submission_is_given_to_readers_only(client, people, by_role):
    submission = in_review(people, files={"handout.txt": b"Notice, check, share"})
    assert statuses(client, by_role, reverse("submission_file", args=[submission.pk, "handout.txt"])) == EXPECTED


@pytest.mark.parametrize("view", ["review_list", "board", "board_members", "desk"])
def test_desk_page_asks_to_sign_in_when_nobody_is(client, db, view):
    answer = client.get(reverse(view))
    assert answer.status_code == 302
    assert answer.url == f"{reverse('sign_in')}?next={reverse(view)}"


def test_refusal_says_why_in_words_when_a_group_is_all_a_person_has(client, by_role):
    client.force_login(by_role["administrator in the Board's group"])
    answer = client.get(reverse("board"))
    assert "a seat on the Board that a member has confirmed" in answer.content.decode()


@pytest.mark.parametrize("view", ["review_submission", "board_submission"])
def test_submission_is_not_found_when_its_number_is_unknown(client, people, view):
    client.force_login(people.reviewer)
    assert client.get(reverse(view, args=[404])).status_code == 404


def test_desk_pages_are_never_kept_by_a_browser(client, people):
    client.force_login(people.reviewer)
    assert "no-store" in client.get(reverse("review_list"))["Cache-Control"]
