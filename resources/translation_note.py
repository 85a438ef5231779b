"""What screens of the admin say at the head of a translation: what a machine wrote, and that its original moved on."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals.approvable import Approvable

from .original import original_of
from .passages import passages_in
from .segments import segments_of


@dataclass(frozen=True)
class TranslationNote:
    """Sentences, those that warn first, and the address of the translator's page."""

    sentences: list
    address: str


def translation_note(page):
    """Return the `TranslationNote` of a draft, or None where it is an original, or the place that holds drafts."""
    original = original_of(page) if page.pk and isinstance(page, Approvable) else None
    if original is None:
        return None
    segments = segments_of(page)
    by_machine = len(segments.by_machine(passages_in([page.title, page.summary, page.body.get_prep_value()])))
    sentences = []
    if by_machine:
        said = ngettext(
            "A machine translated %d passage of this draft. A person must read it, put it right and save it before it "
            "can be sent for review.",
            "A machine translated %d passages of this draft. A person must read, put right and save each before "
            "it can be sent for review.",
            by_machine,
        )
        sentences.append(said % by_machine)
    if original.has_moved_on:
        sentences.append(
            _("The original has moved on: edition %(before)d was translated, edition %(after)d is public.")
            % {"before": original.translated.number, "after": original.current.number}
            if original.current
            else _("The original is not public any more.")
        )
    return TranslationNote(sentences, reverse("translation", args=[page.pk]))
