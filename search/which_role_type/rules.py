"""Follows the answers of a person through at most three questions to their role types. Pure: no database, no request.

Whatever stands in an address, the result is a question that can be asked, or role types.
"""

from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .answers import ALERTERS, CONTACTS, LEADS, ROLE_TYPES, Answer
from .places import PLACES, Place


@dataclass(frozen=True, eq=False)
class Question:
    """A question: `name` stands in the address, `groups` are (heading or "", answers).

    Equal to itself alone, so that it may be a key whatever the language of its words.
    """

    name: str
    text: str | Promise
    hint: str | Promise
    groups: tuple[tuple[str | Promise, tuple[Answer, ...]], ...]

    def answer(self, key):
        """Return the answer of that key, or None."""
        return next((answer for _heading, answers in self.groups for answer in answers if answer.key == key), None)


@dataclass(frozen=True)
class Followed:
    """`given` is {question: answer}; `open` the first question without one, or None where all are answered.

    `unusable` are the questions to which the address gives an answer that is none of theirs, or several.
    """

    given: dict[Question, Answer]
    open: Question | None
    questions: tuple[Question, ...]
    unusable: frozenset[Question]


@dataclass
class Match:
    """A role type that a person is of: keys of its target audiences, of front line settings, and sentences why."""

    role_type: str
    target_audiences: list[str] = field(default_factory=list)
    front_line_settings: list[str] = field(default_factory=list)
    sentences: list[str | Promise] = field(default_factory=list)


WHERE = Question(
    "place",
    _("Where do you work or volunteer?"),
    _("Choose the one that fits you best. You can change it later."),
    tuple((group.label, group.places) for group in PLACES),
)
DECIDE = Question(
    "lead",
    _("Do you supervise or decide?"),
    _("Choose the one that takes most of your time."),
    (("", LEADS),),
)
NAMES = (WHERE.name, "contact", DECIDE.name)


def contact_question(place=None):
    """Return the second question, with the professions of a place if it is known."""
    return Question(
        NAMES[1],
        _("Do you work with people directly?"),
        _("Such as pupils, patients, residents or people who ask for help."),
        (("", (*(place.professions if place else ()), *CONTACTS)),),
    )


def follow(asked):
    """Return what is `Followed` from {name of a question: list of texts}: any texts at all."""
    place, _unusable = _answer_in(WHERE, asked)
    questions = (WHERE, contact_question(place), DECIDE) if place is None or place.is_work else (WHERE,)
    given, unusable = {}, set()
    for question in questions:
        answer, is_unusable = _answer_in(question, asked)
        if answer:
            given[question] = answer
        elif is_unusable:
            unusable.add(question)
    still_open = next((question for question in questions if question not in given), None)
    return Followed(given, still_open, questions, frozenset(unusable))


def matches(answers):
    """Return a `Match` for each role type, in the strategy's order, of who gave these answers, one a `Place`."""
    place = next(answer for answer in answers if isinstance(answer, Place))
    reasons = [reason for answer in answers for reason in answer.reasons]
    if any(answer.manages for answer in answers):
        reasons += place.reasons_to_lead
    found = {}
    for reason in reasons:
        match = found.setdefault(reason.role_type, Match(reason.role_type))
        match.target_audiences += [key for key in reason.target_audiences if key not in match.target_audiences]
        if reason.sentence not in match.sentences:
            match.sentences.append(reason.sentence)
    if place.front_line_setting and any(answer.is_front_line for answer in answers):
        found[ALERTERS].front_line_settings.append(place.front_line_setting)
    return [found[role_type] for role_type in ROLE_TYPES if role_type in found]


def _answer_in(question, asked):
    """Return the one answer that an address gives to a question, or None, and whether it gives what is of no use."""
    keys = {key for key in asked.get(question.name, ()) if key.strip()}
    answer = question.answer(next(iter(keys))) if len(keys) == 1 else None
    return answer, bool(keys) and answer is None
