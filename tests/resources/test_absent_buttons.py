"""On drafts, and on the pages that hold them, nobody gets a button of Wagtail's that could not work, whatever role."""

import io

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Locale, PageLogEntry
from wagtail_localize.models import Translation, TranslationSource

from approvals.actions import vote
from home.models import ContentPage, HomePage
from resources.models import ResourcePage
from tests.factories import make_library, make_resource
from tests.reviewing import recommend

from .wagtail_controls import controls_in

pytestmark = pytest.mark.one_database

ROLES = ["author", "reviewer", "member", "secretary", "auditor", "administrator", "superuser"]


@pytest.fixture
def drafts(site, people):
    """A resource that is public, live in Wagtail too and saved since; and one in review."""
    public, waiting = [make_resource(title, owner=people.author) for title in ("Public one", "Waiting one")]
    for draft in (public, waiting):
        draft.get_workflow().start(draft, people.author)
    submission = public.waiting_submission()
    recommend(submission, people.reviewer)
    for member in people.members[:3]:
        vote(submission, member, "approve")
    call_command("reconcile", stdout=io.StringIO())
    public = ResourcePage.objects.get(pk=public.pk)
    assert public.live
    public.save_revision(user=people.author, log_action=True)
    # Wagtail's home shows what a person edited last.
    PageLogEntry.objects.update(user=people.superuser)
    return [public, waiting]


@pytest.fixture
def ordinary(site, people):
    """An ordinary page that is live and saved since: what Wagtail's buttons are for."""
    page = HomePage.objects.get().add_child(instance=ContentPage(title="News", slug="news", body=[]))
    page.save_revision(user=people.superuser).publish(user=people.superuser)
    page.save_revision(user=people.superuser)
    return page


@pytest.fixture
def polish(settings):
    """A second language."""
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = [("en-gb", "English"), ("pl", "Polish")]
    return Locale.objects.get_or_create(language_code="pl")[0]


def translate(page, locale):
    """Begin the translation of a page and of those above it; return (page in that language, source)."""
    for ancestor in page.get_ancestors(inclusive=True).filter(depth__gt=1).specific():
        source, _made = TranslationSource.update_or_create_from_instance(ancestor)
        Translation.objects.create(source=source, target_locale=locale).save_target(publish=False)
    return page.get_translation(locale), source


def person_of(people, role):
    """Return the person of a role; of the Board, the one who chairs."""
    return people.members[0] if role == "member" else getattr(people, role)


def screens_of(page):
    """Return the addresses of Wagtail's screens of one page."""
    names = ("edit", "history", "workflow_history", "usage", "copy", "move", "delete")
    found = [reverse(f"wagtailadmin_pages:{name}", args=[page.pk]) for name in names]
    if page.latest_revision_id:
        revision = page.revisions.earliest("pk")
        found.append(reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision.pk]))
    return [*found, reverse("wagtailadmin_explore", args=[page.pk])]


def screens_of_drafts(drafts):
    """Return the addresses of all screens on which nothing but drafts, and what holds them, is shown."""
    library = make_library()
    return [
        *(address for page in [*drafts, library] for address in screens_of(page)),
        reverse("wagtailadmin_explore_results", args=[library.pk]),
        reverse("wagtailadmin_explore", args=[library.pk]) + "?public_stage=public",
        reverse("wagtailadmin_pages:add", args=["resources", "resourcepage", library.pk]),
        reverse("wagtailadmin_pages:type_use", args=["resources", "resourcepage"]),
        reverse("wagtailadmin_pages:search") + "?q=one",
        reverse("wagtailadmin_reports:aging_pages") + f"?content_type={drafts[0].content_type_id}",
        reverse("wagtailadmin_reports:locked_pages"),
        reverse("wagtailadmin_reports:workflow"),
        reverse("wagtailadmin_home"),
    ]


