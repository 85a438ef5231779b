"""What may be asked of the API's lists: the finder's own filters, and how much of a list at once."""

from typing import Annotated, Literal

from django.conf import settings
from django.utils import translation
from ninja import Field, Path, Schema
from pydantic import create_model

from resources.converters import ReferenceConverter
from search.facets import FACETS
from search.filters import RELEVANCE, SORTS

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)
Language = Annotated[Literal[LANGUAGES], Path(example=settings.LANGUAGE_CODE)]
Order = Literal[tuple(sort.key for sort in SORTS)]
# `example`, since django-ninja (1.7.1) would put `examples` where OpenAPI wants a map.
Reference = Annotated[str, Path(pattern=f"^{ReferenceConverter.regex}$", example=f"{settings.REFERENCE_PREFIX}-0042")]
# A list in JSON, as `search/cursors.py` writes it: what else is no cursor at all.
CURSOR = "^(Wz[A-Za-z0-9_-]{1,2000})?$"


class Paging(Schema):
    """How long a page is, and where it begins: the address in `next` has both."""

    limit: int = Field(20, ge=1, le=100, description="How many on a page.")
    cursor: str = Field(
        "",
        description="Where the page begins: what the address in `next` of the page before says, or nothing.",
        pattern=CURSOR,
    )


class RegisterPaging(Paging):
    """The register's cursor is the number of an entry; those before it are given."""

    cursor: str = Field(
        "", pattern="^([0-9]{1,12})?$", description="The number of an entry: those before it are given."
    )


def _finder_filters():
    with translation.override(settings.LANGUAGE_CODE):
        facets = {
            facet.name: (list[str], Field([], description=f"{facet.label}: any of these values.")) for facet in FACETS
        }
    words = (str, Field("", description="Words to look for."))
    order = (Order, Field(RELEVANCE, description="In which order; without words, the best match is the newest."))
    return create_model("FinderFilters", __base__=Paging, q=words, sort=order, **facets)


# A parameter for each facet of the finder; a value that no list has is left out, as on the website, and said.
FinderFilters = _finder_filters()
