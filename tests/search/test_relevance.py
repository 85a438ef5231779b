"""What is found for which words, and what comes first: the same on both databases.

Each case: what somebody types -> the keys of `small_library` that are found. One before ">" comes first, one after
"-" is not found.
"""

from django.http import QueryDict

from search.finder import find
from search.models import SynonymGroup

from .small_library import SYNONYMS, fill

CASES = {
    # An exact reference comes first, however it is written.
    "HIPB-1003": "online >",
    "hipb-1014": "far-right >",
    " HIPB 1014 ": "far-right >",
    "1014": "far-right >",
    # All words in the title come first.
    "referral": "referral mash dsl -signs",
    "prevent": "referral awareness wrap -lone",
    "prevent referral": "referral >",
    "prevent awareness": "awareness > wrap",
    "channel": "channel-panel channel-families -mash",
    "risk assessment": "risk > governors -prison",
    "mental health": "mental-health > -lone -mash",
    "lone working": "lone > -incels",
    "signs": "signs > far-right mental-health",
    "guide": "dsl channel-panel",
    "vulnerability": "mental-health > channel-panel",
    "safeguarding": "dsl > governors -prison",
    "panel members": "channel-panel > -channel-families",
    "case study": "café > wrap",
    "police": "mash working-together -prison",
    "support": "channel-families channel-panel mental-health",
    # One form of a word finds the others.
    "radicalise": "signs online -prison",
    "radicalised": "online signs -prison",
    "radicalisation": "online signs -prison",
    "radicalising": "signs online -prison",
    "governor": "governors >",
    "symbol": "far-right >",
    "speaker": "speakers >",
    "volunteer": "e-learning >",
    "prisons": "prison >",
    "mentors": "channel-panel channel-families",
    "assessing vulnerability": "channel-panel",
    "officer": "prison",
    "questioning": "governors",
    # An American spelling, and the other way round.
    "radicalization": "online signs -prison",
    "organized": "governors",
    "organised": "governors",
    # Capitals make no difference.
    "LONE WORKING": "lone >",
    "Incel": "incels >",
    # Hyphens and signs make none.
    "multi-agency": "working-together >",
    "multi agency": "working-together >",
    "multi‑agency": "working-together >",
    "far right": "far-right >",
    "far-right": "far-right >",
    "e-learning": "e-learning >",
    "police/health": "mash -prison",
    "case-study": "café > -risk",
    # Apostrophes.
    "children's": "mash faith",
    "children’s": "faith mash",
    "childrens": "mash faith",
    "o'brien": "café",
    "O’Brien": "café",
    # Numbers.
    "999": "referral łódź",
    "88": "far-right -referral",
    "2019": "café",
    "A3": "colour",
    # Accents.
    "cafe": "café >",
    "CAFÉ": "café >",
    # Synonyms, both ways, and as part of more. What was typed itself comes first.
    "DSL": "dsl-checklist > dsl",
    "designated safeguarding lead": "dsl > dsl-checklist",
    "Designated Safeguarding Lead checklist": "dsl-checklist > -wrap",
    "DSLs": "dsl-checklist dsl -wrap",
    "WRAP": "wrap",
    "MASH": "mash >",
    "multi-agency safeguarding hub": "mash > -working-together",
    "adolescent": "signs -online",
    "dsl september": "dsl-checklist > -dsl",
    # What is quoted stands side by side.
    '"young people"': "signs > -incels",
    '"people young"': "-signs -incels",
    '"safeguarding lead"': "dsl > -dsl-checklist -mash",
    '"DSL"': "dsl-checklist > -dsl",
    '"What the words mean"': "incels",
    "“may be a concern”": "signs -dsl",
    # Words of questions tell nothing; alone they are looked for.
    "how do I make a referral": "referral",
    "what is a risk assessment": "risk > governors",
    "the": "signs online",
    # Tags are searched too.
    "misogyny": "incels -signs",
    "gaming": "online",
    "social media": "online",
    # Every word must be found.
    "channel zebra": "-channel-panel -channel-families",
    "prison mosque": "-prison -faith",
    # Polish: accents and ł, and no stems.
    "łódź": "-łódź",
    "Łodzi": "łódź >",
    "lodzi": "łódź >",
    "mlodziezy": "oznaki >",
    "MŁODZIEŻY": "oznaki >",
    "zolta": "łódź",
    "sąsiedzka": "kawiarnia >",
    "jak zgłosić obawę": "łódź > -oznaki",
    '"do kogo"': "łódź",
}


def looked_for(typed, keys):
    """Return the keys of what is found for what was typed, the best first."""
    parameters = QueryDict(mutable=True)
    parameters["q"] = typed
    return [keys[key] for key in find(parameters, "en-gb", with_panel=False).ids]


def fits(found, expected):
    """Return whether all that is expected was found, the first at its place, and nothing that should not be."""
    first, is_first, _others = expected.partition(" >")
    wanted = {key for key in expected.split() if key[0] not in "->"}
    unwanted = {key[1:] for key in expected.split() if key[0] == "-"}
    return wanted <= set(found) and not unwanted & set(found) and (not is_first or found[:1] == [first])


def test_what_is_looked_for_is_found_and_the_best_comes_first(shelf):
    keys = {entry.pk: key for key, entry in fill(shelf).items()}
    for words in SYNONYMS:
        SynonymGroup.objects.create(words=words)
    assert len(CASES) >= 60
    results = {typed: looked_for(typed, keys) for typed in CASES}
    assert {typed: found for typed, found in results.items() if not fits(found, CASES[typed])} == {}


def test_exact_reference_comes_first_however_it_is_written(shelf):
    exact = shelf.put("Notice, check, share")
    newer = shelf.put(f"{exact.reference}: what is new in {exact.reference}")
    for typed in (exact.reference, "hipb 1001", '"hipb-1001"', "HIPB\u20131001"):
        assert looked_for(typed, {exact.pk: "exact", newer.pk: "newer"}) == ["exact", "newer"], typed
