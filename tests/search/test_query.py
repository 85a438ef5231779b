"""How what was typed becomes a query: synonyms, other spellings, words that tell nothing."""

import pytest

from search.query import query_of
from search.text import read_search

pytestmark = pytest.mark.one_database

SYNONYMS = {
    ("dsl",): (("designated", "safeguarding", "lead"),),
    ("designated", "safeguarding", "lead"): (("dsl",),),
    ("multi", "agency", "hub"): (("mash",),),
    ("hub",): (("centre",),),
}
# What is typed -> its clauses, the phrases of each after "|".
CASES = {
    "": [],
    "lone working": ["lone", "working"],
    "lone Lone": ["lone"],
    "DSL": ["dsl|designated safeguarding lead"],
    "DSLs": ["dsls|dsl|designated safeguarding lead"],
    "a designated safeguarding lead": ["designated|dsl", "safeguarding|dsl", "lead|dsl"],
    '"designated safeguarding lead"': ["designated safeguarding lead"],
    "multi-agency hub": ["multi agency|multiagency|mash", "hub|mash"],
    "multi agency hub": ["multi|mash", "agency|mash", "hub|mash"],
    "hub": ["hub|centre"],
    "organized crime": ["organized|organised", "crime"],
    "size": ["size"],
    "what is a referral": ["referral"],
    "what is a": ["what", "is", "a"],
    '"what is a" referral': ["what is a", "referral"],
    'AND OR NEAR(x) * ^a -b title:c "': ["near", "x", "b", "title", "c"],
}


@pytest.mark.parametrize(("typed", "clauses"), CASES.items(), ids=CASES)
def test_query_has_a_clause_for_each_word_that_tells_something(typed, clauses):
    query = query_of(read_search(typed), SYNONYMS)
    assert ["|".join(map(" ".join, clause)) for clause in query.clauses] == clauses
    assert ["|".join(map(" ".join, clause)) for clause in query.as_typed.clauses] == [
        clause.partition("|")[0] for clause in clauses
    ]
