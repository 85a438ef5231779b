"""Role types that were found, in the Board's words, and the filters of the finder that show what is for them."""

from dataclasses import dataclass

from django.utils.http import urlencode

from audiences.models import FrontLineSetting, RoleType, Sector, TargetAudience

from .rules import Match


@dataclass(frozen=True)
class Found:
    """A role type that was found: why, as sentences and names of the strategy's entries; `query` are its filters."""

    role_type: RoleType
    match: Match
    target_audiences: list[str]
    front_line_settings: list[str]

    @property
    def query(self):
        """The query string at which the finder shows what is for this role type alone."""
        return query_of_all([self.match])


def found_in_words(found):
    """Return a `Found` for each `Match` of which the vocabulary has the role type; three queries."""
    role_types = RoleType.objects.current().in_bulk([match.role_type for match in found], field_name="slug")
    names = {
        entry.key: entry.name
        for model in (TargetAudience, FrontLineSetting)
        for entry in model.objects.current().filter(role_type__in=role_types.values())
    }
    return [
        Found(
            role_types[match.role_type],
            match,
            [names[key] for key in match.target_audiences if key in names],
            [names[key] for key in match.front_line_settings if key in names],
        )
        for match in found
        if match.role_type in role_types
    ]


def sectors_of(place):
    """Return (key, name) of each sector of a place; a query if it has any."""
    return [(sector.key, sector.name) for sector in Sector.objects.current().filter(slug__in=place.sectors)]


def query_of_all(found, sector=""):
    """Return the query string at which the finder shows what is for any of the role types, and made for a sector.

    Target audiences narrow it only where each role type has some, else all that is for the other would be missing.
    """
    pairs = [("role_type", match.role_type) for match in found]
    if all(match.target_audiences for match in found):
        pairs += [("target_audience", key) for match in found for key in match.target_audiences]
    return urlencode([*pairs, *([("sector", sector)] if sector else [])])
