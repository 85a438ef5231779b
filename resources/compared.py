"""With what a submission is compared: the edition that the public has, or what was sent before it."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from approvals.editions import current_edition
from approvals.models import Edition, Submission

EDITION, SUBMISSION = "edition", "submission"  # values of ?against=


@dataclass(frozen=True)
class Earlier:
    """An earlier content: the value of `?against=` that asks for it, what it is in words, and where it is frozen."""

    key: str
    label: str
    submission: Submission

    @cached_property
    def content(self):
        """The content as a dict, or None where it was redacted."""
        return self.submission.content


def earlier_of(submission):
    """Return the `Earlier` contents of a submission read with its outcome: the public edition, the submission before.

    A list of none to two; after a request for changes the submission that was sent back stands first, since only what
    changed since then has to be read again.
    """
    before = _latest_first(submission.translation_key, submission.language).filter(number__lt=submission.number)
    return _earlier(_edition_before(submission), before.first())


def earlier_of_draft(draft):
    """Return the same of a draft of which nothing newer was sent yet, as if it were sent now."""
    language = draft.locale.language_code
    edition = _public_edition(draft.translation_key, language)
    return _earlier(edition, _latest_first(draft.translation_key, language).first())


def _earlier(edition, previous):
    found = []
    if edition:
        label = _("edition %(number)d, public since %(day)s") % {
            "number": edition.number,
            "day": date_format(localtime(edition.public_from)),
        }
        found.append(Earlier(EDITION, label, edition.submission))
    if previous and not (edition and previous.pk == edition.submission_id):
        sent_on = {"number": previous.number, "day": date_format(localtime(previous.recorded_at))}
        if previous.is_sent_back:
            label = _("submission %(number)d of %(day)s, which was sent back") % sent_on
            found.insert(0, Earlier(SUBMISSION, label, previous))
        else:
            found.append(Earlier(SUBMISSION, _("submission %(number)d of %(day)s") % sent_on, previous))
    return found


def chosen(earlier, asked):
    """Return the one of some `Earlier`s that `?against=` asks for, else the first; None where there is none."""
    return next((one for one in earlier if one.key == asked), earlier[0] if earlier else None)


def _latest_first(translation_key, language):
    return Submission.objects.for_resource(translation_key, language).with_outcome().order_by("-number")


def _edition_before(submission):
    """Return the edition that the public has, or had before this submission became one."""
    if not hasattr(submission, "edition"):
        return _public_edition(submission.translation_key, submission.language)
    of_resource = Edition.objects.filter(translation_key=submission.translation_key, language=submission.language)
    return of_resource.filter(number=submission.edition.number - 1).select_related("submission").first()


def _public_edition(translation_key, language):
    current = current_edition(translation_key, language)
    return Edition.objects.select_related("submission").get(pk=current.pk) if current else None
