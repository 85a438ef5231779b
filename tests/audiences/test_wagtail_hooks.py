"""The vocabulary in the admin: everybody there may read it, nobody may change it."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.urls import reverse

from audiences.models import Organisation, RoleType
from audiences.wagtail_hooks import LISTS

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
MODELS = [model for model, _columns, _filters in LISTS]


@pytest.fixture(params=["superuser", "colleague"])
def reader(request, client):
    """A client of a superuser, and of somebody who may just enter the admin."""
    call_command("load_framework", stdout=StringIO())
    person = get_user_model().objects.create_user(
        "ada@example.org", display_name="Ada", is_superuser=request.param == "superuser"
    )
    person.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(person)
    return client


def address(model, view, *arguments):
    return reverse(f"vocabulary_{model._meta.model_name}:{view}", args=arguments)


@pytest.mark.parametrize("model", MODELS)
def test_list_and_entry_can_be_read(reader, model, django_assert_max_num_queries):
    entry = model.objects.first()
    with django_assert_max_num_queries(15):
        page = reader.get(address(model, "index")).content.decode()
    assert address(model, "inspect", entry.pk) in page
    for view in ("edit", "delete"):
        assert address(model, view, entry.pk) not in page
    assert address(model, "add") not in page
    inspected = reader.get(address(model, "inspect", entry.pk))
    assert entry.name in [str(field["value"]) for field in inspected.context["fields"]]


@pytest.mark.parametrize("model", MODELS)
def test_nothing_can_be_added_changed_or_deleted(reader, model):
    entry = model.objects.first()
    before = list(model.objects.values())
    for view, arguments in (("add", []), ("edit", [entry.pk]), ("delete", [entry.pk])):
        for ask in (reader.get, reader.post):
            response = ask(address(model, view, *arguments))
            assert response.status_code == 302 and response.url == reverse("wagtailadmin_home")
    assert list(model.objects.values()) == before


def test_lists_are_filtered_by_role_type_and_sector(reader):
    alerters = RoleType.objects.get(slug="alerters")
    for model in MODELS:
        if hasattr(model, "role_type"):
            page = reader.get(address(model, "index"), {"role_type": alerters.pk})
            assert {entry.role_type for entry in page.context["object_list"]} == {alerters}
    education = Organisation.objects.get(name="Solent University").sector
    page = reader.get(address(Organisation, "index"), {"sector": education.pk})
    assert len(page.context["object_list"]) == 7


def test_menu_names_every_list(reader):
    menu = reader.get(reverse("wagtailadmin_home")).content.decode()
    for model in MODELS:
        assert address(model, "index") in menu


def test_vocabulary_is_not_shown_when_the_admin_is_not_open_to_a_person(client):
    client.force_login(get_user_model().objects.create_user("ben@example.org", display_name="Ben"))
    assert client.get(address(RoleType, "index")).url.startswith("/sign-in/")
