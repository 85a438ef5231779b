"""The form of a review: the checklist, comments on paragraphs, and a recommendation or a request for changes."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from approvals.checklist import QUESTIONS, Answer, about_question, checklist_problems
from approvals.models import ReviewOutcome
from resources.paragraphs import paragraphs_of

from .reason import ReasonForm, WordsField


class ReviewForm(ReasonForm):
    """What a reviewer says of a submission, given with its `content` (None where it was redacted).

    The cleaned data are what `approvals.actions.review` asks for: outcome, reason, answers, comments.
    """

    outcome = forms.ChoiceField(
        label=_("Your review"),
        choices=[
            (ReviewOutcome.RECOMMENDED.value, _("Recommend it to the Board")),
            (ReviewOutcome.CHANGES_REQUESTED.value, _("Ask the author for changes")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose whether to recommend it or to ask for changes."),
            "invalid_choice": _("Choose whether to recommend it or to ask for changes."),
        },
    )

    field_order = ["outcome", "reason"]

    def __init__(self, *args, content, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = _("Comment or reason")
        self.fields["reason"].help_text = _(
            "A comment on a recommendation is read by the Board. To ask for changes, say what must change: the author "
            "reads it."
        )
        self._paragraphs = paragraphs_of(content) if content else []
        for question in QUESTIONS:
            self.fields[question.key] = forms.ChoiceField(
                label=question.text, choices=Answer.choices, widget=forms.RadioSelect, required=False
            )
            self.fields[f"{question.key}_comment"] = WordsField(label=_("Your comment on this question"))
        for paragraph in self._paragraphs:
            self.fields[_name(paragraph)] = WordsField(label=_("Your comment on this paragraph"))

    def questions(self):
        """Return the questions as (question, field of the answer, field of the comment), those of quality first."""
        return [(question, self[question.key], self[f"{question.key}_comment"]) for question in QUESTIONS]

    def paragraphs(self):
        """Return what may be commented on as (paragraph, field of the comment), in the order of the content."""
        return [(paragraph, self[_name(paragraph)]) for paragraph in self._paragraphs]

    def has_paragraph_comments(self):
        """Return whether a comment on a paragraph was typed, so that it is not folded away."""
        return any(comment.value() for _paragraph, comment in self.paragraphs())

    def act_that_needs_reason(self):
        """A request for changes needs a reason."""
        asks_for_changes = self.cleaned_data.get("outcome") == ReviewOutcome.CHANGES_REQUESTED
        return gettext("ask for changes") if asks_for_changes else None

    def clean(self):
        """Say what the checklist lacks, in the gate's words."""
        cleaned = super().clean()
        answers = {question.key: cleaned.get(question.key, "") for question in QUESTIONS}
        comments = {
            about_question(question.key): cleaned.get(f"{question.key}_comment", "") for question in QUESTIONS
        } | {f"paragraph:{paragraph.key}": cleaned.get(_name(paragraph), "") for paragraph in self._paragraphs}
        is_recommendation = cleaned.get("outcome") == ReviewOutcome.RECOMMENDED
        for problem in checklist_problems(answers, comments, is_recommendation):
            if problem.field not in self.errors:
                self.add_error(problem.field, problem.text)
        return {
            "outcome": cleaned.get("outcome"),
            "reason": cleaned.get("reason", ""),
            "answers": answers,
            "comments": comments,
        }


def _name(paragraph):
    return f"paragraph_{paragraph.key}"
