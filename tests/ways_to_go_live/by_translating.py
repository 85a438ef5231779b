"""Ways through wagtail-localize."""

from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from .by_publishing import hide, made_live_by_code
from .secret import WORD
from .way import EDITORS, PUBLISHERS, code_way, enter, way


def _polish():
    return Locale.objects.get_or_create(language_code="pl")[0]


def _draft_translation(page):
    """Translate a page in English words, as a draft; return its `Translation`."""
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=_polish())
    translation.save_target(publish=False)
    return translation


def _translation(page):
    """Translate a page and those above it, in English words, and publish that; return the page's `Translation`."""
    for ancestor in [*page.get_ancestors().filter(depth__gt=1).specific(), page]:
        translation = _draft_translation(ancestor)
        translation.get_target_instance().get_latest_revision().publish()
    return translation


def _type_the_word(translation):
    for segment in translation.source.stringsegment_set.all():
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=translation.target_locale,
            context=segment.context,
            defaults={"data": WORD},
        )


@way("localize-submit", EDITORS)
def translation_of_a_live_page_submitted(client, actor, page):
    _translation(page.get_parent().specific)
    page = made_live_by_code(page)
    enter(client, actor)
    client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [_polish().pk]})
    hide(page)


@way("localize-update", EDITORS, starts_as="public")
def translations_updated_and_published(client, actor, page):
    translation = _translation(page)
    _type_the_word(translation)
    enter(client, actor)
    client.post(
        reverse("wagtail_localize:update_translations", args=[translation.source_id]), {"publish_translations": "on"}
    )


@way("localize-publish", PUBLISHERS, starts_as="public")
def published_in_the_translation_editor(client, actor, page):
    translation = _translation(page)
    _type_the_word(translation)
    enter(client, actor)
    target = translation.get_target_instance()
    client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})


@code_way("localize-save-target", starts_as="public")
def target_saved_as_a_draft_while_it_is_live(client, actor, page):
    translation = _translation(page)
    _type_the_word(translation)
    translation.save_target(publish=False)


@way("localize-other", EDITORS)
def draft_translation_converted_to_an_alias(client, actor, page):
    _translation(page.get_parent().specific)
    page = made_live_by_code(page)
    target = _draft_translation(page).get_target_instance()
    enter(client, actor)
    client.post(reverse("wagtail_localize:convert_to_alias", args=[target.pk]))
    hide(page)


@way("localize-other", EDITORS, starts_as="public")
def translated_file_uploaded_then_updated(client, actor, page):
    translation = _translation(page)
    file = translation.export_po()
    for entry in file:
        entry.msgstr = WORD
    translation.import_po(file)
    enter(client, actor)
    client.post(
        reverse("wagtail_localize:update_translations", args=[translation.source_id]), {"publish_translations": "on"}
    )
