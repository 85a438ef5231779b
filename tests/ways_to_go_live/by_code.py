"""Ways that code has: each function is one, and takes the draft there."""

import io
from datetime import timedelta

from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Collection, Locale, Page, Site
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from home.models import ContentPage, HomePage
from resources.models import LibraryDocument, ResourcePage
from tests.resources.library import Desk
from tests.resources.spreadsheets import rows_of

from .secret import WORD


def publish_by_code(client, people, draft):
    draft.get_latest_revision().publish()


def publish_by_action_without_checks(client, people, draft):
    PublishPageRevisionAction(draft.get_latest_revision(), user=people.superuser).execute(skip_permission_checks=True)


def republish_an_old_revision(client, people, draft):
    old = draft.get_latest_revision()
    draft.save_revision()
    old.publish()


def live_by_save(client, people, draft):
    draft.live = True
    draft.save()


def live_by_update(client, people, draft):
    Page.objects.filter(pk=draft.pk).update(live=True, first_published_at=timezone.now(), slug="zanzibar")


def live_by_sql(client, people, draft):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET live = %s", [True])


def live_child_added_by_code(client, people, draft):
    page = ResourcePage(title=f"{WORD} child", summary=WORD, live=True)
    draft.get_parent().add_child(instance=page)


def scheduled(client, people, draft):
    draft.go_live_at = timezone.now() - timedelta(hours=1)
    draft.save_revision(approved_go_live_at=draft.go_live_at)
    call_command("publish_scheduled", stdout=io.StringIO())


def copied_by_code_keeping_live(client, people, draft):
    live_by_update(client, people, draft)
    CopyPageAction(
        Page.objects.get(pk=draft.pk).specific, keep_live=True, update_attrs={"slug": "zanzibar-copy"}
    ).execute(skip_permission_checks=True)


def alias_of_a_live_row(client, people, draft):
    live_by_update(client, people, draft)
    page = Page.objects.get(pk=draft.pk).specific
    CreatePageAliasAction(page, parent=draft.get_parent(), update_slug="zanzibar-alias").execute(
        skip_permission_checks=True
    )


def moved_below_the_home_page(client, people, draft):
    live_by_update(client, people, draft)
    Page.objects.get(pk=draft.pk).specific.move(HomePage.objects.get(), pos="last-child")


def made_the_root_of_the_site(client, people, draft):
    live_by_update(client, people, draft)
    root = HomePage.objects.get()
    Site.objects.filter(is_default_site=True).update(root_page=draft.pk)
    Site.clear_site_root_paths_cache()
    assert client.get("/").status_code == 404
    Site.objects.filter(is_default_site=True).update(root_page=root.pk)
    Site.clear_site_root_paths_cache()


def linked_from_an_ordinary_page(client, people, draft):
    home = HomePage.objects.get()
    link = ("text", f'<p><a linktype="page" id="{draft.pk}">A guide</a></p>')
    home.add_child(instance=ContentPage(title="News", slug="nothing-here", body=[link], locale=home.locale))


def document_moved_to_the_website_collection(client, people, draft):
    LibraryDocument.objects.update(collection=Collection.objects.get(name="Website"))


def translated_by_localize(client, people, draft):
    live_by_update(client, people, draft)
    polish, _made = Locale.objects.get_or_create(language_code="pl")
    page = Page.objects.get(pk=draft.pk).specific
    for ancestor in [HomePage.objects.get(), draft.get_parent().specific, page]:
        source, _made = TranslationSource.update_or_create_from_instance(ancestor)
        translation = Translation.objects.create(source=source, target_locale=polish)
        for string in source.stringsegment_set.all():
            StringTranslation.objects.get_or_create(
                translation_of=string.string, locale=polish, context=string.context, defaults={"data": WORD}
            )
        translation.save_target(user=people.superuser, publish=True)


def imported_anew(client, people, draft):
    saved = Desk(people.author).bring_in(rows_of((f"{WORD} row", WORD, "guidance", "alerters")))
    assert saved.made == 1


WAYS_BY_CODE = [
    publish_by_code,
    publish_by_action_without_checks,
    republish_an_old_revision,
    live_by_save,
    live_by_update,
    live_by_sql,
    live_child_added_by_code,
    scheduled,
    copied_by_code_keeping_live,
    alias_of_a_live_row,
    moved_below_the_home_page,
    made_the_root_of_the_site,
    linked_from_an_ordinary_page,
    document_moved_to_the_website_collection,
    translated_by_localize,
    imported_anew,
]
