"""Reads the Board's framework from TOML and checks it, whole. Pure: knows no database; `loading.py` writes the rows.

Every mistake is reported at once, with the place where it stands and what would be right. Entries are counted from 1,
as the strategy counts them.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .toml_reading import read_toml

# The lists of a role type: key in the file -> whether it may be missing.
ROLE_TYPE_LISTS = {
    "learning_outcomes": False,
    "target_audiences": False,
    "content": False,
    "delivery_methods": False,
    "front_line_settings": True,
}


@dataclass(frozen=True)
class RoleTypeWording:
    """A role type as the file words it; `lists` has a tuple of names for each key of `ROLE_TYPE_LISTS`."""

    slug: str
    name: str
    function: str
    outcomes_lead: str
    audiences_lead: str
    lists: dict


@dataclass(frozen=True)
class SectorWording:
    """A sector as the file words it, with the names of its organisations."""

    slug: str
    name: str
    organisations: tuple


@dataclass(frozen=True)
class Framework:
    """The whole framework, in the order of the file."""

    title: str
    owner: str
    ratified: str
    role_types: tuple
    sectors: tuple
    quality_strands: tuple
    recommendations: tuple


def read_framework(text):
    """Return the `Framework` in a TOML text; raise `FrameworkError` with everything that is wrong with it."""
    file = read_toml(text)
    strategy = file.table("strategy")
    framework = Framework(
        title=strategy.text("title"),
        owner=strategy.text("owner"),
        ratified=strategy.text("ratified"),
        sectors=tuple(_read_sector(table) for table in file.tables("sectors")),
        quality_strands=file.table("quality_assurance").texts("strands"),
        recommendations=file.table("implementation").texts("recommendations"),
        role_types=tuple(_read_role_type(table) for table in file.tables("role_types")),
    )
    file.finish()
    return framework


def read_groups(text, framework):
    """Return {(sector's slug, organisation's name)} of the organisations that stand for many.

    Raises `FrameworkError` for a sector or an organisation that `framework` does not have.
    """
    file = read_toml(text)
    groups = file.table("groups")
    organisations = {sector.slug: sector.organisations for sector in framework.sectors}
    found = set()
    for sector in groups:
        names = groups.texts(sector)
        if sector not in organisations:
            groups.problem(
                sector, _("is no sector of the framework. Its sectors are: %s.") % ", ".join(sorted(organisations))
            )
            continue
        for name in names:
            if name in organisations[sector]:
                found.add((sector, name))
            else:
                groups.problem(
                    sector,
                    _("“%(name)s” names no organisation of this sector. Its organisations are: %(names)s.")
                    % {"name": name, "names": "; ".join(organisations[sector])},
                )
    file.finish()
    return frozenset(found)


def _read_role_type(table):
    return RoleTypeWording(
        slug=table.slug("slug"),
        name=table.text("name", longest=100),
        function=table.text("function", longest=None),
        outcomes_lead=table.text("outcomes_lead", optional=True),
        audiences_lead=table.text("audiences_lead", optional=True),
        lists={key: table.texts(key, optional=optional) for key, optional in ROLE_TYPE_LISTS.items()},
    )


def _read_sector(table):
    return SectorWording(
        slug=table.slug("slug"),
        name=table.text("name", longest=100),
        organisations=table.texts("organisations"),
    )
