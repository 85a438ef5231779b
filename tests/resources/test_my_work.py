"""My work: what each role is asked and told, in a fixed number of queries; long sections have a page of their own."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from approvals.actions import appoint_member, record_meeting, review, submit, take_chairs_action
from resources.assign_reviewer import assign_reviewer
from resources.my_work import my_work
from tests.approvals.plain_resource import approved, before_the_board
from tests.factories import make_person, make_resource

REASON = "The second step is out of date."


def in_days(number):
    """Return a date from today."""
    return timezone.localdate() + timedelta(days=number)


def make_one_of_each(people, sector, mark=""):
    """Bring about one thing of each kind of work; titles carry the mark."""
    drafts = {
        name: make_resource(name + mark, owner=people.author)
        for name in ("Back", "Waiting", "Chosen", "Voting", "Urgent", "Met")
    }
    review(submit(drafts["Back"], people.author), people.reviewer, "changes_requested", REASON)
    submit(drafts["Waiting"], people.author)
    assign_reviewer(submit(drafts["Chosen"], people.author), people.author, people.reviewer)
    before_the_board(drafts["Voting"], people)
    urgent = before_the_board(drafts["Urgent"], people)
    take_chairs_action(urgent, people.members[0], REASON, in_days(35))
    present = [member.person_number for member in people.members[:3]]
    met = before_the_board(drafts["Met"], people)
    record_meeting(met, people.secretary, "approved", timezone.localdate(), "Item 7", present)
    appoint_member(make_person(f"New Member{mark}"), sector, people.secretary, timezone.localdate())
    for name, days in [("Overdue", 1), ("Month", 25), ("Quarter", 80), ("Half", 150)]:
        approved(make_resource(name + mark, owner=people.author, review_by=in_days(days)), people)
    approved(make_resource("Later" + mark, owner=people.author, review_by=in_days(400)), people)


@pytest.fixture
def one_of_each(people, sectors):
    """One thing of each kind."""
    make_one_of_each(people, sectors["health"])


def work_of(person):
    """Return {name of a section: {text: note}} of a person's work."""
    return {section.name: {line.text: str(line.note) for line in section.lines} for section in my_work(person)}


def test_each_role_reads_what_waits_for_it_and_no_other(people, one_of_each, days_later):
    with days_later(2):
        work = {
            role: {name: list(lines) for name, lines in work_of(person).items()}
            for role, person in {**vars(people), "member": people.members[3], "chair": people.members[0]}.items()
            if role != "members"
        }
    coming_up = {
        "review-overdue": ["Overdue"],
        "review-1-month": ["Month"],
        "review-3-months": ["Quarter"],
        "review-6-months": ["Half"],
    }
    to_vote = {"to-vote": ["Voting", "Urgent", "Met"]}
    to_confirm = {"meetings-to-confirm": ["Met"], "seats-to-confirm": ["New Member"]}
    assert work == {
        "author": {"to-mend": ["Back"], "sent-off": ["Met", "Urgent", "Voting", "Chosen", "Waiting"], **coming_up},
        "second_author": {},
        "reviewer": {"to-review": ["Chosen", "Waiting"]},
        "member": {**to_vote, **to_confirm},
        "chair": {**to_vote, **to_confirm, "to-ratify": ["Urgent"]},
        "secretary": {
            "meetings-waiting": ["Met"],
            "seats-waiting": ["New Member"],
            "to-ratify": ["Urgent"],
            **coming_up,
        },
        "auditor": {},
        "administrator": {},
        "superuser": {},
    }


def test_lines_say_where_it_stands_and_lead_to_where_it_is_done(people, one_of_each, days_later):
    work = {section.name: section.lines for section in my_work(people.author)}
    notes = {line.text: str(line.note) for line in work["sent-off"]}
    assert notes["Waiting"] == "In review"
    assert notes["Chosen"] == "In review. Some Reviewer is to review it."
    assert notes["Voting"].startswith("Before the Board, until ")
    assert work["to-mend"][0].address.startswith("/admin/pages/")
    assert work_of(people.reviewer)["to-review"] == {"Chosen": "You are to review it", "Waiting": ""}
    with days_later(40):
        missed = {section.name: section for section in my_work(people.secretary)}["to-extend"]
        assert [line.text for line in missed.lines] == ["Voting", "Met"]
        assert missed.lines[0].address.endswith("/extend/")


def test_work_takes_as_many_queries_for_many_as_for_few(people, sectors, one_of_each):
    def count(person):
        fresh = type(person).objects.get(pk=person.pk)
        with CaptureQueriesContext(connection) as queries:
            my_work(fresh)
        return len(queries)

    everybody = [people.author, people.reviewer, people.secretary, people.members[0], people.members[3]]
    few = [count(person) for person in everybody]
    for number in range(3):
        make_one_of_each(people, sectors["health"], f" {number}")
    assert [count(person) for person in everybody] == few
    assert max(few) <= 35


def test_long_section_is_cut_and_its_own_page_shows_the_rest(client, people):
    for number in range(12):
        submit(make_resource(f"Number {number}", owner=people.author), people.author)
    section = my_work(people.reviewer)[0]
    assert (len(section.lines), section.left_out) == (10, 2)
    client.force_login(people.reviewer)
    assert "and 2 more" in client.get(reverse("desk")).content.decode()
    assert len(client.get(section.address).context["lines"]) == 12
    client.force_login(people.secretary)
    assert client.get(section.address).status_code == 404


def test_what_a_reviewer_had_a_hand_in_is_not_for_them_to_review(people):
    draft = make_resource("Part mine", owner=people.author)
    draft.save_revision(user=people.reviewer)
    submit(draft, people.author)
    assert work_of(people.reviewer) == {}


def test_home_and_desk_say_that_nothing_waits(client, people):
    call_command("sync_roles")
    client.force_login(people.second_author)
    for address in (reverse("wagtailadmin_home"), reverse("desk")):
        assert "Nothing waits for you" in client.get(address).content.decode()
