"""Ways past every action: an instance's `save()`, and rows that only the database sees change."""

import json
import tempfile
from pathlib import Path

from django.core import serializers
from django.core.management import call_command
from django.db import connection, transaction
from wagtail.models import Page

from .kinds import as_saved
from .secret import WORD
from .way import code_way
from .which_kind import kind_of


@code_way("live-by-save")
def live_by_save(client, actor, page):
    page.live = True
    page.save()


@code_way("live-by-save", starts_as="innocent")
def live_child_added(client, actor, page):
    page.get_parent().add_child(instance=type(page)(title=f"{WORD} child", slug="zanzibar-copy", summary=WORD))


@code_way("database-only")
def live_by_update(client, actor, page):
    Page.objects.filter(pk=page.pk).update(live=True)


@code_way("database-only")
def live_by_bulk_update(client, actor, page):
    row = page.page_ptr
    row.live = True
    Page.objects.bulk_update([row], ["live"])


@code_way("database-only")
def live_by_sql(client, actor, page):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE wagtailcore_page SET live = %s", [True])


@code_way("database-only")
def live_by_loaddata(client, actor, page):
    rows = json.loads(serializers.serialize("json", [page.page_ptr]))
    rows[0]["fields"]["live"] = True
    with tempfile.TemporaryDirectory() as folder:
        fixture = Path(folder) / "page.json"
        fixture.write_text(json.dumps(rows))
        call_command("loaddata", str(fixture), verbosity=0)


@code_way("live-row-edited", starts_as="public")
def live_row_saved(client, actor, page):
    page.title = page.summary = WORD
    page.save()


@code_way("live-row-edited", starts_as="public")
def live_row_updated(client, actor, page):
    type(page).objects.filter(pk=page.pk).update(title=WORD, summary=WORD)


@code_way("live-row-edited", starts_as="public")
def child_row_of_a_live_page_inserted(client, actor, page):
    kind_of(page).add_child_row(page, WORD)


@code_way("live-row-edited", starts_as="public")
def many_to_many_of_a_live_page_added(client, actor, page):
    kind_of(page).add_to_many(page, WORD)


@code_way("write-skew", starts_as="innocent")
def child_row_inserted_while_publishing(client, actor, page):
    """The race as one connection sees it: what another one inserts before the commit stands beside the revision."""
    with transaction.atomic():
        page.get_latest_revision().publish()
        kind_of(page).add_child_row(as_saved(page), WORD)


@code_way("live-child-of-unpublished")
def live_child_of_an_unpublished_page(client, actor, page):
    page.get_parent().specific.unpublish()
    live_by_update(client, actor, page)
