"""The contents that are measured: number n is the same whatever the size, the database and the day.

Shares and lengths are what a library of training material has: few kinds and tags are frequent, most are rare. The
words are nobody's (`benchmarks/words.py`).
"""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from benchmarks.words import Words

SEED = "the finder, measured"
FIRST_NUMBER = 100_000  # of a reference: far from those of the demonstration
LISTS = ("target_audiences", "learning_outcomes", "content_topics", "delivery_methods")
MOST_OF_A_LIST = dict(zip(LISTS, (3, 6, 5, 3), strict=True))
POLISH = 0.06
TAGS = 3_000
KINDS = {
    "guidance": 24,
    "leaflet": 18,
    "training-pack": 14,
    "e-learning": 12,
    "case-study": 9,
    "toolkit": 8,
    "report": 6,
    "self-assessment": 4,
    "strategy": 2,
    "framework": 2,
    "legislation": 1,
}
TIMED = ("training-pack", "e-learning", "toolkit", "self-assessment")
MINUTES = {5: 4, 10: 8, 15: 9, 20: 14, 30: 18, 45: 16, 60: 15, 90: 8, 120: 4, 180: 2, 240: 1, 480: 1}
YEARS = {year: 1.18 ** (year - 2008) for year in range(2008, 2027)}
LICENCES = {"ogl-3": 6, "board": 3, "cc-by-4": 1}
PUBLISHERS = 60
WORDS_OF_A_BODY = (5.6, 0.6)  # mean and deviation of the logarithm: most have 150 to 500 words
MOST_WORDS = 4_000


@dataclass(frozen=True)
class Terms:
    """What contents are tagged with, as canonical content words it, in the vocabulary's order.

    `lists` is {list of a role type: {role type's key: its terms}}, `kinds` {key: label}, `licences` {key: label}.
    """

    role_types: list
    sectors: list
    lists: dict
    kinds: dict
    licences: dict


class Contents:
    """Makes contents. `make(n)` returns the plain dict, in format 1, of the resource of number n."""

    def __init__(self, terms):
        self.terms = terms
        self._words = {language: Words(language) for language in ("en-gb", "pl")}
        self._tags = {language: words.words[100 : 100 + TAGS] for language, words in self._words.items()}
        self._publishers = [
            " ".join(self._words["en-gb"].draw_telling(random.Random(f"publisher {number}"), 2)).title()
            for number in range(PUBLISHERS)
        ]

    def make(self, number):
        """Return the content of a number."""
        chance = random.Random(f"{SEED} {number}")
        language = "pl" if chance.random() < POLISH else "en-gb"
        words = self._words[language]
        role_types = _some(chance, self.terms.role_types, 3)
        kind = _weighted(chance, KINDS)
        return {
            "format": 1,
            "reference": f"HIPB-{FIRST_NUMBER + number}",
            "language": language,
            "title": " ".join(words.draw_telling(chance, chance.randint(3, 9))).capitalize(),
            "summary": _paragraph(chance, words, chance.randint(15, 50)),
            "kind": {"key": kind, "label": self.terms.kinds[kind]},
            "publisher": _one(chance, self._publishers),
            "year": _weighted(chance, YEARS),
            "external_address": "",
            "external_seen_on": None,
            "note": "",
            "is_superseded": chance.random() < 0.03,
            "role_types": role_types,
            **{name: self._of_list(chance, name, role_types) for name in LISTS},
            "sectors": _some(chance, self.terms.sectors, 3),
            "tags": sorted({_one(chance, self._tags[language]) for _ in range(chance.randint(0, 6))}),
            "duration_minutes": _weighted(chance, MINUTES) if kind in TIMED or chance.random() < 0.3 else None,
            "licence": self._licence(chance),
            "nobody_recognisable": kind == "case-study",
            "review_by": (date(2027, 1, 1) + timedelta(days=chance.randrange(1200))).isoformat(),
            "files": [],
            "body": _body(chance, words),
        }

    def _of_list(self, chance, name, role_types):
        lists = (self.terms.lists[name].get(role_type["key"], []) for role_type in role_types)
        return [term for terms in lists if terms for term in _some(chance, terms, MOST_OF_A_LIST[name])]

    def _licence(self, chance):
        key = _weighted(chance, LICENCES)
        return {"key": key, "label": self.terms.licences[key]}


def _one(chance, values):
    """Return one of the values; the first are the most frequent (Zipf's law)."""
    return values[int(len(values) ** chance.random()) - 1]


def _some(chance, values, most):
    """Return 1 to `most` different values in their order; the first are the most frequent."""
    wanted = min(chance.choices(range(1, most + 1), weights=range(most, 0, -1))[0], len(values))
    places = set()
    while len(places) < wanted:
        # Flatter than `_one`: of five role types, the last is still that of one resource in ten.
        places.add(int(len(values) * chance.random() ** 1.5))
    return [values[place] for place in sorted(places)]


def _weighted(chance, weights):
    return chance.choices(list(weights), weights=weights.values())[0]


def _paragraph(chance, words, count):
    drawn = words.draw(chance, count)
    ends = [0, *range(12, count - 4, 12), count]
    return " ".join(" ".join(drawn[start:end]).capitalize() + "." for start, end in pairwise(ends))


def _body(chance, words):
    """Return the blocks of a body: headings, paragraphs, now and then steps or a call-out."""
    left = min(int(chance.lognormvariate(*WORDS_OF_A_BODY)), MOST_WORDS)
    blocks = []
    while left > 0:
        blocks.append({"type": "heading", "text": " ".join(words.draw_telling(chance, 4)).capitalize()})
        texts = [f"<p>{_paragraph(chance, words, chance.randint(30, 80))}</p>" for _ in range(chance.randint(1, 4))]
        form = chance.random()
        if form < 0.7:
            blocks.append({"type": "text", "html": "".join(texts)})
        elif form < 0.9:
            blocks.append({"type": "steps", "steps": texts})
        else:
            blocks.append({"type": "callout", "title": words.draw_telling(chance, 1)[0], "html": texts[0]})
        left -= sum(text.count(" ") for text in texts)
    return blocks
