"""Ways through the action that publishes: buttons, Wagtail's two APIs, code, the clock."""

import io
from datetime import timedelta

from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import APIToken, Page

from .kinds import as_saved, front_page
from .secret import WORD
from .way import EDITORS, EVERYBODY, PUBLISHERS, code_way, enter, send_editor, way
from .which_kind import kind_of


def made_live_by_code(page):
    """Make a row live, as a way's first step."""
    Page.objects.filter(pk=page.pk).update(live=True, first_published_at=timezone.now())
    return as_saved(page)


def hide(page):
    """Take a row's page away from a stock site's visitors, so that only what a way made of it could leak."""
    Page.objects.filter(pk=page.pk).update(live=False)


def outside(page):
    """Move a live row to where no visitor of a stock site comes: outside of the site's tree."""
    page = made_live_by_code(page)
    page.move(Page.get_first_root_node(), pos="last-child")
    return as_saved(page)


@way("publish-button", PUBLISHERS)
def publish_button(client, actor, page):
    send_editor(client, actor, reverse("wagtailadmin_pages:edit", args=[page.pk]), **{"action-publish": "1"})


@way("publish-button", PUBLISHERS, starts_as="public")
def publish_button_on_a_changed_draft(client, actor, page):
    typed = {"title": WORD, "summary": WORD, "action-publish": "1"}
    send_editor(client, actor, reverse("wagtailadmin_pages:edit", args=[page.pk]), **typed)


@way("publish-button", PUBLISHERS, starts_as="innocent")
def publish_button_of_the_create_view(client, actor, page):
    kind = [page._meta.app_label, page._meta.model_name]
    address = reverse("wagtailadmin_pages:add", args=[*kind, page.get_parent().pk])
    send_editor(client, actor, address, title=WORD, summary=WORD, slug="zanzibar-copy", **{"action-publish": "1"})


@way("publish-button", PUBLISHERS)
def publish_button_while_a_workflow_runs(client, actor, page):
    page.get_workflow().start(page, page.owner)
    publish_button(client, actor, page)


@way("bulk-publish", PUBLISHERS)
def bulk_publish(client, actor, page):
    enter(client, actor)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={page.pk}", {"include_descendants": "on"})


@way("bulk-publish", PUBLISHERS)
def bulk_publish_of_the_page_above(client, actor, page):
    enter(client, actor)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={page.get_parent().pk}", {"include_descendants": "on"})


def _admin_api(client, actor, page, action, **told):
    enter(client, actor)
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    return client.post(address, told, content_type="application/json")


@way("admin-api-actions", PUBLISHERS)
def admin_api_publish(client, actor, page):
    _admin_api(client, actor, page, "publish")


@way("admin-api-actions", PUBLISHERS)
def admin_api_copy(client, actor, page):
    page = made_live_by_code(page)
    _admin_api(client, actor, page, "copy", keep_live=True, slug="zanzibar-copy", recursive=False)
    hide(page)


@way("admin-api-actions", PUBLISHERS)
def admin_api_alias(client, actor, page):
    page = made_live_by_code(page)
    place = page.get_parent().pk
    _admin_api(client, actor, page, "create_alias", destination_page_id=place, update_slug="zanzibar-alias")
    hide(page)


@way("admin-api-actions", PUBLISHERS)
def admin_api_move(client, actor, page):
    _admin_api(client, actor, outside(page), "move", destination_page_id=front_page().pk, position="last-child")


@way("admin-api-actions", PUBLISHERS, starts_as="innocent")
def admin_api_revert_to_an_old_revision(client, actor, page):
    secret = _secret_revision(page)
    as_saved(page).save_revision()
    _admin_api(client, actor, page, "revert_to_page_revision", revision_id=secret.pk)
    _admin_api(client, actor, page, "publish")


@way("admin-api-actions", EDITORS)
def admin_api_convert_alias(client, actor, page):
    alias = made_live_by_code(page).create_alias(update_slug="zanzibar-alias")
    _admin_api(client, actor, alias, "convert_alias")
    as_saved(page).unpublish()  # which takes what is still an alias with it


def _secret_revision(page):
    page.title = page.summary = WORD
    return page.save_revision()


def _api_v3(client, actor, page, action, **told):
    client.logout()
    headers = {"Authorization": f"Bearer {APIToken.create_token(user=actor, name='v3')[1]}"} if actor else {}
    address = f"/api/v3/pages/{page.pk}/" + (f"actions/{action}/" if action else "")
    send = client.post if action else client.patch
    return send(address, told, content_type="application/json", headers=headers)


@way("rest-api-v3", PUBLISHERS)
def api_v3_publish(client, actor, page):
    _api_v3(client, actor, page, "publish")


@way("rest-api-v3", PUBLISHERS, starts_as="public")
def api_v3_patch_that_publishes(client, actor, page):
    told = {"title": WORD, "summary": WORD, "meta": {"type": page._meta.label, "action": "publish"}}
    _api_v3(client, actor, page, "", **told)


@way("rest-api-v3", PUBLISHERS)
def api_v3_copy(client, actor, page):
    page = made_live_by_code(page)
    _api_v3(client, actor, page, "copy", slug="zanzibar-copy")
    hide(page)


@way("rest-api-v3", PUBLISHERS)
def api_v3_move(client, actor, page):
    _api_v3(client, actor, outside(page), "move", destination_id=front_page().pk, position="last-child")


@way("rest-api-v3", PUBLISHERS, starts_as="innocent")
def api_v3_revert_to_an_old_revision(client, actor, page):
    secret = _secret_revision(page)
    as_saved(page).save_revision()
    _api_v3(client, actor, page, "revert", revision_id=secret.pk)
    _api_v3(client, actor, page, "publish")


@code_way("publish-by-code")
def revision_published(client, actor, page):
    page.get_latest_revision().publish()


@code_way("publish-by-code")
def page_published(client, actor, page):
    page.publish(page.get_latest_revision())


@code_way("publish-by-code")
def action_without_checks(client, actor, page):
    PublishPageRevisionAction(page.get_latest_revision()).execute(skip_permission_checks=True)


@code_way("publish-by-code", starts_as="innocent")
def old_revision_published_again(client, actor, page):
    old = _secret_revision(page)
    as_saved(page).save_revision()
    old.publish()


@code_way("scheduled")
def approved_go_live_at_set_by_code(client, actor, page):
    page.go_live_at = timezone.now() - timedelta(hours=1)
    page.save_revision(approved_go_live_at=page.go_live_at)
    call_command("publish_scheduled", stdout=io.StringIO())


@way("scheduled", PUBLISHERS)
def scheduled_in_the_editor(client, actor, page):
    moment = (timezone.now() - timedelta(hours=1)).strftime("%Y-%m-%d %H:%M")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    send_editor(client, actor, address, go_live_at=moment, **{"action-publish": "1"})
    call_command("publish_scheduled", stdout=io.StringIO())


@way("search-without-live", frozenset(EVERYBODY))
def draft_saved_and_searched(client, actor, page):
    enter(client, actor)
    return [kind_of(page).careless_search()]
