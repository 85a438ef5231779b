"""In which languages the public has a resource, and what the readers of a translation are told of its original.

Reads the catalogue and the records of the gate, never a draft.
"""

from dataclasses import dataclass

from django.conf import settings
from django.utils import translation

from approvals import editions, reasons
from approvals.models import Withdrawal

from .catalogue import public_entry
from .language_names import language_name, own_name
from .models import CatalogueEntry


@dataclass(frozen=True)
class InLanguage:
    """A public resource in another language than the reader's; `language` is its code."""

    entry: CatalogueEntry

    @property
    def language(self):
        """The code of its language, as HTML has it."""
        return self.entry.language

    @property
    def name(self):
        """What its language is called in that language."""
        return own_name(self.language)

    @property
    def address(self):
        """Its public address."""
        with translation.override(self.language):
            return self.entry.get_absolute_url()


@dataclass(frozen=True)
class MovedOn:
    """What became of the original since its edition was translated: another edition is `current`, or there is none."""

    language_name: str
    current: InLanguage | None
    withdrawal: Withdrawal | None = None
    reason: str = ""
    replacement: InLanguage | None = None


def in_other_languages(reference, language):
    """Return an `InLanguage` for each other language in which a reference is public, the site's first; one query."""
    others = [code for code, _name in settings.LANGUAGES if code != language]
    entries = editions.visible(CatalogueEntry.objects.filter(reference=reference, language__in=others))
    entries = entries.only("reference", "slug", "language", "title", "edition_number", "approved_on").order_by(
        "language"
    )
    return sorted(map(InLanguage, entries), key=lambda found: found.language != settings.LANGUAGE_CODE)


def moved_on(entry, others):
    """Return how the original of a public entry has `MovedOn`, or None: it has not, or this is an original.

    `entry` was read with what it translates, `others` by `in_other_languages`: no query while the original is public.
    """
    translated = getattr(entry.edition.submission, "translated_edition", None)
    if translated is None:
        return None
    original = translated.edition
    current = next((found for found in others if found.language == original.language), None)
    if current and current.entry.edition_number == original.number:
        return None
    name = language_name(original.language)
    withdrawal = None if current else editions.withdrawal_of(original.reference, original.language)
    if withdrawal is None:
        return MovedOn(name, current)
    reason = reasons.read(withdrawal.reason_digest).get(withdrawal.reason_digest, "")
    return MovedOn(name, None, withdrawal, reason, _replacement(withdrawal, entry.language))


def _replacement(withdrawal, language):
    """Return what took the place of a withdrawn original, in the reader's language if it is there."""
    replacement = withdrawal.replacement
    found = public_entry(replacement, language) or public_entry(replacement, withdrawal.language)
    return InLanguage(found) if found else None
