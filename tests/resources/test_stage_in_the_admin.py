"""Wherever Wagtail shows a resource it says the stage in both answers, and never what its own `live` says."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.models import Page, PageLogEntry

from approvals.actions import withdraw
from resources.models import ResourcePage
from tests.approvals.plain_resource import approved, before_the_board
from tests.editor import send_editor
from tests.factories import make_library, make_resource


@pytest.fixture
def draft(site, people):
    """A resource with a public edition and a newer content before the Board."""
    made = make_resource("Public one", owner=people.author)
    approved(made, people)
    made.title = "Newer one"
    made.save_revision(user=people.author, log_action=True)
    before_the_board(made, people)
    return made


@pytest.fixture
def look(client, people):
    """Open one of Wagtail's screens as the superuser, or as another; return its words in one line."""

    def words(name, *arguments, by=None, start="<main", query=""):
        client.force_login(by or people.superuser)
        html = client.get(reverse(name, args=arguments) + query).content.decode()
        return " ".join(strip_tags(re.sub(r"<script.*?</script>", "", html[html.index(start) :], flags=re.S)).split())

    return words


BOTH = "What the public has: Public (edition 1) Where the draft stands: Before the Board"


@pytest.mark.parametrize("name", ["wagtailadmin_pages:edit", "wagtailadmin_explore"])
def test_header_says_both_answers_and_leads_to_what_is_public(client, look, people, draft, name):
    assert BOTH in look(name, draft.pk)
    assert f'href="{draft.url}" class="w-status w-status--primary"' in client.get(
        reverse(name, args=[draft.pk])
    ).content.decode().replace("\n", "")


@pytest.mark.parametrize("name", ["wagtailadmin_pages:edit", "wagtailadmin_explore"])
def test_side_panel_says_both_answers_and_leads_to_the_latest_submission(client, people, draft, name):
    client.force_login(people.author)
    html = client.get(reverse(name, args=[draft.pk])).content.decode()
    panel = html[html.index('data-side-panel="status"') :]
    panel = panel[: panel.index("</aside>")]
    assert re.search(r"What the public has</dt>\s*<dd>Public \(edition 1\)</dd>", panel)
    assert re.search(r"Where the draft stands</dt>\s*<dd>Before the Board</dd>", panel)
    assert reverse("review_submission", args=[draft.stage.submission.pk]) in panel
    assert "Visible to all" not in panel and "Locked by workflow" not in panel and "First published" not in panel


def test_header_follows_when_the_editor_saves_by_itself(client, people, site):
    made = make_resource("Public one", owner=people.author)
    approved(made, people)
    typed = {"external_address": "https://example.org/", "external_seen_on": "2026-11-02", "title": "Newest one"}
    client.defaults["HTTP_ACCEPT"] = "application/json"
    saved = send_editor(client, people.author, reverse("wagtailadmin_pages:edit", args=[made.pk]), **typed).json()
    header = saved["html"][saved["html"].index('data-w-teleport-target-value=".draft-tags"') :]
    header = " ".join(strip_tags(header[: header.index("</template>")]).split())
    assert header.endswith("What the public has: Public (edition 1) Where the draft stands: Draft")


def test_withdrawn_resource_is_called_withdrawn_though_wagtail_holds_it_live(look, people, draft):
    withdraw(draft.reference, "en-gb", people.author, "Out of date.")
    Page.objects.filter(pk=draft.pk).update(live=True)
    assert "What the public has: Withdrawn" in look("wagtailadmin_pages:edit", draft.pk)


def test_new_draft_and_the_page_that_holds_drafts_say_that_nothing_of_them_is_public(look, people, site):
    library = make_library()
    new = look("wagtailadmin_pages:add", "resources", "resourcepage", library.pk, by=people.author)
    assert "Nothing is saved yet, and nothing is public." in new
    for name in ("wagtailadmin_pages:edit", "wagtailadmin_explore"):
        assert "This page holds drafts. The public never sees it" in look(name, library.pk)
    assert "Drafts only" in look("wagtailadmin_explore", library.get_parent().pk)


@pytest.mark.parametrize(
    "name", ["wagtailadmin_home", "wagtailadmin_reports:aging_pages", "wagtailadmin_reports:locked_pages"]
)
def test_dashboards_and_reports_say_the_stage_and_read_it_at_once(client, people, draft, name):
    def read():
        pages = Page.objects.filter(pk__in=ResourcePage.objects.values("pk"))
        moment = draft.latest_revision_created_at
        pages.update(locked=True, locked_by=people.superuser, locked_at=moment, last_published_at=moment)
        PageLogEntry.objects.filter(page=draft).update(user=people.superuser)
        with CaptureQueriesContext(connection) as queries:
            html = client.get(reverse(name)).content.decode()
        assert "Public (edition 1). Draft: Before the Board" in html
        return sum("approvals_submission" in query["sql"] for query in queries)

    client.force_login(people.superuser)
    few = read()
    for number in range(3):
        make_resource(f"One {number}", owner=people.author)
    assert read() == few
