"""The words with which ordinary pages begin: every block is shown, every link leads somewhere, cookies are as said."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from home.ordinary_pages import ORDINARY_PAGES
from home.ordinary_pages.privacy import PRIVACY

pytestmark = pytest.mark.one_database


def test_links_of_ordinary_pages_lead_somewhere(client, site):
    pages = [client.get(f"/{page['slug']}/").content.decode().split("<main")[1] for page in ORDINARY_PAGES]
    links = {link for page in pages for link in re.findall(r'href="(/[^"]*)"', page.split("</main>")[0])}
    assert {"/training-strategy/", "/check/", "/library/which-role-type/"} < links
    assert [link for link in links if client.get(link).status_code != 200] == []


def test_steps_callouts_and_tables_are_shown_by_the_sites_components(client, site):
    page = client.get("/how-approval-works/").content.decode()
    assert (
        '<ol class="steps">' in page and '<h2 class="callout__title">Is something wrong with a resource?</h2>' in page
    )
    page = client.get("/privacy/").content.decode()
    assert "<caption>Cookies</caption>" in page and "<td>csrftoken</td>" in page
    assert "&lt;p&gt;" not in page


def test_privacy_names_each_cookie_that_is_set_and_for_how_long(client, people):
    [cookies] = [value for block, value in PRIVACY["body"] if block == "table"]
    said = {name: stays for _purpose, stays, name in cookies["rows"]}
    people.author.set_password("a long enough word")
    people.author.save()
    client.get(reverse("sign_in"))
    assert set(client.cookies) == {"csrftoken"}
    client.post(reverse("sign_in"), {"username": people.author.email, "password": "a long enough word"})
    client.post(reverse("account"), {"daily_digest": "True"})
    # What the menu of Wagtail's admin keeps, its script sets (8.0.1, sidebar.js).
    assert set(client.cookies) | {"wagtail_sidebar_collapsed"} == set(said)
    assert settings.SESSION_COOKIE_AGE == 12 * 60 * 60 and said["sessionid"].startswith("12 hours")
    assert settings.CSRF_COOKIE_AGE == 52 * 7 * 24 * 60 * 60 and said["csrftoken"] == "One year"
