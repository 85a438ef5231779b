"""The editions of a resource on its page: each that the public ever had, what became of it, in one query."""

import re
from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format

from approvals.actions import redact_content, set_public_from, take_chairs_action, vote, withdraw
from resources.catalogue import public_entry
from resources.edition_timeline import edition_timeline
from tests.approvals.plain_resource import PlainResource, approved, before_the_board

PAGE = "/library/HIPB-0001/notice-check-share/"


def standings():
    """Return (number, standing, whether its content is kept, whether it can be read) of each edition, newest first."""
    return [
        (shown.edition.number, str(shown.copy.standing), shown.edition.is_kept, bool(shown.address))
        for shown in edition_timeline(public_entry("HIPB-0001", "en-gb"))
    ]


def told(client):
    """Return the words of each edition on the page, newest first."""
    timeline = client.get(PAGE).content.decode().split("timeline--editions")[1].split("</section>")[0]
    return [
        " ".join(re.sub("<[^>]+>", " ", entry).split()) for entry in timeline.split('<li class="timeline__event ')[1:]
    ]


def test_each_edition_says_what_became_of_it(client, people):
    resource = PlainResource()
    approved(resource, people)
    withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    for number in range(2, 9):
        resource.content = {"summary": f"In edition {number}."}
        edition = approved(resource, people)
        if number == 2:
            with CaptureQueriesContext(connection) as few:
                standings()
        if number == 3:
            redact_content(edition.submission, people.secretary, "It named a person.")
    with CaptureQueriesContext(connection) as many:
        found = standings()
    assert len(many) == len(few) == 2  # one of them is the entry
    assert found == [
        (8, "current", True, True),
        *((number, "superseded", True, True) for number in (7, 6, 5, 4)),
        (3, "redacted", False, False),
        (2, "superseded", True, True),
        (1, "withdrawn", True, False),
    ]
    words = told(client)
    today = date_format(timezone.localdate())
    assert "Edition 8 Current You are reading this edition" in words[0]
    assert f"Approved and made public on {today} Next review 30 June 2099" in words[0]
    assert f"Superseded on {today} Certificate of edition 7" in words[1]
    assert "3 earlier editions" in words[4] and "Its content was removed." in words[5]
    assert f"Withdrawn on {today}" in words[7] and "Certificate" not in words[7]


def test_edition_of_the_chair_is_told_when_it_has_lapsed_and_one_dated_ahead_is_not(client, people, days_later):
    resource = PlainResource()
    approved(resource, people)
    urgent = before_the_board(resource, people)
    today = timezone.localdate()
    take_chairs_action(urgent, people.members[0], "Schools open.", today + timedelta(days=35))
    assert "Approved by the chair alone" in told(client)[0]
    with days_later(36):
        assert standings() == [(2, "lapsed", True, False), (1, "current", True, True)]
        assert f"Lapsed on {date_format(today + timedelta(days=35))}, since the Board" in told(client)[0]
    ahead = before_the_board(resource, people)
    set_public_from(ahead, people.secretary, today + timedelta(days=9))
    for member in people.members[:3]:
        vote(ahead, member, "approve")
    assert [number for number, *_ in standings()] == [2, 1]
    with days_later(9):
        day = date_format(today + timedelta(days=9))
        assert f"Approved on {date_format(today)} Public from {day}" in told(client)[0]
