"""Ordinary pages in each language of the site: until one is translated, an alias shows what is public of it in English.

Wagtail (8.0.1) makes an alias follow its page when that is published or unpublished, never before; what no page stands
behind any more would stay, so it goes here. `ContentPage.route` shows English while a translation
waits for its review.
"""

from contextlib import suppress

from django.conf import settings
from django.db import IntegrityError
from django.db.transaction import atomic
from wagtail.models import Locale

from .models import ContentPage, HomePage


def alias_in_each_language(page):
    """Make what is missing of a public page's aliases, under home pages that there are; return their languages' codes.

    A page that somebody translated, and one that is itself an alias or in another language, has all it needs.
    """
    if page.alias_of_id or page.locale != Locale.get_default() or not page.live:
        return []
    made = []
    homes = HomePage.objects.exclude(locale=page.locale).select_related("locale")
    for locale in [home.locale for home in homes if home.locale.language_code in dict(settings.LANGUAGES)]:
        # Somebody else may be publishing the same page: then theirs is there.
        with suppress(IntegrityError), atomic():
            if not page.has_translation(locale):
                page.copy_for_translation(locale, copy_parents=True, alias=True)
                made.append(locale.language_code)
    return made


def alias_when_published(sender, instance, **kwargs):
    """Let a page that went public be there in each language at once (`page_published`)."""
    alias_in_each_language(instance)


def delete_aliases(sender, instance, **kwargs):
    """Let no alias stay when its page is deleted (`pre_delete`): Wagtail would make it a page of its own."""
    for alias in ContentPage.objects.filter(alias_of=instance.pk):
        if alias.get_descendants().type(ContentPage).filter(alias_of=None).exists():
            # Below it is what somebody translated, which nobody asked to delete.
            alias.unpublish(log_action=False)
        else:
            alias.delete()


def unpublish_alias_to_translate(sender, instance, **kwargs):
    """Make a draft of the alias once somebody begins to translate its page (`post_save` of localize's `Translation`).

    wagtail-localize (1.14.5) turns an alias into a page and writes to its row, which is public, without any review.
    """
    source, locale = instance.source, instance.target_locale
    for alias in ContentPage.objects.filter(translation_key=source.object_id, locale=locale, alias_of__isnull=False):
        alias.unpublish(log_action=False)
