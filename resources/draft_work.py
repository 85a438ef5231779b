"""The work of those who write and review: what was sent back, what waits for a review, what is on its way."""

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from approvals.models import Submission
from approvals.permissions import contribution_problems, user_is_author, user_is_reviewer
from approvals.stage import DraftStage, stages_of

from .assign_reviewer import assigned_to, is_to_review
from .models import ResourcePage
from .my_resources import TO_MEND, my_resources
from .work import Line, Work, titles_of

# What the page "My resources" says in its list as well.
OF_MY_RESOURCES = ("to-mend", "sent-off")


def authors_work(person):
    """Yield what an Author has to mend: sent back by a reviewer, rejected by the Board, or taken back."""
    if user_is_author(person):
        yield Work("to-mend", _("To mend"), my_resources(person).filter(group=TO_MEND), _to_mend)


def reviewers_work(person):
    """Yield what a Reviewer may review: first what they were chosen for, last what others were chosen for."""
    if not user_is_reviewer(person):
        return
    waiting = Submission.objects.with_outcome().in_review().order_by("recorded_at", "pk")
    mine = [submission for submission in waiting if not contribution_problems(person, submission)]
    reviewers = assigned_to(mine)

    def turn(submission):
        reviewer = reviewers.get(submission.pk)
        return 1 if reviewer is None else 0 if reviewer == person else 2

    def lines(submissions):
        titles = titles_of(submissions)
        return [
            Line(titles[one.pk], reverse("review_submission", args=[one.pk]), _chosen(reviewers.get(one.pk), person))
            for one in submissions
        ]

    yield Work("to-review", _("To review"), sorted(mine, key=turn), lines)


def sent_off_work(person, votes):
    """Yield what an Author sent off, or owns, and where it stands; `votes` are all open votes."""
    if not user_is_author(person):
        return
    ballots = {vote.submission.pk: vote.ballot for vote in votes}

    def lines(submissions):
        titles, reviewers = titles_of(submissions), assigned_to(submissions)
        return [
            Line(
                titles[one.pk],
                reverse("review_submission", args=[one.pk]),
                _standing(one, ballots.get(one.pk), reviewers.get(one.pk), person),
            )
            for one in submissions
        ]

    yield Work("sent-off", _("Sent off, and on its way"), _sent_off(person), lines)


def owned_by(person, translation_key="translation_key", language="language"):
    """Return the condition that a row belongs to a draft that the person owns, by the names of its two columns."""
    drafts = ResourcePage.objects.filter(
        translation_key=OuterRef(translation_key), locale__language_code=OuterRef(language), owner=person
    )
    return Q(Exists(drafts))


def _to_mend(drafts):
    stages = stages_of(drafts)
    return [
        Line(draft.draft_title, reverse("wagtailadmin_pages:edit", args=[draft.pk]), came_back_as(stages[draft.pk]))
        for draft in drafts
    ]


def came_back_as(stage):
    """Return in words how what an Author has to mend came back to them, from its `Stage`."""
    return _("Taken back") if hasattr(stage.submission, "recall") else str(stage.draft.label)


def _sent_off(person):
    on_the_way = Submission.objects.with_outcome().waiting() | Submission.objects.with_outcome().awaiting_ratification()
    mine = Q(submitted_by=person.person_number) | owned_by(person)
    return on_the_way.filter(mine).order_by("-recorded_at", "-pk")


def _standing(submission, ballot, reviewer, person):
    if submission.is_in_review:
        chosen = _chosen(reviewer, person)
        return f"{DraftStage.IN_REVIEW.label}. {chosen}." if chosen else str(DraftStage.IN_REVIEW.label)
    before_the_board = submission.is_before_the_board
    stage = DraftStage.BEFORE_THE_BOARD if before_the_board else DraftStage.AWAITING_RATIFICATION
    if ballot is None:
        return str(stage.label)
    return _("%(stage)s, until %(day)s") % {"stage": stage.label, "day": date_format(ballot.last_day)}


def _chosen(reviewer, person):
    return is_to_review(reviewer, person) if reviewer else ""
