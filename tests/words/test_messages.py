"""The words of public templates: no sentence is longer than 25 words, and only names have capitals."""

import re

import pytest

from home.ordinary_pages import ORDINARY_PAGES

from .messages import public_messages
from .reading_age import words

pytestmark = pytest.mark.one_database

LONGEST = 25  # words of a sentence: the limit of GOV.UK's own guide
# What has a capital wherever it stands, beside what is all in capitals, such as PDF.
NAMES = {"Board", "English", "Prevent", "Early", "Alerters", "Python", "Lines", "ETag", "If", "None", "Match"}
# A word with a capital that begins neither the text, nor a sentence, a quotation or a bracket.
CAPITAL = re.compile(r"(?<![.!?:“(] )(?<!^)(?<![“(\w])[A-Z][a-z]\w*")


def test_sentences_are_not_too_long():
    ends = re.compile(r"(?<=[.!?])\s+")
    long = [
        (sentence, name)
        for message, name in public_messages().items()
        for sentence in ends.split(message)
        if len(words(sentence)) > LONGEST
    ]
    assert long == []


def test_headings_labels_and_buttons_are_in_sentence_case():
    headings = [page["title"] for page in ORDINARY_PAGES]
    headings += [value for page in ORDINARY_PAGES for block, value in page["body"] if block == "heading"]
    capitals = {(word, message) for message in (*public_messages(), *headings) for word in CAPITAL.findall(message)}
    assert [(word, message) for word, message in capitals if word not in NAMES] == []
