"""`setup_site` makes the tree of a new site, once."""

import io

import pytest
from django.core.management import call_command
from wagtail.models import Page, Site, Workflow

from home.models import HomePage
from resources.models import ResourceLibraryPage


def set_up():
    """Run the command; return what it said."""
    said = io.StringIO()
    call_command("setup_site", stdout=said)
    return said.getvalue()


@pytest.fixture
def names(db):
    """What the first run says that it made."""
    return set_up()


def test_new_site_has_all_that_it_needs(names, settings):
    for name in ("home page", "Privacy", "Accessibility statement", "place of drafts", "Website", "Ordinary page"):
        assert name in names
    site = Site.objects.get(is_default_site=True)
    assert site.root_page.specific == HomePage.objects.get()
    assert site.site_name == settings.BOARD_NAME
    assert site.root_url == settings.WAGTAILADMIN_BASE_URL
    assert not Page.objects.filter(title__startswith="Welcome").exists()


def test_second_run_changes_nothing(names):
    before = list(Page.objects.order_by("pk").values())
    assert "Made" not in set_up()
    assert list(Page.objects.order_by("pk").values()) == before


def test_site_follows_its_web_address(names, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://library.example"
    set_up()
    assert Site.objects.get(is_default_site=True).root_url == "https://library.example"


def test_what_people_changed_is_left_alone(names):
    page = Page.objects.get(slug="privacy")
    page.title = "Privacy and cookies"
    page.save()
    set_up()
    assert Page.objects.get(slug="privacy").title == "Privacy and cookies"


def test_ordinary_pages_go_public_when_a_reviewer_approves_them(names):
    workflow = Workflow.objects.get(name="Ordinary page")
    assert HomePage.objects.get().get_workflow() == workflow
    assert [group.name for group in workflow.tasks[0].specific.groups.all()] == ["Reviewer"]


def test_place_of_drafts_is_one_for_each_language(names):
    assert ResourceLibraryPage.objects.get().get_parent().specific == HomePage.objects.get()
    assert not ResourceLibraryPage.can_create_at(HomePage.objects.get())
