"""The facets of the finder, in the order in which a practitioner thinks, and the terms that each one offers.

Who am I, where do I work, what do I need to know, in what form, for how long: then what only few ask for. Most facets
offer the Board's vocabulary; some what the public library has (`found`): its years and tags.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, unquote

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from audiences.models import (
    ContentTopic,
    DeliveryMethod,
    LearningOutcome,
    RoleType,
    Sector,
    TargetAudience,
)
from resources.language_names import own_name
from resources.models import ResourceKind

from .durations import BANDS
from .index import languages

SHOWN = 30  # values of a long facet, before somebody searches in it


@dataclass(frozen=True)
class Term:
    """A value that a facet offers. `group` is the key of its role type, where the facet is grouped by them.

    `lang` is the language of its wording where it is not that of the page, or "".
    """

    key: str
    label: str | Promise
    group: str = ""
    is_retired: bool = False
    lang: str = ""


@dataclass(frozen=True, eq=False)
class Facet:
    """A facet is equal to itself alone, so that it may be a key whatever the language of its label.

    `name` is the parameter of the address, `stored_as` the prefix of its values as tokens. `read_terms` returns its
    terms, or is None where the library itself has them. A `long` one is searched in. A `folded` one opens on demand.
    """

    name: str
    stored_as: str
    label: str | Promise
    read_terms: Callable | None
    is_vocabulary: bool = False
    is_long: bool = False
    is_folded: bool = False

    @property
    def lang(self):
        """The language of its terms where it is not that of the request, else "": they are in the site's own."""
        is_foreign = (self.is_vocabulary or self is TAG) and get_language() != settings.LANGUAGE_CODE
        return settings.LANGUAGE_CODE if is_foreign else ""

    def token(self, key):
        """Return a value as the bitmaps know it."""
        return f"{self.stored_as}:{quote(key, safe='') if self is TAG else key}"

    def key_of(self, token):
        """Return the value that a token stands for."""
        key = token[len(self.stored_as) + 1 :]
        return unquote(key) if self is TAG else key


def _entries(model):
    """Return a function that returns the terms of a list of the vocabulary."""

    def read():
        return [
            Term(
                entry.key,
                entry.name,
                group=entry.role_type.key if hasattr(entry, "role_type") else "",
                is_retired=bool(entry.retired_on),
            )
            for entry in model.objects.all()
        ]

    return read


def _kinds():
    return [Term(key, label) for key, label in ResourceKind.choices]


def _durations():
    return [Term(key, label) for _most, key, label in BANDS]


def _languages():
    return [Term(code, own_name(code), lang=code) for code in languages()]


ROLE_TYPE = Facet("role_type", "role_types", _("Role type"), _entries(RoleType), is_vocabulary=True)
LANGUAGE = Facet("language", "language", _("Language"), _languages, is_folded=True)
YEAR = Facet("year", "year", _("Year"), None, is_folded=True)
TAG = Facet("tag", "tags", _("Tag"), None, is_long=True, is_folded=True)
FACETS = (
    ROLE_TYPE,
    Facet("target_audience", "target_audiences", _("Target audience"), _entries(TargetAudience), is_vocabulary=True),
    Facet("sector", "sectors", _("Sector"), _entries(Sector), is_vocabulary=True),
    Facet(
        "learning_outcome",
        "learning_outcomes",
        _("Learning outcome"),
        _entries(LearningOutcome),
        is_vocabulary=True,
        is_long=True,
        is_folded=True,
    ),
    Facet(
        "content_topic",
        "content_topics",
        _("Content topic"),
        _entries(ContentTopic),
        is_vocabulary=True,
        is_long=True,
        is_folded=True,
    ),
    Facet("kind", "kind", _("Kind of resource"), _kinds),
    Facet(
        "delivery_method",
        "delivery_methods",
        _("Delivery method"),
        _entries(DeliveryMethod),
        is_vocabulary=True,
        is_folded=True,
    ),
    Facet("duration", "duration", _("Duration"), _durations, is_folded=True),
    LANGUAGE,
    YEAR,
    TAG,
)
