"""Translates a resource of the demonstration as a translator does: through wagtail-localize, passage by passage."""

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from . import data


def translate(page, name, translator):
    """Return the draft of a page in the language and the words of `cms/demo/translations/<name>.toml`.

    Raises `KeyError` for a passage that the file does not have.
    """
    words = data.translation(name)
    source = TranslationSource.update_or_create_from_instance(page)[0]
    locale = Locale.objects.get(language_code=words["language"])
    translation = Translation.objects.get_or_create(source=source, target_locale=locale)[0]
    for segment in source.stringsegment_set.select_related("string"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=locale,
            context_id=segment.context_id,
            data=words["passages"][segment.string.data],
            translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
            last_translated_by=translator,
        )
    translation.save_target(user=translator, publish=False)
    return translation.get_target_instance()
