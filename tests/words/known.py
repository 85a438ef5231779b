"""What a page cannot say in easier words: the strategy's own terms, titles, names, references and addresses.

They are taken out before the age is measured. All but `KNOWN` come from the database.
"""

import re

from django.apps import apps
from django.conf import settings

from approvals.editions import visible
from audiences.models import VocabularyEntry
from resources.models import CatalogueEntry

# Words of the strategy that have no easier one; each is read as a word of two syllables. Keep them few.
KNOWN = ("radicalisation", "safeguarding", "terrorism", "organisation", "facilitator", "referral")
PLAIN = "Prevent"  # of two syllables
# Hashes, references, addresses of pages and people, names of files.
NO_WORDS = r"\b[0-9a-f]{12,}…?|\b[A-Z]{4}-\d{4}\b|\S+(?:://|@)\S+|\b[\w-]+(?:\.[a-z]{2,})*\.[a-z]{2,5}\b"
FEWEST = 2  # words of a term: "Police" is a word that everybody knows, "Police investigators" a term


def without_known(text, names):
    """Return a text with one plain word in the place of each of the `names`, of each known word and of what is none."""
    return _pattern(names).sub(PLAIN, text)


def names_in_use():
    """Return the entries of the vocabulary, and the titles and publishers of what is public."""
    found = {settings.BOARD_NAME}
    for model in apps.get_app_config("audiences").get_models():
        if issubclass(model, VocabularyEntry):
            for entry in model.objects.all():
                found |= {getattr(entry, name, "") for name in ("name", "function", "outcomes_lead", "audiences_lead")}
    for entry in visible(CatalogueEntry.objects.all()):
        found |= {entry.title, entry.publisher}
    return {name for name in found if len(name.split()) >= FEWEST}


def _pattern(names):
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    known = "|".join(rf"\b{word}s?\b" for word in KNOWN)
    return re.compile("|".join([*longest_first, known, NO_WORDS]), re.IGNORECASE)
