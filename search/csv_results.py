"""Any list of results as a spreadsheet: all of them in their order, sent as they are read."""

from django.http import HttpResponse, StreamingHttpResponse
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from resources.addresses import absolute
from resources.csv_text import MEDIA_TYPE, csv_text
from resources.open_data import open_data

from .lists import everything


@require_safe
@open_data
def results_csv(request):
    """Give what the finder finds for the same query string; it takes the same parameters, `page` aside."""
    headers = {"Content-Type": MEDIA_TYPE, "Content-Disposition": 'attachment; filename="results.csv"'}
    if request.method == "HEAD":
        return HttpResponse(headers=headers)
    rows = map(_cells, everything(request.GET, get_language()))
    return StreamingHttpResponse(csv_text(_header(), rows), headers=headers)


def _header():
    return [
        _("Reference"),
        _("Language"),
        _("Edition"),
        _("Title"),
        _("Summary"),
        _("Kind of resource"),
        _("Role types"),
        _("Publisher"),
        _("Year"),
        _("Duration in minutes"),
        _("Approved on"),
        _("Review by"),
        _("Address"),
    ]


def _cells(entry):
    with translation.override(entry.language):
        address = absolute(entry.get_absolute_url())
    return [
        entry.reference,
        entry.language,
        entry.edition_number,
        entry.title,
        entry.summary,
        entry.kind_label,
        "; ".join(entry.role_type_names),
        entry.publisher,
        entry.year or "",
        entry.duration_minutes or "",
        entry.approved_on,
        entry.review_by or "",
        address,
    ]
