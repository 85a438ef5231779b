"""The author's own page, and what Wagtail's admin shows of the gate."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from approvals.actions import recall, review, submit, take_chairs_action, vote, withdraw
from resources.desk import resource_header_buttons
from tests.factories import make_resource
from tests.reviewing import recommend

REASON = "The second step is out of date."


@pytest.fixture
def draft(people):
    """A complete draft of the author's."""
    return make_resource(title="Notice, check, share", owner=people.author)


def reject(submission, people):
    """Have the Board reject a submission."""
    recommend(submission, people.reviewer)
    for member in people.members[:3]:
        vote(submission, member, "reject", REASON)


def approve(submission, people):
    """Have the Board approve a submission."""
    recommend(submission, people.reviewer)
    for member in people.members[:3]:
        vote(submission, member, "approve")


def rows_on(client, person):
    """Return the rows of a person's page as (title, group, number of reasons)."""
    client.force_login(person)
    context = client.get(reverse("desk")).context
    rows = context["pressing"] + context["others"]
    return [(row["draft"].draft_title, str(row["group"]), len(row["verdicts"])) for row in rows]


def buttons_of(draft, person):
    """Return the labels of our buttons in the header of a draft's screens."""
    return [str(button.label) for button in resource_header_buttons(draft, person, "edit")]


def test_desk_shows_what_to_mend_first_with_its_reasons(client, people, draft):
    fresh = make_resource(title="Never sent", owner=people.author)
    waiting = make_resource(title="On its way", owner=people.author)
    reject(submit(draft, people.author), people)
    submit(waiting, people.author)
    assert rows_on(client, people.author) == [
        ("Notice, check, share", "Sent back, rejected or taken back", 3),
        ("On its way", "On the way to a decision", 0),
        (fresh.title, "Drafts and decided resources", 0),
    ]
    shown = client.get(reverse("desk")).content.decode()
    assert shown.count(REASON) == 3
    assert not [member for member in people.members if str(member) in shown]


def test_desk_shows_only_what_the_person_owns_or_sent(client, people, draft):
    assert rows_on(client, people.second_author) == []
    submission = submit(draft, people.second_author)
    assert len(rows_on(client, people.second_author)) == 1
    recall(submission, people.author)
    assert rows_on(client, people.author) == [("Notice, check, share", "Sent back, rejected or taken back", 0)]
    assert "Draft · Taken back" in client.get(reverse("desk")).content.decode()


def test_desk_asks_for_nothing_when_what_was_sent_back_is_sent_again(client, people, draft):
    review(submit(draft, people.author), people.reviewer, "changes_requested", REASON)
    assert rows_on(client, people.author)[0][1:] == ("Sent back, rejected or taken back", 1)
    submit(draft, people.author)
    assert rows_on(client, people.author)[0][1] == "On the way to a decision"


def test_desk_says_on_the_way_while_the_chair_alone_has_approved(client, people, draft):
    submission = submit(draft, people.author)
    recommend(submission, people.reviewer)
    take_chairs_action(submission, people.members[0], "It is urgent.", timezone.localdate() + timedelta(days=30))
    assert rows_on(client, people.author)[0][1] == "On the way to a decision"


def test_desk_runs_as_many_queries_for_ten_as_for_two(client, people, draft):
    client.force_login(people.author)
    counts = []
    for number in (1, 8):
        for _ in range(number):
            reject(submit(make_resource(owner=people.author), people.author), people)
        with CaptureQueriesContext(connection) as counted:
            client.get(reverse("desk"))
        counts.append(len(counted))
    assert counts[0] == counts[1]


def test_reader_is_told_when_the_draft_has_moved_on(client, people, draft):
    submission = submit(draft, people.author)
    address = reverse("review_submission", args=[submission.pk])
    client.force_login(people.reviewer)
    assert "The draft has moved on" not in client.get(address).content.decode()
    draft.title = "Notice, check, share, and more"
    draft.save_revision(user=people.author)
    assert "The draft has moved on" in client.get(address).content.decode()


def test_header_links_to_submission_and_withdrawal_as_the_stage_allows(people, draft):
    assert buttons_of(draft, people.author) == []
    submission = submit(draft, people.author)
    assert buttons_of(draft, people.author) == ["Read the submission"]
    approve(submission, people)
    assert buttons_of(draft, people.author) == ["Read the submission", "Withdraw"]
    assert buttons_of(draft, people.auditor) == ["Read the submission"]
    withdraw(submission.reference, submission.language, people.author, REASON)
    assert buttons_of(draft, people.author) == ["Read the submission"]


def test_header_of_another_page_stays_as_it_was(people, draft):
    assert buttons_of(draft.get_parent(), people.author) == []


def test_admin_home_and_menu_lead_to_the_desk_pages(client, people, draft):
    call_command("sync_roles")
    for person, menu, absent in [
        (people.author, "my-resources", "reviews"),
        (people.reviewer, "reviews", "my-resources"),
        (people.secretary, "board", "reviews"),
    ]:
        client.force_login(person)
        shown = client.get(reverse("wagtailadmin_home")).content.decode()
        assert f'"{menu}"' in shown and f'"{absent}"' not in shown
        assert "My work" in shown
    client.force_login(people.administrator)
    assert "My work" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_editor_shows_the_stage_and_the_reasons(client, people, draft):
    call_command("sync_roles")
    reject(submit(draft, people.author), people)
    client.force_login(people.author)
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert "Where it stands" in shown and "Not public" in shown and "Rejected" in shown
    assert shown.count(REASON) == 6  # each once as what was said, once in the timeline
