"""Makes the draft of each measured resource: Wagtail's tree and the admin's search are as large as the library."""

from itertools import islice

from wagtail.models import Locale

from accounts import roles
from audiences.models import RoleType, Sector
from benchmarks.loader import key_of
from benchmarks.pages import AT_ONCE, save_below
from benchmarks.people import person_in
from benchmarks.terms import MODELS
from resources.models import ResourceLibraryPage, ResourcePage
from resources.models.reference import Reference

SAME = (
    "summary",
    "publisher",
    "year",
    "duration_minutes",
    "nobody_recognisable",
    "is_superseded",
    "review_by",
    "title",
)


def load_drafts(contents, progress=lambda made: None):
    """Make a draft of each content of an iterable, without a body: what the admin's search has is the title."""
    parents = {page.locale.language_code: page for page in ResourceLibraryPage.objects.select_related("locale")}
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    keys, owner = term_keys(), person_in(roles.AUTHOR)
    contents = iter(contents)
    while some := list(islice(contents, AT_ONCE)):
        Reference.objects.bulk_create(
            Reference(pk=number_of(content), translation_key=key_of(content["reference"])) for content in some
        )
        for language, parent in parents.items():
            own = [content for content in some if content["language"] == language]
            if own:
                pages = [_page(content, locales[language], owner) for content in own]
                save_below(parent, pages, [keys_of_terms(content, keys) for content in own])
        progress(len(some))


def number_of(content):
    """Return the number in a content's reference."""
    return int(content["reference"].rpartition("-")[2])


def term_keys():
    """Return {facet: {key of a term: primary key of its row}}."""
    models = {"role_types": RoleType, "sectors": Sector, **MODELS}
    return {name: {term.key: term.pk for term in model.objects.all()} for name, model in models.items()}


def keys_of_terms(content, keys):
    """Return {facet: primary keys of the content's terms}; `keys` are `term_keys()`."""
    return {name: [known[term["key"]] for term in content[name]] for name, known in keys.items()}


def _page(content, locale, owner):
    return ResourcePage(
        **{name: content[name] for name in SAME},
        kind=content["kind"]["key"],
        licence=content["licence"]["key"],
        translation_key=key_of(content["reference"]),
        slug=f"draft-{number_of(content)}",
        locale=locale,
        owner=owner,
        live=False,
    )
