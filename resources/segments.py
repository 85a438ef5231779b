"""What wagtail-localize (1.14.5) knows of a translation: its passages, which are missing, and which a machine wrote.

For a missing one it puts the original's text, and a machine's stands beside a person's: here they are told apart.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from approvals.exceptions import Problem

from .passages import has_words, passages_in, text_of


@dataclass(frozen=True)
class Segment:
    """A passage of the original as it was last taken over; `translation` is "" while nobody translated it."""

    text: str
    translation: str
    is_by_machine: bool
    tool: str = ""  # the name of the machine

    @property
    def is_missing(self):
        """Whether it has no words yet that could be shown; an address alone needs none."""
        return not self.translation and has_words(self.text)


@dataclass(frozen=True)
class Segments:
    """All passages of one translation. `is_in_step`: localize writes the draft; else people do, in the usual editor."""

    source: TranslationSource | None = None
    is_in_step: bool = False
    all: tuple = ()
    taken_over_at: datetime | None = None  # when localize read the original last

    def is_behind(self, edition):
        """Return whether localize has not read the original since this edition of it was approved."""
        return self.is_in_step and self.taken_over_at < edition.recorded_at

    def is_made_from(self, content):
        """Return whether what localize read of the original has the text of a canonical content, and no other.

        It reads the row of the page (`TranslationSource.update_from_db`), which need not be what was approved.
        """
        read = json.loads(self.source.content_json)
        said = [read["title"], read["summary"], read["note"], json.loads(read["body"])]
        return sorted(passages_in(said)) == sorted(text_of(content))  # parts of a block may be in another order

    @property
    def missing(self):
        """Those without a translation, which localize would show in the original's words."""
        return [segment for segment in self.all if segment.is_missing] if self.is_in_step else []

    def by_machine(self, passages):
        """Return those that a machine wrote and no person saved since; of a draft by hand, those it still has."""
        found = [segment for segment in self.all if segment.is_by_machine]
        if self.is_in_step:
            return found
        shown = set(passages)
        return [segment for segment in found if shown.intersection(passages_in(segment.translation))]


def segments_of(page):
    """Return the `Segments` of a draft in another language, in three queries; none where localize knows nothing."""
    of_page = Translation.objects.filter(source__object_id=page.translation_key, target_locale=page.locale_id)
    translation = of_page.select_related("source").order_by("-enabled", "pk").first()
    if translation is None:
        return Segments()
    written = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            locale=page.locale_id, context__object=page.translation_key, has_error=False
        )
    }
    asked = StringSegment.objects.filter(source=translation.source_id).select_related("string").order_by("order")
    found = [_segment(segment, written.get((segment.string_id, segment.context_id))) for segment in asked]
    return Segments(translation.source, translation.enabled, tuple(found), translation.source.last_updated_at)


def _segment(segment, written):
    text = " ".join(passages_in(segment.string.data))
    if written is None:
        return Segment(text, "", False)
    is_by_machine = written.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
    return Segment(text, written.data.strip(), is_by_machine, str(written.tool_name))


def to_be_sent(page):
    """Return the draft that would be sent: the newest one, or what the passages of a translation in step make now."""
    translation = _in_step(page)
    if translation is None:
        return page.get_latest_revision_as_object()
    return translation.source.get_ephemeral_translated_instance(page.locale, fallback=True)


def take_over(page, person):
    """Write the passages as they are now into a translation that is in step; return what is wrong, as `Problem`s.

    wagtail-localize (1.14.5) would do so on "publish" alone. A draft that says so already is left alone: a new revision
    would only tell people that it had changed.
    """
    translation = _in_step(page)
    if translation is None:
        return []
    if to_be_sent(page).canonical_content() == page.get_latest_revision_as_object().canonical_content():
        return []
    try:
        translation.save_target(user=person, publish=False)
    except ValidationError as error:
        return [Problem(message) for message in error.messages]
    return []


def _in_step(page):
    """Return the `Translation` that keeps a draft in step with its original, or None."""
    of_page = Translation.objects.filter(source__object_id=page.translation_key, target_locale=page.locale_id)
    return of_page.filter(enabled=True).select_related("source").order_by("pk").first()
