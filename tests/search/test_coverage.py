"""Coverage of outcomes by role type: the counts are those of a person who goes through the shelf, and cost no more."""

import pytest
from django.conf import settings

from audiences.models import LearningOutcome, RoleType
from resources.models import CatalogueEntry
from search.coverage import coverage

pytestmark = pytest.mark.one_database

PAGE = "/role-types/coverage/"
HOW_TO_REPORT = "essential-awareness/learning-outcomes/3"
CHAIRING = "decision-makers/learning-outcomes/4"
ON_THE_SHELF = [
    (["alerters"], [HOW_TO_REPORT]),
    (["alerters", "essential-awareness"], [HOW_TO_REPORT]),
    (["alerters", "decision-makers"], [HOW_TO_REPORT, CHAIRING]),
    (["decision-makers"], []),
]


@pytest.fixture
def filled(shelf):
    """A shelf with some resources, one of them in Polish only."""
    for number, (role_types, outcomes) in enumerate(ON_THE_SHELF):
        language = "pl" if number == 1 else "en-gb"
        shelf.put(f"Resource {number}", language=language, role_types=role_types, learning_outcomes=outcomes)
    return shelf


def naive_count(outcome, role_type):
    """Read every entry; return how many have both terms."""
    wanted = {f"learning_outcomes:{outcome.key}", f"role_types:{role_type.key}"}
    return sum(wanted <= set(entry.facets.split()) for entry in CatalogueEntry.objects.all())


def test_coverage_counts_what_a_naive_count_does_in_three_queries(filled, django_assert_num_queries):
    coverage(settings.LANGUAGE_CODE)
    with django_assert_num_queries(3):
        role_types, covered = coverage(settings.LANGUAGE_CODE)
    cells = {
        (cell.outcome, cell.role_type): cell.count for group in covered for _outcome, row in group.rows for cell in row
    }
    assert cells == {
        (outcome, role_type): naive_count(outcome, role_type)
        for outcome in LearningOutcome.objects.all()
        for role_type in RoleType.objects.all()
    }
    assert [group.role_type for group in covered] == role_types == list(RoleType.objects.all())
    assert [(group.taught, len(group.rows)) for group in covered] == [(1, 5), (0, 5), (0, 17), (1, 17), (0, 7)]


def test_number_leads_to_as_many_results_when_it_is_followed(client, filled):
    page = client.get(PAGE).content.decode()
    address = "/library/?role_type=alerters&amp;learning_outcome=essential-awareness%2Flearning-outcomes%2F3"
    assert f'<a href="{address}">3<span' in page
    assert "resources for “Alerters” that teach “Knowledge of how to report concerns”" in page
    assert page.count("<tbody>") == page.count('scope="rowgroup"') == 5
    assert page.count("none yet") == 51 * 5 - 5
    assert "3 resources" in client.get(address.replace("&amp;", "&")).content.decode()


def test_page_is_kept_and_asks_as_much_for_many_resources_as_for_few(
    client, filled, django_assert_num_queries, pages_made_anew
):
    client.get(PAGE)
    for number in range(10):
        filled.put(f"More {number}", role_types=["alerters"], learning_outcomes=[HOW_TO_REPORT])
    response = client.get(PAGE)
    assert response.is_catalogue_page
    with django_assert_num_queries(3):
        assert ">13<span" in client.get(PAGE).content.decode()
