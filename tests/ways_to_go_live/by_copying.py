"""Ways by copies and aliases."""

from django.urls import reverse
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction

from .by_publishing import hide, made_live_by_code
from .kinds import as_saved
from .secret import WORD
from .way import EDITORS, PUBLISHERS, code_way, enter, way


def _send_copy_form(client, actor, page, **boxes):
    enter(client, actor)
    form = {"new_title": f"{WORD} copy", "new_slug": "zanzibar-copy", "new_parent_page": page.get_parent().pk}
    client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form | boxes)


@way("copy", PUBLISHERS)
def copied_with_publish_copies(client, actor, page):
    page = made_live_by_code(page)
    _send_copy_form(client, actor, page, publish_copies="on")
    hide(page)


@code_way("copy")
def copied_by_code_keeping_live(client, actor, page):
    page = made_live_by_code(page)
    CopyPageAction(page, keep_live=True, update_attrs={"slug": "zanzibar-copy"}).execute(skip_permission_checks=True)
    hide(page)


@way("alias", PUBLISHERS)
def aliased_by_the_copy_form(client, actor, page):
    page = made_live_by_code(page)
    _send_copy_form(client, actor, page, alias="on")
    hide(page)


@code_way("alias")
def alias_of_a_live_page(client, actor, page):
    page = made_live_by_code(page)
    CreatePageAliasAction(page, update_slug="zanzibar-alias").execute(skip_permission_checks=True)
    hide(page)


@code_way("alias")
def alias_of_a_draft_when_the_draft_is_published(client, actor, page):
    CreatePageAliasAction(page, update_slug="zanzibar-alias").execute(skip_permission_checks=True)
    as_saved(page).get_latest_revision().publish()
    hide(page)


@way("alias-converted", EDITORS)
def alias_converted_to_a_page(client, actor, page):
    alias = made_live_by_code(page).create_alias(update_slug="zanzibar-alias")
    enter(client, actor)
    client.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    as_saved(page).unpublish()  # which takes what is still an alias with it
