"""Translates a draft through wagtail-localize, in words that differ from the original's."""

from urllib.parse import urlencode

from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from resources.models import ResourcePage


def polish(text):
    """Return words that no original has."""
    return f"Po polsku: {' '.join(reversed(text.split()))}"


def begin(page):
    """Return the `Translation` of a page into Polish, without any words yet."""
    source = TranslationSource.update_or_create_from_instance(page.get_latest_revision_as_object())[0]
    locale = Locale.objects.get_or_create(language_code="pl")[0]
    translation = Translation.objects.get_or_create(source=source, target_locale=locale)[0]
    translation.save_target(publish=False)
    return translation


def write(translation, by_machine=False, leave_out=()):
    """Translate each passage that has no words yet, but those to be left out; return the saved draft."""
    kinds = StringTranslation.TRANSLATION_TYPE_MACHINE, StringTranslation.TRANSLATION_TYPE_MANUAL
    for segment in translation.source.stringsegment_set.select_related("string"):
        if segment.string.data not in leave_out:
            StringTranslation.objects.get_or_create(
                translation_of=segment.string,
                locale=translation.target_locale,
                context_id=segment.context_id,
                defaults={
                    "data": polish(segment.string.data),
                    "translation_type": kinds[not by_machine],
                    "tool_name": "Dummy" if by_machine else "",
                },
            )
    translation.save_target(publish=False)
    return newest(translation)


def newest(translation):
    """Return the newest draft of a translation."""
    return ResourcePage.objects.get(pk=translation.get_target_instance().pk).get_latest_revision_as_object()


def put(client, translation, words=polish):
    """Write each passage as the translation editor does, one request each: whoever is signed in."""
    for segment in translation.source.stringsegment_set.select_related("string"):
        address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
        said = urlencode({"value": words(segment.string.data)})
        answer = client.put(address, said, content_type="application/x-www-form-urlencoded")
        assert answer.status_code in (200, 201), answer.content
