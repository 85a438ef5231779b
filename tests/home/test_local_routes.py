"""The secretary keeps the local routes for a concern in the admin, and is reminded at /board/ to check them."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from home.models import LocalRoute

pytestmark = pytest.mark.one_database

FORM = {"name": "Exampleshire: adults", "callers": "everybody", "phone": "01632 960001", "web_address": "", "hours": ""}


def test_secretary_keeps_them_in_the_admin(client, site, people):
    client.force_login(people.secretary)
    assert reverse("local_routes:index") in client.get("/admin/").text
    today = timezone.localdate()
    refused = client.post(reverse("local_routes:add"), FORM | {"phone": "", "checked_on": today})
    assert "Write a phone number, a web address, or both" in refused.text and "Exampleshire: adults" in refused.text
    assert client.post(reverse("local_routes:add"), FORM | {"checked_on": today}).status_code == 302
    route = LocalRoute.objects.get()
    assert "Exampleshire: adults" in client.get(reverse("local_routes:index")).text
    changed = FORM | {"phone": "01632 960002", "checked_on": today}
    assert client.post(reverse("local_routes:edit", args=[route.pk]), changed).status_code == 302
    assert LocalRoute.objects.get().phone == "01632 960002"
    assert client.post(reverse("local_routes:delete", args=[route.pk])).status_code == 302
    assert not LocalRoute.objects.exists()


@pytest.mark.parametrize("person", ["author", "reviewer", "auditor", "administrator", "superuser"])
def test_nobody_else_keeps_them(client, site, people, person):
    client.force_login(getattr(people, person))
    assert reverse("local_routes:index") not in client.get("/admin/").text
    answer = client.post(reverse("local_routes:add"), FORM | {"checked_on": timezone.localdate()})
    assert answer.status_code == 302 and not LocalRoute.objects.exists()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"phone": "call us"}, "Write digits and spaces only"),
        ({"phone": "01632 960001; ext=1"}, "Write digits and spaces only"),
        ({"web_address": "javascript:alert(1)"}, "Write the whole address"),
        ({"web_address": "adults.example"}, "Write the whole address"),
        ({"checked_on": timezone.localdate() + timedelta(days=2)}, "a day that is still to come"),
    ],
)
def test_route_that_leads_nowhere_is_refused_in_words(db, fields, said):
    with pytest.raises(ValidationError, match=said):
        LocalRoute(**{"name": "Exampleshire", "phone": "01632 960001"} | fields).full_clean()


def test_secretary_alone_is_reminded_when_a_route_was_not_checked_for_long(client, people, days_later, settings):
    route = LocalRoute.objects.create(name="Exampleshire: adults", phone="01632 960001")
    address = reverse("local_routes:edit", args=[route.pk])

    def is_reminded(person):
        client.force_login(person)
        return address in client.get(reverse("board")).text

    assert not is_reminded(people.secretary)
    with days_later(settings.CHECK_LOCAL_ROUTES_AFTER_DAYS + 1):
        assert is_reminded(people.secretary)
        assert not is_reminded(people.auditor)
