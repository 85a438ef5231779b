"""The admin's screens for people, as a superuser and as a System administrator use them."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts import roles
from audiences.models import Organisation, Sector

from .conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
INDEX = "wagtailusers_users:index"
ADD = "wagtailusers_users:add"


@pytest.fixture
def organisation(db):
    sector = Sector.objects.create(slug="education", number=1, name="Education")
    return Organisation.objects.create(sector=sector, number=1, name="University of Example")


@pytest.fixture(params=["superuser", roles.SYSTEM_ADMINISTRATOR])
def keeper(request, signed_in):
    """A client of each of the two who keep people."""
    return signed_in(is_superuser=True) if request.param == "superuser" else signed_in(request.param)


def filled_in(**changes):
    details = {"display_name": "Ada Example", "email": "Ada@Example.org", "password1": PASSWORD, "password2": PASSWORD}
    return details | changes


def edited(someone, **changes):
    return {"display_name": someone.display_name, "email": someone.email, "is_active": "on"} | changes


def edit_url(someone):
    return reverse("wagtailusers_users:edit", args=[someone.pk])


def sentences(response):
    return [str(message) for message in response.context["messages"]]


def test_person_is_made_with_name_organisation_and_roles(keeper, organisation):
    group = Group.objects.get(name=roles.AUTHOR)
    form = keeper.get(reverse(ADD)).content.decode()
    assert "Name to show" in form and "gives no vote" in form
    assert "first_name" not in form and "last_name" not in form

    response = keeper.post(reverse(ADD), filled_in(organisation=organisation.pk, groups=[group.pk]))
    assert response.status_code == 302
    someone = get_user_model().objects.get(email="ada@example.org")
    assert (someone.display_name, someone.organisation) == ("Ada Example", organisation)
    assert someone.has_role(roles.AUTHOR) and someone.check_password(PASSWORD)
    assert not someone.is_superuser


def test_form_says_what_is_wrong_and_keeps_what_was_typed(keeper, person):
    person("ada@example.org")
    response = keeper.post(reverse(ADD), filled_in(display_name="", password2="other"))
    page = response.content.decode()
    assert response.status_code == 200
    assert "Enter the name that colleagues know this person by." in page
    assert "Somebody already signs in with this e-mail address." in page
    assert "The two passwords are not the same. Type both again." in page
    assert "with that username" not in page
    assert 'value="Ada@Example.org"' in page


def test_person_is_edited_and_keeps_the_password_when_it_is_left_blank(keeper, person, organisation):
    someone = person("ada@example.org", roles.AUTHOR)
    assert keeper.get(edit_url(someone)).status_code == 200
    response = keeper.post(edit_url(someone), edited(someone, display_name="Ada", organisation=organisation.pk))
    assert response.status_code == 302
    someone = get_user_model().objects.get(pk=someone.pk)
    assert (someone.display_name, someone.organisation) == ("Ada", organisation)
    assert someone.check_password(PASSWORD) and not someone.role_names


def test_person_is_deactivated_when_active_is_unticked(keeper, person, client):
    someone = person("ada@example.org")
    keeper.post(edit_url(someone), edited(someone, is_active=""))
    someone.refresh_from_db()
    assert not someone.is_active


def test_retired_organisation_is_offered_only_to_who_belongs_to_it(keeper, person, organisation):
    someone = person("ada@example.org", organisation=organisation)
    Organisation.objects.update(retired_on="2026-01-01")
    assert organisation.name in keeper.get(edit_url(someone)).content.decode()
    assert organisation.name not in keeper.get(reverse(ADD)).content.decode()


def test_people_are_listed_with_roles_in_a_fixed_number_of_queries(
    keeper, person, organisation, django_assert_max_num_queries
):
    def listing():
        page = keeper.get(reverse(INDEX), {"p": 1})
        assert page.status_code == 200
        return page.content.decode()

    person("ada@example.org", roles.AUTHOR, roles.REVIEWER, organisation=organisation)
    page = listing()
    assert "University of Example" in page and "Author, Reviewer" in page
    with CaptureQueriesContext(connection) as few:
        listing()
    for number in range(8):
        person(f"person{number}@example.org", roles.AUTHOR, organisation=organisation)
    with django_assert_max_num_queries(len(few)):
        listing()


@pytest.mark.parametrize("ordering", ["display_name", "-display_name", "email", "organisation__name", "last_login"])
def test_people_are_sorted_when_a_heading_is_chosen(keeper, ordering):
    assert keeper.get(reverse(INDEX), {"ordering": ordering}).status_code == 200


def test_people_are_found_by_name_or_address(keeper, person):
    person("ada@example.org", display_name="Ada Lovely")
    person("ben@example.org", display_name="Ben Lively")
    for words in ("Lovely", "ada@"):
        page = keeper.get(reverse("wagtailusers_users:index_results"), {"q": words}).content.decode()
        assert "Ada Lovely" in page and "Ben Lively" not in page


def test_superuser_may_make_a_superuser(signed_in, person):
    someone = person("ada@example.org")
    client = signed_in(is_superuser=True)
    assert 'name="is_superuser"' in client.get(edit_url(someone)).content.decode()
    client.post(edit_url(someone), edited(someone, is_superuser="on"))
    someone.refresh_from_db()
    assert someone.is_superuser


def test_system_administrator_cannot_make_a_superuser(signed_in, person):
    someone = person("ada@example.org")
    client = signed_in(roles.SYSTEM_ADMINISTRATOR)
    for address, details in ((edit_url(someone), edited(someone)), (reverse(ADD), filled_in(email="b@example.org"))):
        assert 'name="is_superuser"' not in client.get(address).content.decode()
        assert client.post(address, details | {"is_superuser": "on"}).status_code == 302
    assert not get_user_model().objects.filter(is_superuser=True).exists()


def test_system_administrator_cannot_change_a_superuser(signed_in, person):
    someone = person("root@example.org", is_superuser=True)
    client = signed_in(roles.SYSTEM_ADMINISTRATOR)
    assert client.get(edit_url(someone)).status_code == 302
    response = client.post(
        edit_url(someone), edited(someone, password1="x9-other-word", password2="x9-other-word"), follow=True
    )
    assert "Only a superuser may change the account of a superuser." in sentences(response)
    someone.refresh_from_db()
    assert someone.check_password(PASSWORD)


def test_system_administrator_may_not_open_groups_or_workflows(signed_in):
    client = signed_in(roles.SYSTEM_ADMINISTRATOR)
    for name in ("wagtailusers_groups:index", "wagtailusers_groups:add", "wagtailadmin_workflows:index"):
        assert client.get(reverse(name)).url == reverse("wagtailadmin_home")


def test_nobody_deletes_a_person(keeper, person):
    someone = person("ada@example.org")
    address = reverse("wagtailusers_users:delete", args=[someone.pk])
    for page in (keeper.get(edit_url(someone)), keeper.get(reverse(INDEX))):
        assert address not in page.content.decode()
    for response in (keeper.get(address, follow=True), keeper.post(address, follow=True)):
        assert sentences(response) == [
            "People are not deleted, since the register names them. Untick “Active” instead: they can then not sign in."
        ]
    assert get_user_model().objects.filter(pk=someone.pk).exists()


def test_nobody_deletes_people_in_bulk(keeper, person):
    someone = person("ada@example.org")
    page = keeper.get(reverse(INDEX)).content.decode()
    assert "ada@example.org" in page and "/bulk/" not in page
    address = reverse("wagtail_bulk_action", args=["accounts", "user", "delete"])
    keeper.post(f"{address}?id={someone.pk}")
    assert get_user_model().objects.filter(pk=someone.pk).exists()


@pytest.mark.parametrize("role", [roles.AUTHOR, roles.REVIEWER, roles.BOARD_SECRETARY, roles.AUDITOR])
def test_people_are_not_shown_to_other_roles(signed_in, person, role):
    client = signed_in(role)
    someone = person("ada@example.org")
    for address in (reverse(INDEX), reverse(ADD), edit_url(someone)):
        assert client.get(address).url == reverse("wagtailadmin_home")


def test_account_page_asks_for_the_name_to_show_and_no_other(signed_in):
    client = signed_in(roles.AUTHOR)
    address = reverse("wagtailadmin_account")
    page = client.get(address).content.decode()
    assert 'name="name_email-display_name"' in page and "first_name" not in page
    details = {"name_email-display_name": "Ada New", "name_email-email": "NEW@example.org"}
    more = {"theme-theme": "system", "theme-contrast": "system", "theme-density": "default"}
    response = client.post(address, details | more | {"locale-current_time_zone": ""})
    assert response.status_code == 302
    assert get_user_model().objects.filter(display_name="Ada New", email="new@example.org").exists()
