"""The original of a draft in another language: what it is, what was translated last, and what the public has of it now.

The original is what wagtail-localize translated from; where it knows nothing of a resource, what is in the site's own
language. A resource that was only ever written in one language is an original.
"""

from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Page
from wagtail_localize.models import Translation

from approvals import editions
from approvals.models import Address, Edition, Submission, TranslatedEdition, Withdrawal


@dataclass(frozen=True)
class Original:
    """What a translation was made from; `translated` and `current` are editions of it, or None."""

    language: str
    translated: Edition | None  # by the latest submission of the translation
    current: Edition | None  # what the public has now
    withdrawal: Withdrawal | None = None

    @property
    def has_moved_on(self):
        """Whether the public has another edition than the one that was translated, or none any more."""
        return self.translated is not None and self.translated != self.current


def original_language(translation_key, language):
    """Return the language of the original of what is in `language`, or None where that is the original."""
    of_resource = Translation.objects.filter(source__object_id=translation_key)
    known = dict(of_resource.values_list("target_locale__language_code", "source__locale__language_code"))
    if language in known or language == settings.LANGUAGE_CODE or language in known.values():
        return known.get(language)
    return settings.LANGUAGE_CODE if _is_in_the_sites_language(translation_key) else None


def original_of(page):
    """Return the `Original` of a draft, or None where it is an original itself."""
    language = page.translated_from()
    if language is None:
        return None
    current = editions.current_edition(page.translation_key, language)
    withdrawal = None if current else editions.withdrawal_of(page.reference, language)
    translated = _translated_last([page]).get((page.translation_key, page.locale.language_code))
    return Original(language, translated, current, withdrawal)


def original_of_submission(submission):
    """Return the `Original` of a translation that is on its way, or waits to be ratified; None of all others."""
    is_open = submission.is_waiting or submission.is_awaiting_ratification
    translated = getattr(submission, "translated_edition", None) if is_open else None
    if translated is None:
        return None
    edition = translated.edition
    current = editions.current_edition(edition.translation_key, edition.language)
    withdrawal = None if current else editions.withdrawal_of(edition.reference, edition.language)
    return Original(edition.language, edition, current, withdrawal)


def waiting_translations(translation_key, language):
    """Return the submissions on their way that translate what is in `language`, in one query."""
    found = Submission.objects.with_outcome().waiting().filter(translation_key=translation_key)
    return found.filter(translated_edition__edition__language=language).order_by("language")


def originals_of(pages):
    """Return {page key: `Original`} of the drafts among `pages` that were sent as translations, in four queries."""
    translated = _translated_last(pages)
    spans = editions.spans_of_many({edition.translation_key for edition in translated.values()}) if translated else {}
    found = {}
    for page in pages:
        edition = translated.get((page.translation_key, page.locale.language_code))
        if edition:
            current = editions.current_of(spans.get((edition.translation_key, edition.language), []))
            found[page.pk] = Original(edition.language, edition, current.edition if current else None)
    return found


def _translated_last(pages):
    """Return {(translation key, language): the edition that the latest submission translates}, in one query."""
    rows = TranslatedEdition.objects.filter(submission__translation_key__in={page.translation_key for page in pages})
    rows = rows.select_related("submission", "edition").order_by("submission__number")
    return {(row.submission.translation_key, row.submission.language): row.edition for row in rows}


def _is_in_the_sites_language(translation_key):
    here = {"translation_key": translation_key}
    return (
        Address.objects.filter(language=settings.LANGUAGE_CODE, **here).exists()
        or Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, **here).exists()
    )
