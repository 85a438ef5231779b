"""Keys name an entry for ever; reading them costs no query for each row."""

from io import StringIO

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command

from audiences.models import DeliveryMethod, Organisation, RoleType, Sector, TargetAudience

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vocabulary():
    """The Board's own."""
    call_command("load_framework", stdout=StringIO())


def test_keys_are_made_of_role_type_list_and_number():
    assert RoleType.objects.first().key == "essential-awareness"
    assert Sector.objects.first().key == "local-authorities"
    assert TargetAudience.objects.get(name="Teachers").key == "responders/target-audiences/3"
    assert Organisation.objects.get(name="Solent University").key == "education/organisations/5"


@pytest.mark.parametrize("model", [DeliveryMethod, Organisation])
def test_keys_of_a_list_are_read_in_one_query(model, django_assert_num_queries):
    with django_assert_num_queries(1):
        entries = list(model.objects.current())
        assert len({entry.key for entry in entries}) == len(entries) > 20


def test_wording_that_repeats_between_role_types_stays_apart():
    assert DeliveryMethod.objects.filter(name="Prevent website").count() == 5
    keys = {method.key for method in DeliveryMethod.objects.filter(name="Prevent website")}
    assert len(keys) == 5


def test_vocabulary_has_no_permissions_that_could_be_granted():
    assert not Permission.objects.filter(content_type__app_label="audiences").exists()
