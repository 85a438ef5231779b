"""How old must a reader be for these sentences? Flesch and Kincaid's formula, by words a sentence and syllables a word.

textstat 0.7.13 is not used: to count a syllable it fetches a dictionary over the network the first time, and it ends
a sentence at full stops alone, so that a list is one long sentence.
"""

import re

# The formula gives a school year of its country, where a pupil of the first is six.
AGE_BEFORE_SCHOOL = 5
# "sign-in", "organisation's" and "0800.11" are one word each.
WORD = re.compile(r"\w+(?:[-’'.:,/]\w+)*")
VOWELS = re.compile(r"[aeiouy]+")
# Vowels side by side that are spoken apart: media, various, audience, evaluate, player, seeing; and terror-is-m.
APART = re.compile(r"(?<![ctgsx])i[aou]|(?<![ctgsxr])ie[nt]|(?<![gq])u[ao]|[aeiouy]ing$|yer|eo(?!u|pl)|ism")
# An e that is not spoken: name, safely, names, named, unique; but title, places, wanted.
SILENT = re.compile(
    r"(?:[^aeiouyl]|[aeiouy]l)e(?=$|ly$|ful$|ments?$)|(?:[^aeiouyscgxzhl]|[aeiouy]l)es$|[^aeiouytd]ed$|[gq]ues?$"
)
SPELT_OTHERWISE = {"everybody": 4, "somebody": 3, "something": 2, "someone": 2, "area": 3, "idea": 3}


def syllables(word):
    """Return about how many syllables an English word has, at least 1."""
    parts = [part.removesuffix("'s") for part in re.split("[-/]", word.lower().replace("’", "'")) if part]
    return sum(SPELT_OTHERWISE.get(part) or _counted(part) for part in parts)


def words(sentence):
    """Return the words of a sentence."""
    return WORD.findall(sentence)


def reading_age(sentences):
    """Return the age, in years, from which sentences are read with ease; 0 where there are none."""
    read = [words(sentence) for sentence in sentences if words(sentence)]
    number = sum(map(len, read))
    if not number:
        return 0
    spoken = sum(syllables(word) for sentence in read for word in sentence)
    return 0.39 * number / len(read) + 11.8 * spoken / number - 15.59 + AGE_BEFORE_SCHOOL


def _counted(word):
    return max(1, len(VOWELS.findall(word)) + len(APART.findall(word)) - len(SILENT.findall(word)))
