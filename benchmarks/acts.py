"""Publishes and withdraws on a measured database: `python -m benchmarks.acts ours|usual` prints as JSON what it costs.

Wall and processor time of this process in ms, everything after the commit included: Wagtail's own publishing, and what
its admin's search does at each save.
"""

import json
import sys
import time
from statistics import mean

import django

django.setup()

from django.db import connection  # noqa: E402

from accounts import roles  # noqa: E402
from approvals.actions import submit, vote, withdraw  # noqa: E402
from approvals.models import Edition  # noqa: E402
from benchmarks.cases import PUBLISH, PUBLISH_PROCESSOR, WITHDRAW  # noqa: E402
from benchmarks.figures import percentile  # noqa: E402
from benchmarks.people import person_in, voters  # noqa: E402
from benchmarks.usual.models import UsualPage  # noqa: E402
from resources.models import ResourcePage  # noqa: E402
from tests.reviewing import recommend  # noqa: E402

TURNS = 9


def main(side):
    """Print the costs; the first turn, which loads what every process loads once, is not among them."""
    if side == "usual":
        pages, publish, take_down = UsualPage.objects.order_by("pk")[:TURNS], _publish_usual, UsualPage.unpublish
    else:
        pages, publish, take_down = _ready_pages(), _publish, _withdraw
    published = [_cost(publish, page) for page in pages][1:]
    withdrawn = [_cost(take_down, page) for page in pages][1:]
    measured = {
        PUBLISH: _summary(published, "wall"),
        PUBLISH_PROCESSOR: _summary(published, "processor"),
        WITHDRAW: _summary(withdrawn, "wall"),
    }
    print(json.dumps(measured))


def _ready_pages():
    """Return drafts of the demonstration that may be sent for review as they are."""
    public = ResourcePage.objects.filter(translation_key__in=Edition.objects.values("translation_key")).order_by("pk")
    drafts = (page.get_latest_revision_as_object() for page in public.exclude(latest_revision=None))
    ready = [draft for draft in drafts if draft.locale.language_code == "en-gb" and not draft.submission_problems()]
    return ready[:TURNS]


def _publish(page):
    """Edit a draft and take it to the public, as its author, a reviewer and three members of the Board."""
    author = person_in(roles.AUTHOR)
    page.summary = f"{page.summary[:400]} Read again."
    page.save_revision(user=author, log_action=True)
    submission = submit(page, author)
    recommend(submission, person_in(roles.REVIEWER))
    for member in voters(submission):
        vote(submission, member, "approve")


def _withdraw(page):
    withdraw(page.reference, page.locale.language_code, person_in(roles.AUTHOR), "It is measured how long this takes.")


def _publish_usual(page):
    page.summary = f"{page.summary} Read again."
    page.save_revision(user=person_in(roles.AUTHOR), log_action=True).publish()


def _cost(act, page):
    queries = []

    def counting(execute, sql, *arguments):
        queries.append(sql)
        return execute(sql, *arguments)

    with connection.execute_wrapper(counting):
        begun, busy = time.perf_counter(), time.process_time()
        act(page)
        taken = {"wall": time.perf_counter() - begun, "processor": time.process_time() - busy}
    return taken | {"queries": len(queries)}


def _summary(costs, clock):
    taken = [cost[clock] for cost in costs]
    return {
        "p50": percentile(taken, 50) * 1000,
        "p95": percentile(taken, 95) * 1000,
        "rate": 1 / mean(taken),
        "queries": max(cost["queries"] for cost in costs),
        "requests": len(costs),
    }


if __name__ == "__main__":
    main(sys.argv[1])
