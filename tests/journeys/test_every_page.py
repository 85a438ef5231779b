"""Every template, as each person sees it: accessible in every size and palette (`walk.py`), and valid HTML."""

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language_info
from wagtail.models import Locale

from accounts.models import User
from approvals.actions import record_meeting, vote
from approvals.membership import memberships_at
from approvals.models import BoardMembership, Notification, Submission, Withdrawal
from cms import errors
from cms.demo import data
from cms.demo.by_action import ByAction
from resources.catalogue import public_entries
from resources.models import LibraryImage, ResourceLibraryPage, ResourcePage
from tests.reviewing import recommend

from .addresses import DAYS_LATER, FORMS, MIRRORED, PAGES, PAGES_LATER
from .admin_screens import problems_in_the_admin
from .html_checker import problems_of
from .walk import Walk


@pytest.fixture
def places(demonstration):
    """What stands in the addresses above in the place of a name in braces."""
    public = public_entries(settings.LANGUAGE_CODE)
    before_the_board = submission_of("before_the_board")
    translation = ResourcePage.objects.get(locale__language_code="pl")
    with_two_editions = approve_newer_draft(data.journeys()["newer_draft"][0]["title"])
    in_a_meeting = submission_of("before_the_board", 1)
    secretary, members = User.objects.get(email="secretary@demo.example"), memberships_at(timezone.now())
    record_meeting(in_a_meeting, secretary, "rejected", timezone.localdate(), "Item 7", list(members), "Too old.")
    receipts = Notification.objects.filter(event="vote_receipt")
    receipts.update(sent_at=None, last_problem="The mail server did not answer.")
    return {
        "in_review": Submission.objects.in_review().first().pk,
        "before_the_board": before_the_board.pk,
        "changed": submission_of("changed_before_the_board").pk,
        "with_interest": submission_of("with_interest", 1).pk,
        "in_a_meeting": in_a_meeting.pk,
        "with_two_editions": with_two_editions,
        "decided": submission_of("with_conditions").pk,
        "with_conditions": submission_of("with_conditions").reference,
        "of_a_meeting": submission_of("in_a_meeting").reference,
        "decided_in_a_meeting": submission_of("in_a_meeting").pk,
        "to_ratify": submission_of("by_the_chair").pk,
        "by_the_chair": submission_of("by_the_chair").reference,
        "link": public.filter(is_link=True, is_superseded=False).first().reference,
        "superseded": public.filter(is_superseded=True).first().reference,
        "own": public.get(title__startswith="Notice, check, share").reference,
        "withdrawn": Withdrawal.objects.get().reference,
        "draft": ResourcePage.objects.get(title__startswith="Let's Discuss").pk,
        "newer_draft": ResourcePage.objects.get(title=data.journeys()["newer_draft"][0]["title"]).pk,
        "draft_in_review": ResourcePage.objects.get(
            translation_key=Submission.objects.in_review().first().translation_key
        ).pk,
        "translated": submission_of("translated").reference,
        "in_urdu": public_entries("ur").first().reference,
        "translation": translation.pk,
        "drafts": ResourceLibraryPage.objects.get(locale=Locale.get_default()).pk,
        "seat": BoardMembership.objects.last().pk,
        "handout": submission_of("newer_edition").content["files"][0]["sha256"],
        "image": LibraryImage.objects.first().pk,
    }


def submission_of(stage, turn=0):
    """Return the submission of the resource that the demonstration takes to a stage."""
    page = ResourcePage.objects.get(title=data.journeys()[stage][turn]["title"])
    return Submission.objects.filter(reference=page.reference).latest("pk")


def approve_newer_draft(title):
    """Have the newer draft of a public resource approved, so that it has two editions; return its reference."""
    page = ResourcePage.objects.get(title=title)
    submission = ByAction().submit(page, page.owner)
    recommend(submission, User.objects.get(email="reviewer@demo.example"))
    for email in ("chair@demo.example", "member2@demo.example", "member3@demo.example"):
        vote(submission, User.objects.get(email=email), "approve")
    return page.reference


@pytest.fixture
def known_titles(places):
    """{title: language} of what the public has."""
    return {entry.title: code for code, _ in settings.LANGUAGES for entry in public_entries(code)}


def test_every_page_of_the_public_is_accessible_valid_light_and_asks_nobody_else(places, known_titles, visit, tmp_path):
    """Few tests, since to load the demonstration takes long."""
    walk = Walk(known_titles)
    take(walk, PAGES[None] | in_languages_from_the_right(), places, visit)
    assert not walk.problems, walk.told()
    assert problems_of(walk.html | html_of_errors(visit), tmp_path) == []


def test_every_page_of_those_who_sign_in_is_accessible_and_valid(places, known_titles, visit, days_later, tmp_path):
    walk = Walk(known_titles)
    for person in PAGES.keys() - {None}:
        take(walk, PAGES[person], places, visit, person)
    assert not walk.problems, walk.told()
    in_the_admin = problems_in_the_admin(places, visit)
    assert not in_the_admin, "\n".join(in_the_admin)
    with days_later(DAYS_LATER):
        for person, pages in PAGES_LATER.items():
            take(walk, pages, places, visit, person)
    assert not walk.problems, walk.told()
    assert problems_of(walk.html, tmp_path) == []


def in_languages_from_the_right():
    """Return {name: address} of the pages that each language has which is read from the right to the left.

    Other languages than English have them in the same templates; one that is mirrored shows what mirroring breaks.
    """
    return {
        f"{name}-in-{code}": f"/{code}{PAGES[None][name]}"
        for code, _ in settings.LANGUAGES
        if get_language_info(code)["bidi"]
        for name in MIRRORED
    }


def take(walk, pages, places, visit, person=None):
    """Take somebody through pages, whose addresses have names of places in braces."""
    window = visit(person, reduced_motion="reduce")
    addresses = {name: address.format(**places) for name, address in pages.items()}
    walk.through(window, addresses, is_public=not person, forms=FORMS)


def html_of_errors(visit):
    """Return {name: HTML} of the pages that no address shows; the last is of a form that was open for too long."""
    return {
        "server-error": errors.page("500.html"),
        "unavailable": errors.page("503.html"),
        "bad-request": errors.page("400.html"),
        "form-refused": visit("chair@demo.example").request.post("/sign-in/").text(),
    }