@pytest.mark.parametrize("role", ROLES)
def test_screens_of_drafts_have_no_button_that_could_not_work(client, people, drafts, role):
    client.force_login(person_of(people, role))
    keys = {page.pk for page in [*drafts, make_library()]}
    opened, wrong = [], {}
    for address in screens_of_drafts(drafts):
        response = client.get(address)
        assert response.status_code in (200, 302, 403), address
        if response.status_code == 200:
            opened.append(address)
            if found := controls_in(response, keys):
                wrong[address] = found
    assert wrong == {}
    # Those who work with pages do get to see these screens; the others only Wagtail's home, where they may enter it.
    assert len(opened) > 20 if role in ("author", "superuser") else len(opened) < 5


@pytest.mark.parametrize("role", ["author", "superuser"])
def test_lists_above_offer_nothing_of_the_kind_for_drafts(client, people, drafts, role):
    keys = {page.pk for page in [*drafts, make_library()]}
    client.force_login(person_of(people, role))
    for parent in (HomePage.objects.get(), HomePage.objects.get().get_parent()):
        response = client.get(reverse("wagtailadmin_explore", args=[parent.pk]))
        found = controls_in(response, keys) - {"privacy", "says live"}  # those of the page above itself
        assert found == set()


def test_screens_of_translations_have_no_button_that_could_not_work(client, people, drafts, polish):
    translated, source = translate(drafts[0], polish)
    mirror = drafts[1].copy_for_translation(polish, copy_parents=True, alias=True)
    client.force_login(people.superuser)
    addresses = [
        *(reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in (translated, translated.get_parent(), mirror)),
        reverse("wagtail_localize:submit_page_translation", args=[drafts[1].pk]),
        reverse("wagtail_localize:update_translations", args=[source.pk]),
    ]
    keys = {page.pk for page in (translated, translated.get_parent(), mirror, *drafts)}
    assert {address: controls_in(client.get(address), keys) for address in addresses} == {
        address: set() for address in addresses
    }
    source.translations.update(enabled=False)
    assert controls_in(client.get(addresses[0]), keys) == set()


def test_alias_of_a_draft_cannot_be_made_a_draft_with_a_button(client, people, drafts):
    alias = drafts[0].create_alias(update_slug="alias")
    client.force_login(people.superuser)
    assert controls_in(client.get(reverse("wagtailadmin_pages:edit", args=[alias.pk])), {alias.pk}) == set()


def test_the_same_buttons_are_seen_on_an_ordinary_page(client, people, ordinary, polish):
    """Else the tests above would see nothing, whatever is drawn."""
    client.force_login(people.superuser)

    def seen(name, page=ordinary):
        return controls_in(client.get(reverse(name, args=[page.pk])), {page.pk})

    assert seen("wagtailadmin_pages:edit") >= {"publish", "unpublish", "privacy", "schedule", "says live"}
    assert seen("wagtailadmin_pages:copy") >= {"copy alive", "alias"}
    above = client.get(reverse("wagtailadmin_explore", args=[ordinary.get_parent().pk]))
    assert controls_in(above, {ordinary.pk}) >= {"unpublish", "says live"}
    alias = ordinary.create_alias(update_slug="alias")
    assert "convert alias" in seen("wagtailadmin_pages:edit", alias)
    translated, source = translate(ordinary, polish)
    assert seen("wagtailadmin_pages:edit", translated) >= {"localize's publish", "convert to alias"}
    assert "publish translations" not in seen("wagtail_localize:update_translations", source)
    source.translations.update(enabled=False)
    assert "convert to alias" in seen("wagtailadmin_pages:edit", translated)


def test_bulk_bar_draws_only_what_could_work_for_the_person_in_that_list(client, people, drafts, ordinary):
    actions = bulk_action_registry.get_bulk_actions_for_model("wagtailcore", "page")
    of_wagtail, ours = {"delete", "move"}, {"send_for_review", "assign_reviewer", "change_owner"}
    assert {action.action_type for action in actions} == of_wagtail | ours | {"publish", "unpublish"}

    def drawn(person, parent):
        client.force_login(person)
        page = client.get(reverse("wagtailadmin_explore", args=[parent.pk])).content.decode()
        return {action.action_type for action in actions if f"/page/{action.action_type}/" in page}

    assert drawn(people.superuser, make_library()) == of_wagtail
    assert drawn(people.author, make_library()) == of_wagtail | ours
    assert drawn(people.author, ordinary.get_parent()) == of_wagtail
