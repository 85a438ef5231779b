"""Two people press at once: each action waits for the other, and one of them is told what has happened meanwhile."""

import threading

import pytest
from django.db import connection

from approvals import register
from approvals.actions import recall, review, submit, vote, withdraw
from approvals.exceptions import ActionRefused
from approvals.models import BoardDecision, Edition, Recall, Withdrawal
from approvals.verification import register_problems

from .plain_resource import PlainResource, approved, before_the_board

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*actions):
    """Run functions in threads that start together; return what each returned, or the refusal that it met."""
    start, answers = threading.Barrier(len(actions)), [None] * len(actions)

    def run(place, action):
        try:
            start.wait()
            answers[place] = action()
        except ActionRefused as refusal:
            answers[place] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


def refusals(answers):
    """Return the refusals among answers."""
    return [answer for answer in answers if isinstance(answer, ActionRefused)]


def test_five_votes_at_once_make_one_decision(people):
    submission = before_the_board(PlainResource(), people)
    answers = at_once(*[lambda member=member: vote(submission, member, "approve") for member in people.members])
    # The third settles it; the two after it are told so.
    assert len(refusals(answers)) == 2
    assert BoardDecision.objects.count() == Edition.objects.count() == 1
    assert list(register_problems()) == []


def test_settling_vote_and_recall_at_once_are_one_or_the_other(people):
    submission = before_the_board(PlainResource(), people)
    for member in people.members[:2]:
        vote(submission, member, "approve")
    answers = at_once(lambda: vote(submission, people.members[2], "approve"), lambda: recall(submission, people.author))
    assert len(refusals(answers)) == 1
    assert BoardDecision.objects.count() + Recall.objects.count() == 1


def test_two_reviews_at_once_are_one_review(people):
    submission = submit(PlainResource(), people.author)
    answers = at_once(*[lambda: review(submission, people.reviewer, "recommended", "Clear.") for _press in range(2)])
    assert len(refusals(answers)) == 1


def test_resource_is_submitted_once_when_two_press_at_once(people):
    resource = PlainResource(files={"handout.txt": b"The same bytes at once"})
    answers = at_once(lambda: submit(resource, people.author), lambda: submit(resource, people.second_author))
    assert len(refusals(answers)) == 1


def test_withdrawal_is_recorded_once_when_two_press_at_once(people):
    approved(PlainResource(), people)
    answers = at_once(
        *[lambda: withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.") for _press in range(2)]
    )
    assert len(refusals(answers)) == 1
    assert Withdrawal.objects.count() == 1


def test_register_stays_one_chain_when_many_resources_move_at_once(people):
    resources = [PlainResource(f"HIPB-{number:04d}") for number in range(1, 7)]
    at_once(*[lambda resource=resource: submit(resource, people.author) for resource in resources])
    assert register.head() is not None
    assert list(register_problems()) == []
