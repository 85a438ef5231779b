"""What is public: spans of time that never overlap, as a table of cases."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from approvals import editions
from approvals.actions import withdraw

from .plain_resource import PlainResource, approved

MAY, JUNE, JULY = (datetime(2027, month, 1, tzinfo=UTC) for month in (5, 6, 7))


@pytest.mark.parametrize(
    ("public_from", "closed_up_to", "expected"),
    [
        ([], 0, []),
        ([MAY], 0, [(1, MAY, None)]),
        ([MAY, JUNE], 0, [(1, MAY, JUNE), (2, JUNE, None)]),
        # Edition 2 waits for July, edition 3 came in June: edition 2 is never current.
        ([MAY, JULY, JUNE], 0, [(1, MAY, JUNE), (3, JUNE, None)]),
        ([MAY, JUNE], 1, [(2, JUNE, None)]),
        ([MAY, JUNE], 2, []),
        ([JUNE, JUNE], 0, [(2, JUNE, None)]),
    ],
)
def test_spans_follow_one_another_when_editions_do(public_from, closed_up_to, expected):
    made = [SimpleNamespace(number=n, public_from=moment) for n, moment in enumerate(public_from, start=1)]
    spans = editions.spans(made, closed_up_to)
    assert [(span.edition.number, span.visible_from, span.visible_until) for span in spans] == expected


def test_nothing_is_public_when_nothing_was_approved(people):
    resource = PlainResource()
    assert not editions.is_public(resource.translation_key, "en-gb")


def test_edition_is_public_at_once_when_approved(people):
    resource = PlainResource()
    edition = approved(resource, people)
    assert editions.current_edition(resource.translation_key, "en-gb") == edition
    assert editions.readable_edition("HIPB-0001", "en-gb", 1) == edition


def test_earlier_edition_stays_readable_when_a_later_one_is_current(people):
    resource = PlainResource()
    first = approved(resource, people)
    resource.title = "Notice, check and share"
    second = approved(resource, people)
    assert editions.current_edition(resource.translation_key, "en-gb") == second
    assert list(editions.readable_editions()) == [first, second]


def test_no_edition_becomes_current_when_the_resource_is_withdrawn(people):
    resource = PlainResource()
    approved(resource, people)
    resource.title = "Second"
    approved(resource, people)
    withdrawal = withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    assert editions.current_edition(resource.translation_key, "en-gb") is None
    assert not editions.readable_editions().exists()
    assert editions.withdrawal_of("HIPB-0001", "en-gb") == withdrawal
    assert editions.withdrawal_of("HIPB-0001", "en-gb", number=1) == withdrawal
    assert editions.withdrawal_of("HIPB-0001", "en-gb", number=7) is None


def test_only_the_new_edition_opens_when_approved_after_a_withdrawal(people):
    resource = PlainResource()
    approved(resource, people)
    withdrawal = withdraw("HIPB-0001", "en-gb", people.secretary, "It names a person.")
    resource.title = "Without the name"
    second = approved(resource, people)
    assert editions.current_edition(resource.translation_key, "en-gb") == second
    assert editions.readable_edition("HIPB-0001", "en-gb", 1) is None
    assert editions.withdrawal_of("HIPB-0001", "en-gb", number=1) == withdrawal
    assert editions.withdrawal_of("HIPB-0001", "en-gb") is None


def test_language_and_reference_decide_when_an_edition_is_asked_for(people):
    approved(PlainResource(), people)
    assert editions.readable_edition("HIPB-0001", "pl", 1) is None
    assert editions.readable_edition("HIPB-0002", "en-gb", 1) is None


def test_huge_number_finds_nothing_when_asked_for(people):
    approved(PlainResource(), people)
    assert editions.readable_edition("HIPB-0001", "en-gb", 10**30) is None
    assert editions.withdrawal_of("HIPB-0001", "en-gb", 10**30) is None
