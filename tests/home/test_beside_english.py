"""What must be right is said in the visitor's language and in English beside it."""

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.translation.template import templatize

pytestmark = pytest.mark.one_database


def render(source):
    """Render a template with the tag."""
    return Template("{% load beside_english %}" + source).render(Context())


@pytest.mark.parametrize("argument", ['_("Report a concern")', '"Report a concern"'])
def test_sentence_stands_in_both_languages_when_the_page_is_in_another(argument):
    source = f"{{% beside_english {argument} %}}"
    assert render(source) == "Report a concern"
    with translation.override("pl"):
        assert render(source) == (
            'Zgłoś obawy <span class="beside-english" lang="en-gb" dir="ltr">Report a concern</span>'
        )


def test_sentence_stands_once_marked_as_english_when_it_has_no_translation():
    with translation.override("pl"):
        assert render("{% beside_english _('No such sentence') %}") == (
            '<span class="beside-english" lang="en-gb" dir="ltr">No such sentence</span>'
        )


def test_sentence_is_found_by_whoever_gathers_the_words():
    assert '_("Call 999")' in templatize('{% beside_english _("Call 999") %}')
