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
    return _beside(lambda: str(sentence) if isinstance(sentence, Promise) else gettext(sentence))


class InBoth(template.Node):
    """Renders what stands between the tags as `{% beside_english %}` does: for sentences with links in them."""

    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        """Return it once or twice; addresses in the English words lead to the English pages."""
        return _beside(lambda: self.nodelist.render(context))


@register.tag
def in_both(parser, token):
    """Render up to `{% endin_both %}`, in the visitor's language and beside it in English."""
    nodelist = parser.parse(("endin_both",))
    parser.delete_first_token()
    return InBoth(nodelist)


def _beside(words):
    """Return what `words` says; where the page is in another language than the site's own, what it says in that too."""
    said = words()
    if translation.get_language() == settings.LANGUAGE_CODE:
        return said
    with translation.override(settings.LANGUAGE_CODE):
        english = words()
    marked = format_html('<span class="beside-english" lang="{}" dir="ltr">{}</span>', settings.LANGUAGE_CODE, english)
    return marked if said == english else format_html("{} {}", said, marked)
