"""The decisions: each is taken again from its own votes, meeting or chair's action, by the rules of its day."""

from django.core.exceptions import ObjectDoesNotExist

from ..ballot import ballots_of
from ..batches import batches
from ..models import BoardDecision, Ratification, Submission
from ..recount import recount_problem
from .naming import entry_named


def decision_problems(board):
    """Take every decision and ratification again, at the moment at which it was taken; `board` is the `Board`."""
    for decisions in batches(BoardDecision.objects):
        yield from _recount_problems({decision: decision.submission_id for decision in decisions}, board)
    for ratifications in batches(Ratification.objects.select_related("decision")):
        yield from _recount_problems({row: row.decision.submission_id for row in ratifications}, board)


def _recount_problems(decisions, board):
    """`decisions` is {decision or ratification: key of its submission}."""
    submissions = Submission.objects.with_outcome().in_bulk(set(decisions.values()))
    moments = {key: decision.recorded_at for decision, key in decisions.items()}
    recommended = [submission for submission in submissions.values() if hasattr(submission, "review")]
    ballots = _ballots_of(recommended, moments, board)
    for decision, key in decisions.items():
        try:
            wrong = recount_problem(decision, submissions[key], ballots[key], board)
        except (ValueError, KeyError, TypeError, ObjectDoesNotExist):
            wrong = "cannot be read"
        if wrong:
            yield f"The {decision._meta.verbose_name} {decision.pk} {wrong}.{entry_named(decision)}"


def _ballots_of(submissions, moments, board):
    """Return {key: `Ballot`}; one that cannot be read is missing from it, and spoils no other."""
    try:
        return ballots_of(submissions, moments, board)
    except (ValueError, TypeError):
        if len(submissions) == 1:
            return {}
        return {key: ballot for one in submissions for key, ballot in _ballots_of([one], moments, board).items()}
