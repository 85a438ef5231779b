"""Counts equal a naive count over the editions themselves, for hundreds of random requests."""

from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.core.management import call_command
from django.http import QueryDict
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from approvals.actions import set_public_from, vote, withdraw
from approvals.editions import contents_of, current_of, spans_of_many
from approvals.models import Address
from search.durations import band_of
from search.finder import all_ids, entries_of, find
from tests.approvals.plain_resource import PlainResource, approved, before_the_board, in_polish

ROLE_TYPES = ("alerters", "responders", "governance")
SECTORS = ("education", "health", "criminal-justice")
KINDS = ("guidance", "leaflet")
MINUTES = (None, 10, 45)
YEARS = (None, 2016, 2026)
TAGS = ("Case study", "a/b & c", "ź")
WORDS = ("share", "notice", "zebra")


def terms(keys):
    """Return terms as a content has them."""
    return [{"key": key, "label": key, "role_type": key.split("/")[0], "lead_in": ""} for key in keys]


def content(number):
    """Return the values of a resource: each combination comes up, by numbers that have no common divisor."""
    role_types = [key for bit, key in enumerate(ROLE_TYPES) if number % 7 >> bit & 1]
    return {
        "summary": f"About {WORDS[number % 5 % 2]}.",
        "body": [],
        "kind": {"key": KINDS[number % 2], "label": KINDS[number % 2]},
        "year": YEARS[number % 3],
        "duration_minutes": MINUTES[number // 2 % 3],
        "role_types": terms(role_types),
        "target_audiences": terms(f"{key}/target-audiences/{number % 2 + 1}" for key in role_types),
        "learning_outcomes": terms(f"{key}/learning-outcomes/{number % 3 + 1}" for key in role_types),
        "content_topics": terms(f"{key}/content-topics/1" for key in role_types[:1]),
        "delivery_methods": terms(f"{key}/delivery-methods/1" for key in role_types[1:]),
        "sectors": terms(key for bit, key in enumerate(SECTORS) if number // 3 % 8 >> bit & 1),
        "tags": [tag for bit, tag in enumerate(TAGS) if number // 5 % 8 >> bit & 1],
    }


@pytest.fixture
def editions(people):
    """Some 30 resources: several editions, translations, one withdrawn, one dated ahead, one only in Polish now."""
    call_command("load_framework", verbosity=0)
    for number in range(1, 25):
        resource = PlainResource(f"HIPB-{number:04d}", f"Notice {number}", **content(number))
        approved(resource, people)
        if number % 6 == 0:
            approved(in_polish(resource, f"Zauważ {number}", **content(number)), people)
        if number % 8 == 0:
            resource.content = content(number + 3)
            approved(resource, people)
    withdraw("HIPB-0004", "en-gb", people.author, "The law has changed.")
    ahead = PlainResource("HIPB-0099", "Notice what is to come", **content(6))
    submission = before_the_board(ahead, people)
    set_public_from(submission, people.secretary, timezone.localdate() + timedelta(days=9))
    for member in people.members[:3]:
        vote(submission, member, "approve")
    return people


VALUES = {
    "role_type": ROLE_TYPES,
    "target_audience": [f"{key}/target-audiences/{number}" for key in ROLE_TYPES for number in (1, 2)],
    "learning_outcome": [f"{key}/learning-outcomes/{number}" for key in ROLE_TYPES for number in (1, 2, 3)],
    "content_topic": [f"{key}/content-topics/1" for key in ROLE_TYPES],
    "delivery_method": [f"{key}/delivery-methods/1" for key in ROLE_TYPES],
    "sector": SECTORS,
    "kind": KINDS,
    "duration": ("up-to-15-minutes", "up-to-an-hour", "up-to-a-day"),
    "year": ("2016", "2026"),
    "tag": TAGS,
    "language": ("en-gb", "pl"),
}


def values_of(found):
    """Return {facet: values} of a content, read from it as a person would."""
    lists = {
        name: [term["key"] for term in found[f"{name}s"]]
        for name in ("role_type", "target_audience", "learning_outcome", "content_topic", "delivery_method", "sector")
    }
    minutes = found["duration_minutes"]
    return lists | {
        "kind": [found["kind"]["key"]],
        "duration": [band_of(minutes)] if minutes else [],
        "year": [str(found["year"])] if found["year"] else [],
        "tag": found["tags"],
        "language": [found["language"]],
    }


def public_contents():
    """Return {(reference, language): content} of what the editions say is public now."""
    spans = spans_of_many(Address.objects.values_list("translation_key", flat=True))
    current = [span.edition for span in map(current_of, spans.values()) if span]
    contents = contents_of(current)
    return {(edition.reference, edition.language): contents[edition.digest] for edition in current}


def naive(contents, language, chosen, word):
    """Return the keys of what is found, by going through everything."""
    found = set()
    for (reference, own), content in contents.items():
        others = [other for name, other in contents if name == reference]
        preferred = language if language in others else "en-gb" if "en-gb" in others else own
        values = values_of(content)
        if (
            all(set(keys) & set(values[name]) for name, keys in chosen.items())
            and ("language" in chosen or own == preferred)
            and (not word or word in f"{content['title']} {content['summary']}".lower())
        ):
            found.add((reference, own))
    return found


REQUESTS = st.fixed_dictionaries(
    {},
    optional={name: st.lists(st.sampled_from(values), min_size=1, max_size=3) for name, values in VALUES.items()},
).map(lambda chosen: dict(list(chosen.items())[:4]))


def test_counts_equal_a_naive_count_over_the_editions_for_500_random_requests(editions):
    contents, with_results = public_contents(), []

    @settings(max_examples=500, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(REQUESTS, st.sampled_from(("", *WORDS)), st.sampled_from(("en-gb", "pl")))
    def compare(chosen, word, language):
        parameters = QueryDict(urlencode({"q": word} | chosen, doseq=True))
        found = find(parameters, language)
        expected = naive(contents, language, chosen, word)
        ids = all_ids(parameters, language)
        assert {(entry.reference, entry.language) for entry in entries_of(ids)} == expected
        assert found.count == len(ids) == len(expected)
        with_results.append(bool(expected))
        for facet, number in found.without.items():
            others = {name: keys for name, keys in chosen.items() if name != facet.name}
            assert number == len(naive(contents, language, others, word)), facet.name
        for section in found.sections:
            others = {name: keys for name, keys in chosen.items() if name != section.name}
            if section.name == "language":
                # To choose a language is to look at all that there is in it.
                others = others | {"language": VALUES["language"]}
            under_others = naive(contents, language, others, word)
            for group in section.groups:
                for value in group.values:
                    having = [key for key in under_others if value.key in values_of(contents[key])[section.name]]
                    assert value.count == len(having), (section.name, value.key)

    compare()
    assert len(with_results) >= 500
    assert sum(with_results) * 2 >= len(with_results)
