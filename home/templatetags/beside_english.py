"""Says a sentence in the visitor's language and, where that is another, in English beside it: for what must be right.

No speaker has checked our words in other languages yet; on such a page, whoever knows some English can compare.
"""

from django import template
from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext

register = template.Library()


@register.simple_tag
def beside_english(sentence):
    """Return a sentence for people, escaped: `{% beside_english _("Call 999") %}`, which `makemessages` finds.

    Django (5.2, `FilterExpression`) hands over what stands in `_()` unsaid, as a lazy text. A text is looked up here.
    """
    said = _said(sentence)
    if translation.get_language() == settings.LANGUAGE_CODE:
        return said
    with translation.override(settings.LANGUAGE_CODE):
        english = _said(sentence)
    marked = format_html('<span class="beside-english" lang="{}" dir="ltr">{}</span>', settings.LANGUAGE_CODE, english)
    return marked if said == english else format_html("{} {}", said, marked)


def _said(sentence):
    return str(sentence) if isinstance(sentence, Promise) else gettext(sentence)
