"""Makes a live stock page of each measured content, as Wagtail's editor would leave it."""

from itertools import islice

from django.utils import timezone
from wagtail.models import Locale

from benchmarks.drafts import keys_of_terms, number_of, term_keys
from benchmarks.loader import key_of
from benchmarks.pages import AT_ONCE, save_below
from home.models import HomePage

from .models import UsualPage

SAME = ("title", "summary", "publisher", "year", "duration_minutes")


def load_usual(contents, progress=lambda made: None):
    """Make a page of each content of an iterable below the home page of its language."""
    homes = {page.locale.language_code: page for page in HomePage.objects.select_related("locale")}
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    keys, now = term_keys(), timezone.now()
    contents = iter(contents)
    while some := list(islice(contents, AT_ONCE)):
        for language, home in homes.items():
            own = [content for content in some if content["language"] == language]
            if own:
                pages = [_page(content, locales[language], now) for content in own]
                save_below(home, pages, [keys_of_terms(content, keys) for content in own])
        progress(len(some))


def _page(content, locale, now):
    return UsualPage(
        **{name: content[name] for name in SAME},
        kind=content["kind"]["key"],
        body="".join(_html(block) for block in content["body"]),
        translation_key=key_of(content["reference"]),
        slug=f"resource-{number_of(content)}",
        locale=locale,
        live=True,
        first_published_at=now,
        last_published_at=now,
    )


def _html(block):
    if block["type"] == "heading":
        return f"<h2>{block['text']}</h2>"
    return block.get("html") or "".join(block["steps"])
