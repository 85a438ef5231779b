"""`{% in_english %}` marks what has no words in the visitor's language yet; `{% here %}` gives an address in it."""

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from resources.english_only import english

register = template.Library()


class InEnglish(template.Node):
    """Renders what stands between the tags in English, marked as such and announced where the page is in another."""

    def __init__(self, nodelist):
        self.nodelist = nodelist

    def render(self, context):
        """Return the part of the page."""
        said = _("This page is in English only.")
        is_foreign = translation.get_language() != settings.LANGUAGE_CODE
        with english():
            rendered = self.nodelist.render(context)
        if not is_foreign:
            return rendered
        return format_html('<p class="panel">{}</p><div lang="{}">{}</div>', said, settings.LANGUAGE_CODE, rendered)


@register.tag
def in_english(parser, token):
    """Render up to `{% endin_english %}` in English."""
    nodelist = parser.parse(("endin_english",))
    parser.delete_first_token()
    return InEnglish(nodelist)


@register.simple_tag(takes_context=True)
def here(context, name, *args):
    """Return the address that `{% url %}` would give in the language of the request, whatever that of the words is."""
    with translation.override(context.request.LANGUAGE_CODE):
        return reverse(name, args=args)
