"""What a reviewer answers before a recommendation: a question for each quality strand of the strategy, then fairness.

The strands are those of section 5 of the strategy, in its order; fairness rests on section 149 of the Equality Act 2010
and on the strategy's own range of ideologies and person centred approach. The words are ours; a record keeps the words
in which it was asked, so a question may be reworded, but its key stays.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .exceptions import Problem


class Answer(models.TextChoices):
    """What may be answered."""

    YES = "yes", gettext_lazy("Yes")
    NO = "no", gettext_lazy("No")
    NOT_APPLICABLE = "not_applicable", gettext_lazy("Does not apply")


@dataclass(frozen=True)
class Question:
    """`strand` is the number of a quality strand, or None for a question of fairness."""

    key: str
    text: Promise
    strand: int | None = None


QUESTIONS = (
    Question("competency", gettext_lazy("Will people be able to do what its learning outcomes name?"), 1),
    Question("delivery", gettext_lazy("Can it be taught in the ways and in the time that it gives?"), 2),
    Question("refresher", gettext_lazy("Is the date of its review right, and does it say what to learn again?"), 3),
    Question("website", gettext_lazy("Is it in plain words, and can everybody open and read all of it?"), 4),
    Question("material", gettext_lazy("Does it agree with what the Board has already approved?"), 5),
    Question("facilitators", gettext_lazy("Could a facilitator from any sector that it names use it?"), 6),
    Question("no_group_singled_out", gettext_lazy("Is it free of anything that singles out a faith or a group?")),
    Question("all_ideologies", gettext_lazy("Does it cover all ideologies, or say which one it is about and why?")),
    Question("person_centred", gettext_lazy("Does it speak of people first, and never of labels or suspects?")),
    Question("nobody_recognisable", gettext_lazy("Is it certain that nobody can be recognised in it?")),
)
BY_KEY = {question.key: question for question in QUESTIONS}


def about_question(key):
    """Return what a comment on a question is about, as the record keeps it."""
    return f"question:{key}"


def checklist_problems(answers, comments, is_recommendation):
    """Return a `Problem` for each answer that is missing or wrong; the field of a question is its key.

    `answers` is {key: value of `Answer`}, `comments` {what it is about: text}. Who asks for changes may leave questions
    open, but not those that they comment on; who recommends in spite of a "no" says why.
    """
    problems = [Problem(_("The review has an answer to a question that is not asked. Load the page again."))] * any(
        key not in BY_KEY for key in answers
    )
    for question in QUESTIONS:
        answer = answers.get(question.key, "")
        comment = comments.get(about_question(question.key), "").strip()
        if answer not in Answer.values:
            if answer or comment or is_recommendation:
                problems.append(Problem(_("Answer the question: “%s”") % question.text, question.key))
        elif is_recommendation and answer == Answer.NO and not comment:
            sentence = _("You answered no to “%s” Say why you recommend it all the same.")
            problems.append(Problem(sentence % question.text, f"{question.key}_comment"))
    return problems
