"""The one table of columns: what the importer reads and the exporter writes, in this order.

Not here: body, files and images, which are made in the editor, and the author's word that nobody can be recognised,
which a row that was filled in along with a hundred others does not give.
"""

from django.utils.translation import gettext_lazy as _

from resources.models import Licence, ResourceKind, ResourcePage

from .column_types import Choice, Column, Day, Line, Number, Text, Title, WebAddress, YesNo
from .term_columns import RoleTypeTerms, Tags, Terms


def _longest(field):
    return ResourcePage._meta.get_field(field).max_length or Column.longest


def _bounds(field):
    """Return a function that gives the least and the most that the editor takes for a number, now."""
    rules = {rule.code: rule.limit_value for rule in ResourcePage._meta.get_field(field).validators}
    limits = rules["min_value"], rules["max_value"]
    return lambda: tuple(limit() if callable(limit) else limit for limit in limits)


_ROLE_TYPE_TERMS = _("keys such as %s, or names from the lists of the row's role types; “|” between them")

REFERENCE = Line("reference", "reference", _("the reference of a resource that is to be changed; empty for a new one"))
TITLE = Title("title", "title", _("text, at most 255 characters"), _longest("title"), required=True)
PUBLISHER = Line("publisher", "publisher", _("text: who made the material"), _longest("publisher"))
KIND = Choice(
    "kind",
    "kind",
    _("one of: %s") % ", ".join(ResourceKind.values),
    choices=tuple(ResourceKind.choices),
    required=True,
)
ROLE_TYPES = Terms("role_types", "role_types", _("keys or names of role types, “|” between them"))

COLUMNS = (
    REFERENCE,
    TITLE,
    PUBLISHER,
    Number("year", "year", _("a year of four figures"), bounds=_bounds("year")),
    KIND,
    ROLE_TYPES,
    Terms("sectors", "sectors", _("keys or names of sectors, “|” between them")),
    WebAddress("url", "external_address", _("a whole web address, or empty"), _longest("external_address")),
    Day("seen_on", "external_seen_on", _("the date on which the material was seen at that address")),
    Text("summary", "summary", _("text"), _longest("summary")),
    Text("note", "note", _("text"), _longest("note")),
    YesNo("is_superseded", "is_superseded", _("yes or no")),
    RoleTypeTerms("target_audiences", "target_audiences", _ROLE_TYPE_TERMS % "responders/target-audiences/2"),
    RoleTypeTerms("learning_outcomes", "learning_outcomes", _ROLE_TYPE_TERMS % "responders/learning-outcomes/7"),
    RoleTypeTerms("content_topics", "content_topics", _ROLE_TYPE_TERMS % "responders/content-topics/1"),
    RoleTypeTerms("delivery_methods", "delivery_methods", _ROLE_TYPE_TERMS % "responders/delivery-methods/1"),
    Tags("tags", "tagged_items", _("free words, “|” between them")),
    Number("duration_minutes", "duration_minutes", _("a whole number of minutes"), bounds=_bounds("duration_minutes")),
    Choice("licence", "licence", _("one of: %s") % ", ".join(Licence.values), choices=tuple(Licence.choices)),
    Day("review_by", "review_by", _("a date such as 2027-03-31")),
)
BY_NAME = {column.name: column for column in COLUMNS}
NAMES = tuple(BY_NAME)
