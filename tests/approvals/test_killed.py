"""A process that is killed while it publishes leaves all of it or nothing, wherever the blow falls."""

import os
import signal

import pytest
from django.db import connection, transaction

from approvals.actions import vote
from approvals.models import BoardDecision, BoardVote, Edition, FreeText, RegisterEntry
from approvals.verification import register_problems
from cms.settings import base
from resources.catalogue import catalogue_problems
from resources.models import CatalogueEntry

from .plain_resource import PlainResource, before_the_board
from .side_by_side import DONE, answer_of, start

pytestmark = pytest.mark.django_db(transaction=True)

FEWEST_POINTS = 20
# What a settling vote with a reason leaves: three records, an entry in the register for each, and what follows.
ALL_OF_IT = {BoardVote: 1, FreeText: 1, BoardDecision: 1, Edition: 1, CatalogueEntry: 1, RegisterEntry: 3}
NOTHING = dict.fromkeys(ALL_OF_IT, 0)


@pytest.fixture(autouse=True)
def _letters_wait(settings):
    """Let e-mail wait for a worker, as on a real site: to write it, for nobody, took a third of the time."""
    settings.TASKS = base.TASKS


def die():
    """End this process as a power cut would: nothing is rolled back, closed or written any more."""
    os.kill(os.getpid(), signal.SIGKILL)


def dying_after(number):
    """Return a wrapper that kills its process once this many statements have run, before Python hears of the last."""
    ran = 0

    def wrapper(execute, *arguments):
        nonlocal ran
        result = execute(*arguments) if number else None
        ran += 1
        if ran >= number:
            die()
        return result

    return wrapper


def dying_after_the_commit(execute, *arguments):
    """Kill the process once the transaction is committed, before anything else that waits for the commit."""
    if connection.in_atomic_block and not connection.run_on_commit:
        transaction.on_commit(die)
    return execute(*arguments)


def almost_settled(people, number):
    """Return a submission that the next vote for it settles."""
    submission = before_the_board(PlainResource(f"HIPB-{number:04d}"), people)
    for member in people.members[:2]:
        vote(submission, member, "approve")
    return submission


def settling(submission, people):
    """Return a function that casts the settling vote."""
    return lambda: vote(submission, people.members[2], "conditions", "Check the telephone number again.")


def statements_of(action):
    """Return how many statements the transaction of an action has, without the COMMIT."""
    ran, until_commit = 0, []

    def wrapper(execute, *arguments):
        nonlocal ran
        ran += 1
        if connection.in_atomic_block and not connection.run_on_commit:
            transaction.on_commit(lambda: until_commit.append(ran))
        return execute(*arguments)

    with connection.execute_wrapper(wrapper):
        action()
    return until_commit[0]


def rows():
    """Return how many rows each table has that publishing writes to."""
    return {model: model.objects.count() for model in ALL_OF_IT}


def left_by(action, wrapper):
    """Run an action that is killed on its way; return how many rows more each table has."""
    before = rows()
    process, receiver = start(action, wrapper)
    assert answer_of(process, receiver) is None
    assert process.exitcode == -signal.SIGKILL
    return {model: count - before[model] for model, count in rows().items()}


def problems():
    """Return what is wrong with the register and the catalogue."""
    return [*register_problems(), *catalogue_problems()]


def test_publishing_that_is_killed_before_its_commit_leaves_nothing(people):
    """At each statement in turn; the last point lies between the last statement and the COMMIT."""
    statements = statements_of(settling(almost_settled(people, 1), people))
    assert statements + 1 >= FEWEST_POINTS
    for number in range(statements + 1):
        action = settling(almost_settled(people, number + 2), people)
        assert left_by(action, dying_after(number)) == NOTHING, f"killed after statement {number}"
        assert problems() == []
        action()
    assert Edition.objects.count() == statements + 2
    assert problems() == []


def test_publishing_that_is_killed_after_its_commit_leaves_all_of_it(people):
    action = settling(almost_settled(people, 1), people)
    assert left_by(action, dying_after_the_commit) == ALL_OF_IT
    assert problems() == []


def test_publishing_that_is_not_killed_answers(people):
    process, receiver = start(settling(almost_settled(people, 1), people), lambda execute, *rest: execute(*rest))
    assert answer_of(process, receiver) == DONE
    assert Edition.objects.count() == 1
