"""What "check my copy" answers: each copy with its title, the addresses that lead on, and why it was taken down."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from approvals import editions, reasons
from approvals.copies import Copy, Standing
from approvals.stage import is_review_due

from .addresses import file_address
from .catalogue import slug_of
from .language_names import language_name
from .models import CatalogueEntry

READABLE = (Standing.CURRENT, Standing.SUPERSEDED)


@dataclass(frozen=True)
class Answer:
    """One copy, as the page shows it. What is not for the public, or not any more, is empty."""

    copy: Copy
    heading: str
    title: str = ""
    address: str = ""  # of the resource that is current now
    current_file: str = ""  # address of the file that the current edition gives under the same name
    approved_on: date | None = None
    is_review_due: bool = False
    language: str = ""  # its name, where it is not the page's
    reason: str = ""
    replacement: CatalogueEntry | None = None

    @property
    def is_good(self):
        """Whether the copy may be used as it is."""
        return self.copy.standing == Standing.CURRENT


def answers(copies):
    """Return an `Answer` for each `Copy`, in the same order and in a fixed number of queries."""
    if not copies:
        return []
    shown = [copy.edition for copy in copies] + [copy.successor for copy in copies if copy.successor]
    contents = editions.contents_of(shown)
    withdrawals = [copy.withdrawal for copy in copies if copy.withdrawal]
    texts = reasons.read(*[withdrawal.reason_digest for withdrawal in withdrawals])
    replacements = _public(withdrawal.replacement for withdrawal in withdrawals)
    return [_answer(copy, contents, texts, replacements) for copy in copies]


def _answer(copy, contents, texts, replacements):
    edition, withdrawal = copy.edition, copy.withdrawal
    current = edition if copy.standing == Standing.CURRENT else copy.successor
    leads_to = contents.get(current.digest) if current else None
    is_readable = copy.standing in READABLE
    return Answer(
        copy,
        _heading(copy),
        title=contents[edition.digest]["title"] if is_readable else "",
        address=_address(current, leads_to),
        current_file=_current_file(copy, leads_to),
        approved_on=timezone.localdate(edition.recorded_at) if is_readable else None,
        is_review_due=is_readable and is_review_due(edition.review_by, timezone.localdate()),
        language=_language(edition.language),
        reason=texts.get(withdrawal.reason_digest, "") if withdrawal else "",
        replacement=replacements.get((withdrawal.replacement, edition.language)) if withdrawal else None,
    )


def _heading(copy):
    if copy.standing == Standing.CURRENT:
        return _("This is current")
    if copy.standing == Standing.SUPERSEDED:
        if copy.successor:
            return _("This is out of date: edition %d has taken its place") % copy.successor.number
        return _("This is out of date")
    if copy.standing == Standing.WITHDRAWN:
        return _("This was withdrawn: do not use it")
    if copy.standing == Standing.LAPSED:
        return _("This is not approved any more: do not use it")
    return _("This was removed: do not use it")


def _address(edition, content):
    if content is None:
        return ""
    with translation.override(edition.language):
        return reverse("resource", args=[edition.reference, slug_of(content)])


def _current_file(copy, content):
    """Return the address of the newer file, where there is one with the same name."""
    if copy.standing != Standing.SUPERSEDED or content is None:
        return ""
    if copy.file_name not in {file["name"] for file in content["files"]}:
        return ""
    with translation.override(copy.successor.language):
        return file_address(copy.successor.reference, slug_of(content), copy.file_name)


def _language(code):
    if code == translation.get_language() or len(settings.LANGUAGES) == 1:
        return ""
    return language_name(code)


def _public(references):
    """Return {(reference, language): entry} of the replacements that are public now, in one query or none."""
    wanted = {reference for reference in references if reference}
    if not wanted:
        return {}
    found = editions.visible(CatalogueEntry.objects.filter(reference__in=wanted)).select_related("edition")
    return {(entry.reference, entry.language): entry for entry in found}
