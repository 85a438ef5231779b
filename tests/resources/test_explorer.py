"""Wagtail's list of drafts: the stage of each, and as many queries for fifty as for two."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.approvals.plain_resource import approved, before_the_board
from tests.factories import make_library, make_resource


def test_list_shows_stages_and_takes_as_many_queries_for_many_as_for_two(
    client, site, people, django_assert_num_queries
):
    approved(make_resource("Public one", owner=people.author), people)
    before_the_board(make_resource("Waiting one", owner=people.author), people)
    address = reverse("wagtailadmin_explore", args=[make_library().pk])
    client.force_login(people.author)
    page = client.get(address).content.decode()
    assert "Public (edition 1)" in page
    assert "Not public. Draft: Before the Board" in page
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for number in range(10):
        make_resource(f"Resource {number}", owner=people.author)
    with django_assert_num_queries(len(few)):
        assert "Resource 9" in client.get(address).content.decode()


def test_list_offers_no_way_to_unpublish(client, site, people):
    draft = make_resource(owner=people.author)
    approved(draft, people)
    client.force_login(people.superuser)
    page = client.get(reverse("wagtailadmin_explore", args=[draft.get_parent().pk])).content.decode()
    assert reverse("wagtailadmin_pages:unpublish", args=[draft.pk]) not in page
