"""The four things that the API gives. django-ninja makes the OpenAPI document of what stands here and in `schemas`."""

from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Query, Status

from resources.addresses import absolute
from search.lists import BrokenCursor, listed

from . import resources as resource_data
from . import schemas
from .answers import handle_problems, problem
from .parameters import FinderFilters, Language, Reference, RegisterPaging
from .register import register_page
from .vocabulary import vocabulary as whole_vocabulary

DESCRIPTION = (
    "Every training resource that the Board has approved, its vocabulary and its register of decisions. Anybody may "
    "read it; nothing can be changed. Send the ETag of an answer back as If-None-Match: 304 says that it still holds."
)
PROBLEMS = {304: None, 400: schemas.Problem, 404: schemas.Problem, 405: schemas.Problem}
ETAG = {"ETag": {"description": "Names this state of the answer.", "required": True, "schema": {"type": "string"}}}
DOCUMENTED = {"responses": {200: {"headers": ETAG}}}

api = NinjaAPI(
    title="The Board's library: open data", version="1", description=DESCRIPTION, urls_namespace="api", docs_url=None
)
handle_problems(api)


@api.get(
    "/resources/",
    response={200: schemas.ResourceList} | PROBLEMS,
    operation_id="resources",
    openapi_extra=DOCUMENTED,
    summary="Resources that are public now",
)
def resources(request, asked: Query[FinderFilters]):
    """Give what the library's own search gives for the same filters: each resource once, in English if it is there."""
    try:
        found, entries = listed(request.GET, settings.LANGUAGE_CODE, asked.cursor, asked.limit)
    except BrokenCursor:
        return problem(_("This list has no place with that cursor. Begin with the first page: leave cursor out."), 404)
    return {
        "count": found.count,
        "ignored": list(found.filters.unknown),
        "next": _next("api:resources", found.filters.query(), asked.limit, found.page.after),
        "resources": [resource_data.listed(entry) for entry in entries],
    }


@api.get(
    "/resources/{reference}/{language}/",
    response={200: schemas.Resource} | PROBLEMS | {410: schemas.NoLongerPublic},
    operation_id="resource",
    openapi_extra=DOCUMENTED,
    summary="One resource in one language, with its editions",
)
def resource(request, reference: Reference, language: Language):
    """Give the current edition in full, and every edition that may be read. 410: it was public and is not any more."""
    reference = reference.upper()
    found = resource_data.resource(reference, language)
    return found or Status(410, resource_data.no_longer_public(reference, language))


@api.get(
    "/vocabulary/",
    response={200: schemas.Vocabulary} | PROBLEMS,
    operation_id="vocabulary",
    openapi_extra=DOCUMENTED,
    summary="The Board's vocabulary",
)
def vocabulary(request):
    """Give every list, whose keys stand in resources and in filters."""
    return whole_vocabulary()


@api.get(
    "/register/",
    response={200: schemas.Register} | PROBLEMS,
    operation_id="register",
    openapi_extra=DOCUMENTED,
    summary="The register of decisions",
)
def register(request, asked: Query[RegisterPaging]):
    """Give decisions and withdrawals, the newest first. Votes are counted; nobody is named."""
    page, last = register_page(int(asked.cursor) if asked.cursor else None, asked.limit)
    return page | {"next": _next("api:register", "", asked.limit, last)}


def _next(name, query, limit, cursor):
    """Return the address of the next page, or None where there is no cursor."""
    if not cursor:
        return None
    paging = urlencode({"limit": limit, "cursor": cursor})
    return absolute(f"{reverse(name)}?{'&'.join(filter(None, (query, paging)))}")
