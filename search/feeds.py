"""Any list of results as an Atom feed: the newest editions that a set of filters finds."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from resources.atom import MOST_ENTRIES, BoardFeed
from resources.open_data import open_data

from .lists import newest


@require_safe
@open_data
def results_feed(request):
    """Give the newest of what the finder finds for the same query string; a new edition is a new entry."""
    language = get_language()
    found, entries = newest(request.GET, language, MOST_ENTRIES)
    query = found.filters.query()
    own_address = reverse("results_feed") + (f"?{query}" if query else "")
    feed = BoardFeed(_title(found.filters), found.filters.address(), own_address, language)
    for entry in entries:
        with translation.override(entry.language):
            address = entry.get_absolute_url()
        name = f"{entry.reference}/{entry.language}/{entry.edition_number}"
        feed.add_entry(name, entry.title, address, entry.visible_from, entry.summary, [entry.kind_label])
    return feed.response()


def _title(filters):
    """Return the name of the feed: the Board's, and what was asked for."""
    asked = [f"“{filters.search.typed}”"] if filters.search.typed else []
    asked += [str(term.label) for terms in filters.chosen.values() for term in terms]
    title = _("Training resources of the %s") % settings.BOARD_NAME
    return f"{title}: {', '.join(asked)}" if asked else title
