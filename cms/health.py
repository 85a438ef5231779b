"""`/health/`: whether the database answers and guards the record. For a monitor, and for a person who reads it."""

from django.db import DatabaseError
from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from approvals import triggers
from search import tables


@never_cache
@require_safe
def health(request):
    """Answer 200 "well", or 503 with what is wrong, as plain text without details of the machine."""
    try:
        missing, unsearchable = triggers.missing(), tables.missing()
    except DatabaseError:
        return _answer("The database does not answer.", 503)
    if missing:
        return _answer(f"{len(missing)} triggers are not installed: records could be changed. Run migrate.", 503)
    if unsearchable:
        return _answer(f"{len(unsearchable)} parts of full-text search are not installed. Run migrate.", 503)
    return _answer("well", 200)


def _answer(sentence, status):
    return HttpResponse(f"{sentence}\n", status=status, content_type="text/plain; charset=utf-8")
