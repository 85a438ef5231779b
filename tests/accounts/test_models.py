"""People: one for each e-mail address, known to records by a number, holding only the roles that were given."""

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.db import IntegrityError, transaction

from accounts import roles

from .conftest import PASSWORD

pytestmark = pytest.mark.django_db


def test_email_is_stored_in_small_letters_when_typed_with_capitals(person):
    assert person("Ada.Of@Example.ORG").email == "ada.of@example.org"


def test_person_signs_in_whatever_the_capitals(person):
    someone = person("ada@example.org")
    assert authenticate(username=" ADA@example.ORG", password=PASSWORD) == someone


def test_second_person_is_refused_when_the_address_differs_in_capitals_only(person):
    person("ada@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        person("ADA@example.org")


def test_database_refuses_capitals_when_saving_is_bypassed(person):
    someone = person("ada@example.org")
    with pytest.raises(IntegrityError), transaction.atomic():
        get_user_model().objects.filter(pk=someone.pk).update(email="Ada@example.org")


def test_person_without_email_is_refused():
    with pytest.raises(ValueError, match="A person needs an e-mail address."):
        get_user_model().objects.create_user("")


def test_person_number_is_exact_in_json_and_differs(person):
    numbers = {person(f"person{n}@example.org").person_number for n in range(5)}
    assert len(numbers) == 5 and max(numbers) < 2**53


def test_name_to_show_stands_for_the_person_everywhere(person):
    someone = person("ada@example.org", display_name="Ada Example")
    assert str(someone) == someone.get_full_name() == someone.get_short_name() == "Ada Example"
    someone.display_name = ""
    assert str(someone) == "ada@example.org"


def test_role_is_held_only_when_given_and_active(person):
    someone = person("ada@example.org", roles.AUTHOR)
    assert someone.has_role(roles.AUTHOR) and not someone.has_role(roles.REVIEWER)
    someone.is_active = False
    assert not someone.has_role(roles.AUTHOR)


def test_superuser_holds_no_role_and_may_not_delete_people():
    someone = get_user_model().objects.create_superuser("root@example.org", PASSWORD, display_name="Root")
    assert someone.is_superuser and someone.has_perm("accounts.change_user")
    assert not any(someone.has_role(role.name) for role in roles.ROLES)
    assert not someone.has_perm("accounts.delete_user")


def test_roles_are_read_once_for_each_person(person, django_assert_num_queries):
    someone = person("ada@example.org", roles.AUTHOR)
    with django_assert_num_queries(1):
        assert someone.has_role(roles.AUTHOR) and not someone.has_role(roles.AUDITOR)
