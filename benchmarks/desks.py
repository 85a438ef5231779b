"""Measures the desks: the difference of two long bodies, a vote from POST to answer, lists of 10 and of 1,000."""

from functools import partial
from statistics import median

from django.test import Client
from django.urls import reverse

from accounts import roles
from approvals.actions import submit
from approvals.models import Edition, Submission
from benchmarks.costs import request_time
from benchmarks.measure import say, seconds
from benchmarks.people import person_in, voters
from resources.differences import difference
from resources.rendering import render_content
from tests.approvals.plain_resource import PlainResource
from tests.reviewing import recommend

WORDS, TURNS = 5_000, 7
SIZES = (10, 1_000)
WORDS_OF_A_PARAGRAPH = 80


def measure_difference():
    """Print what the difference of two bodies of 5,000 words costs, against showing one of them to the public."""
    before, after = (PlainResource(body=_body(changed)).canonical_content() for changed in (False, True))
    shown = median(seconds(partial(render_content, before)) for _turn in range(TURNS))
    taken = median(seconds(partial(difference, before, after)) for _turn in range(TURNS))
    say(f"A body of {WORDS:,} words, rendered", f"{shown * 1000:.1f} ms (the baseline)")
    say("The difference of two of them", f"{taken * 1000:.1f} ms, {taken / shown:.2f} times that")


def measure_vote():
    """Print how long a vote takes from its POST to the answer, with as many editions as there are."""
    baseline = request_time("/report-a-concern/")[0]
    taken = []
    for _turn in range(TURNS):
        submission = _recommended()
        client = _signed_in(voters(submission)[0])
        page = reverse("board_submission", args=[submission.pk])
        taken.append(seconds(partial(client.post, page, {"choice": "approve"})))
    say(
        f"A vote from POST to answer with {Edition.objects.count():,} editions",
        f"{median(taken) * 1000:.1f} ms, {median(taken) / baseline:.1f} times a page that reads no resource",
    )


def measure_lists():
    """Print the queries and the time of every desk page with 10 and with 1,000 open items."""
    baseline = request_time("/report-a-concern/")[0]
    for size in SIZES:
        while Submission.objects.in_review().count() < size:
            submit(_resource(), person_in(roles.AUTHOR))
        while Submission.objects.with_open_vote().count() < size:
            _recommended()
        for name, role in PAGES:
            taken, queries = request_time(reverse(name), _signed_in(person_in(role)))
            say(f"{reverse(name)} with {size:,} items", f"{queries} queries, {taken / baseline:.1f} times the baseline")


PAGES = (
    ("desk", roles.AUTHOR),
    ("review_list", roles.REVIEWER),
    ("board", roles.BOARD_MEMBER),
    ("board", roles.BOARD_SECRETARY),
    ("wagtailadmin_home", roles.AUTHOR),
)


def _recommended():
    submission = submit(_resource(), person_in(roles.AUTHOR))
    recommend(submission, person_in(roles.REVIEWER))
    return submission


def _resource():
    number = Submission.objects.count() + 500_000
    return PlainResource(f"HIPB-{number}", title=f"Resource {number}")


def _body(changed):
    """Return a body of 5,000 words; in the changed one every second paragraph has other words, and five have moved."""
    paragraphs = []
    for number in range(WORDS // WORDS_OF_A_PARAGRAPH):
        words = [f"word{(number * 7 + place) % 900}" for place in range(WORDS_OF_A_PARAGRAPH)]
        if changed and number % 2:
            words[10:12] = ["another", "thing", "entirely"]
        paragraphs.append({"type": "text", "html": f"<p>{' '.join(words)}</p>"})
    return paragraphs[5:] + paragraphs[:5] if changed else paragraphs


def _signed_in(person):
    client = Client()
    client.force_login(person)
    return client
