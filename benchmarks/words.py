"""Words of no language, as often as those of a real one: the one of rank r has a weight of 1 / (r + 3).

Made from syllables by a seed. The first are the language's own small words; a few of known ranks are what is searched
for. Knows no database.
"""

import random
from bisect import bisect
from itertools import accumulate

HOW_MANY = 40_000
# English endings, so that a stemmer has its usual work; Polish letters, so that folding them has.
SYLLABLES = {
    "en-gb": (
        ("b br c ch d f g h k l m n p r s st t tr v w", "a e i o u ea ou", "n r l s t"),
        "s ed ing er ment tion ly",
    ),
    "pl": (("b c cz d g k ł m n p r s sz ś t w z ż", "a e i o u y ą ę ó", "n r ł j"), "y a owi ość ami ach ną"),
}
SMALL_WORDS = {
    "en-gb": "the of and to a in is that for it as was with be by on not he this are or his from at which but have an",
    "pl": "i w na z się do nie to że o jak po za od przez dla są jest co tak czy ich już tylko być tego przy oraz",
}
# What is searched for, by how many of the texts have it: about half, one in twenty, one in a thousand.
SEARCHED = {
    "common": (60, ("safeguarding", "referral", "training", "concern")),
    "medium": (700, ("mentoring", "disengagement", "chaplaincy", "onboarding")),
    "rare": (33_000, ("quatrefoil", "barnacle", "zeugma", "marzipan")),
}


class Words:
    """The words of a language (`en-gb`, `pl`), the most frequent first; `draw` takes some of them."""

    def __init__(self, language):
        self.words = _words(language)
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self._small = len(SMALL_WORDS[language].split())

    def draw(self, chance, count):
        """Return a list of `count` words as often as they are used; `chance` is a `random.Random`."""
        return chance.choices(self.words, cum_weights=self._weights, k=count)

    def draw_telling(self, chance, count):
        """Return `count` words that say something: none of the small ones."""
        least, most = self._weights[self._small - 1], self._weights[-1]
        # Not one of the greatest weight itself: `bisect` would point behind the last word.
        return [
            self.words[bisect(self._weights, chance.uniform(least, most), hi=len(self.words) - 1)] for _ in range(count)
        ]


def _words(language):
    chance = random.Random(f"words of {language}")
    parts, endings = SYLLABLES[language]
    onsets, vowels, codas = (part.split() for part in parts)
    endings = ["", "", "", *endings.split()]
    small = SMALL_WORDS[language].split()
    made = dict.fromkeys(small)
    while len(made) < HOW_MANY:
        syllables = [
            chance.choice(onsets) + chance.choice(vowels) + chance.choice(["", *codas])
            for _ in range(chance.choice([1, 2, 2, 3]))
        ]
        word = "".join(syllables) + chance.choice(endings)
        if len(word) > 3:
            made[word] = None
    words = list(made)
    if language == "en-gb":
        for rank, searched in SEARCHED.values():
            words[rank : rank + len(searched)] = searched
    return words
