"""The home page, role types, ordinary pages, and the one public view of an upload."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import Collection

from audiences.models import LearningOutcome
from home.models import ContentPage, HomePage
from tests.approvals.plain_resource import PlainResource
from tests.approvals.plain_resource import approved as approve
from tests.factories import make_image, make_resource

pytestmark = pytest.mark.one_database


@pytest.fixture
def website_image(site):
    """An image of the collection "Website"."""
    image = make_image()
    image.collection = Collection.objects.get(name="Website")
    image.save()
    return image


def publish(*blocks):
    """Save an ordinary page with these blocks and return its address."""
    home = HomePage.objects.get()
    page = home.add_child(instance=ContentPage(title="News", slug="news", body=list(blocks), locale=home.locale))
    return page.get_url()


def test_home_leads_to_role_types_newest_resources_and_concerns(client, site, people):
    approve(PlainResource(title="The newest guide"), people)
    page = client.get("/").content.decode()
    assert 'href="/role-types/governance/"' in page
    assert "The newest guide" in page
    assert 'href="/report-a-concern/"' in page


def test_role_type_shows_its_lists_in_order_with_their_lead_in(client, site):
    page = client.get("/role-types/responders/").content.decode()
    outcomes = LearningOutcome.objects.filter(role_type__slug="responders").order_by("number")
    assert outcomes.count() == 17
    places = [page.index(escape(outcome.name)) for outcome in outcomes]
    assert places == sorted(places)
    assert "Demonstrate an ability to" in page


def test_role_type_shows_only_its_own_resources(client, site, people):
    approve(PlainResource(title="For alerters"), people)
    assert "For alerters" in client.get("/role-types/alerters/").content.decode()
    assert "For alerters" not in client.get("/role-types/governance/").content.decode()


def test_role_type_that_is_none_is_not_found(client, site):
    assert client.get("/role-types/nobody/").status_code == 404


@pytest.mark.parametrize("address", ["/", "/role-types/", "/role-types/alerters/", "/report-a-concern/", "/privacy/"])
def test_page_takes_as_many_queries_with_a_full_library_as_with_one_resource(
    client, site, people, address, pages_made_anew
):

    def queries():
        client.get(address)  # what Wagtail remembers of its sites, and the finder of the catalogue, is read once
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        return len(captured)

    counted = []
    for number in range(1, 9):
        approve(PlainResource(f"HIPB-{number:04d}", title=f"Resource {number}"), people)
        if number in (1, 8):
            counted.append(queries())
    assert counted[0] == counted[1]


class TestWebsiteImages:
    """Renditions of the collection "Website" are public, and no other upload is."""

    def test_image_of_the_collection_is_shown(self, client, website_image):
        address = publish(("image", {"image": website_image, "alt": "Two people talk"}))
        page = client.get(address).content.decode()
        source = reverse("website_image", args=[website_image.pk])
        assert f'src="{source}"' in page
        assert 'alt="Two people talk"' in page
        response = client.get(source)
        assert response.headers["Content-Type"] == "image/webp"
        assert b"".join(response)[8:12] == b"WEBP"

    def test_image_of_another_collection_is_not(self, client, site):
        draft_image = make_image("draft.png", colour="red")
        address = publish(("image", {"image": draft_image, "alt": "Not to be seen"}))
        page = client.get(address).content.decode()
        assert "<img" not in page.split("<main")[1]
        assert "/admin/" not in page.split("<main")[1]
        assert client.get(reverse("website_image", args=[draft_image.pk])).status_code == 404


def test_ordinary_page_offers_neither_documents_nor_resources(site):
    blocks = ContentPage._meta.get_field("body").stream_block.child_blocks
    assert set(blocks) == {"heading", "text", "image", "steps", "callout", "table"}
    assert not {"document-link", "image", "embed"} & set(blocks["text"].features)


def test_link_of_an_ordinary_page_to_a_draft_leads_nowhere(client, site, people):
    draft = make_resource("A secret title", owner=people.author)
    address = publish(("text", f'<p><a linktype="page" id="{draft.pk}">the guide</a></p>'))
    page = client.get(address).content.decode()
    assert "secret" not in page
    assert draft.reference not in page


def test_ordinary_page_says_where_it_stands(client, site):
    about = ContentPage.objects.get(slug="about-the-board")
    about.add_child(instance=ContentPage(title="Our members", slug="members", locale=about.locale))
    page = client.get("/about-the-board/members/").content.decode().split('class="breadcrumbs"')[1]
    assert page.index('<a href="/" dir="auto">Home</a>') < page.index(
        '<a href="/about-the-board/" dir="auto">About the Board</a>'
    )


def test_every_page_says_how_to_report_a_concern(client, site):
    for address in ("/", "/library/", "/register/", "/privacy/", "/sign-in/", "/nothing/"):
        assert 'href="/report-a-concern/"' in client.get(address).content.decode()


def test_public_pages_set_no_cookie_and_ask_no_other_site(client, site, people):
    approve(PlainResource(), people)
    for address in ("/", "/library/", "/library/HIPB-0001/notice-check-share/", "/role-types/alerters/", "/register/"):
        response = client.get(address)
        assert not response.cookies
        page = response.content.decode()
        assert 'src="http' not in page
        # Data for search engines is no script, and what runs comes from a file of ours.
        assert not re.search(r'<script(?![^>]*(?: type="application/ld\+json"| src="/static/))', page)
        assert "<style" not in page


def test_board_can_be_written_to_from_every_page_and_where_nothing_is_found(client, site, settings):
    for address in ("/", "/nothing/", "/library/?q=zebra"):
        assert 'href="/contact/"' in client.get(address).text
    assert 'href="/contact/"' in client.get("/library/?q=zebra").text.split("<main")[1].split("</main>")[0]
    page = client.get("/contact/").text.split("<main")[1]
    assert f'href="mailto:{settings.BOARD_EMAIL}"' in page and 'href="/report-a-concern/"' in page
