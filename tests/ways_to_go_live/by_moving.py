"""Ways by place: another parent, another slug, another root of the site, a restriction taken away, a link."""

from django.urls import reverse
from wagtail.models import Page, PageViewRestriction, Site

from .by_publishing import made_live_by_code, outside
from .kinds import as_saved, front_page
from .way import PUBLISHERS, SUPERUSER, code_way, enter, send_editor, way
from .which_kind import kind_of


@way("move-or-slug", PUBLISHERS)
def moved_in_the_admin(client, actor, page):
    page = outside(page)
    enter(client, actor)
    client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, front_page().pk]))


@code_way("move-or-slug")
def moved_by_code(client, actor, page):
    outside(page).move(front_page(), pos="last-child")


@way("move-or-slug", PUBLISHERS, starts_as="public")
def slug_changed_in_the_editor(client, actor, page):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    send_editor(client, actor, address, slug="zanzibar-slug", **{"action-publish": "1"})


@code_way("move-or-slug", starts_as="public")
def slug_changed_by_code(client, actor, page):
    page.slug = "zanzibar-slug"
    page.save()


@code_way("move-or-slug", starts_as="public")
def slug_of_the_page_above_changed(client, actor, page):
    above = page.get_parent().specific
    above.slug = "zanzibar"
    above.save()


@code_way("move-or-slug", starts_as="public")
def url_paths_set_anew(client, actor, page):
    Page.objects.filter(pk=page.pk).update(slug="zanzibar-slug")
    as_saved(page.get_parent()).set_url_path(page.get_parent().get_parent())
    moved = as_saved(page)
    moved.set_url_path(moved.get_parent())
    Page.objects.filter(pk=page.pk).update(url_path=moved.url_path)


@way("privacy-removed", PUBLISHERS)
def privacy_removed(client, actor, page):
    page = made_live_by_code(page)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    enter(client, actor)
    client.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), {"restriction_type": "none"})


@way("redirect-or-root", SUPERUSER)
def made_the_root_of_the_site(client, actor, page):
    page = outside(page)
    site = Site.objects.get(is_default_site=True)
    enter(client, actor)
    form = {"hostname": site.hostname, "port": site.port, "site_name": "Site", "is_default_site": "on"}
    client.post(reverse("wagtailsites:edit", args=[site.pk]), form | {"root_page": page.pk})
    Site.clear_site_root_paths_cache()


@code_way("related-or-chooser")
def linked_from_a_live_page(client, actor, page):
    return [kind_of(page).link_from_a_live_page(page)]
