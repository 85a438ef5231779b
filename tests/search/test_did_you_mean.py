"""Misspelt words are set right by words that find something public."""

from datetime import timedelta

from django.utils import timezone

from resources.catalogue_changes import current_version, record_change
from resources.models import CatalogueEntry
from search.did_you_mean import spelling
from search.engines import engine
from search.text import read_search

from .small_library import fill

MISSPELT = {
    "radicalisaton": "radicalisation",
    "radicalistaion signs": "radicalisation signs",
    "Chanel panal": "channel panel",
    "safegaurding": "safeguarding",
    "refferal": "referral",
    '"lone wroking"': '"lone working"',
    "prevnet duty": "prevent duty",
    "multi-agancy": "multi-agency",
    "extrimism in prisons": "extremism in prisons",
    "oznakki": "oznaki",
    "volanteers": "volunteers",
    # Nothing to set right, or nothing that would find something.
    "radicalised": None,
    "channel zebra": None,
    "xyzzyx": None,
    "chanel xyzzyx": None,
    "": None,
    '"': None,
    "99999 a3": None,
    "incelz mosque prison": None,
}


def public(query):
    """Whether a query finds something that is public now."""
    ids = engine().matching(query)
    return CatalogueEntry.objects.filter(pk__in=ids, visible_from__lte=timezone.now()).exists()


def test_spelling_is_offered_when_it_finds_something(shelf):
    fill(shelf)
    version = current_version()
    offered = {typed: spelling(read_search(typed), version, public, {}) for typed in MISSPELT}
    assert offered == MISSPELT


def test_spelling_tells_nothing_of_what_is_not_public_yet(shelf):
    later = shelf.put("Zebra crossings")
    record_change(later.reference, later.language)
    assert spelling(read_search("zebrra"), current_version(), public, {}) == "zebra"
    CatalogueEntry.objects.filter(pk=later.pk).update(visible_from=timezone.now() + timedelta(days=1))
    assert spelling(read_search("zebrra"), current_version(), public, {}) is None
    # Else who types it could tell that it stands somewhere.
    shelf.put("Cobras")
    for number, letter in enumerate("rabcdefghijklmnopqrst"):
        later = shelf.put(f"Zob{letter}as")
        tomorrow = timezone.now() + timedelta(days=1, seconds=number)
        CatalogueEntry.objects.filter(pk=later.pk).update(visible_from=tomorrow)
    assert spelling(read_search("zobras"), current_version(), public, {}) == "cobras"
