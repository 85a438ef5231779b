"""The pages of the guided start: a question, or the role types with links to the right filters. Sets no cookie."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from resources.page_cache import catalogue_page

from ..facets import ROLE_TYPE
from .found import found_in_words, query_of_all, sectors_of
from .rules import NAMES, follow, matches

# Parameters beside the answers: the question that is to be answered anew, and the one to which a form was sent.
ASK, SENT = "ask", "sent"
NOTHING_CHOSEN = gettext_lazy("Choose one answer to go on.")
NOT_USABLE = gettext_lazy("The address has an answer that is not on this page, or more than one. Choose one answer.")


@require_safe
@catalogue_page
def which_role_type(request):
    """Ask the first question that is not answered yet, or the one that is to be changed; else show the role types."""
    followed = follow({name: request.GET.getlist(name) for name in NAMES})
    by_name = {question.name: question for question in followed.questions}
    question = by_name.get(request.GET.get(ASK), followed.open)
    context = {
        "trail": [(_("Home"), reverse("home")), (_("Library"), reverse("library")), (_("Your role type"), None)],
        "is_begun": bool(request.GET),
    }
    context |= _asked(request, followed, question) if question else _shown(followed)
    return render(request, f"search/which_role_type/{'question' if question else 'found'}.html", context)


def _asked(request, followed, question):
    """Return what the page of a question shows."""
    return {
        "question": question,
        "number": followed.questions.index(question) + 1,
        "chosen": followed.given.get(question),
        "problems": _problems(request, followed, question),
        # The other answers go with the form: a later one stays when an earlier one is changed.
        "kept": [(other.name, answer.key) for other, answer in followed.given.items() if other is not question],
        "given": _given(followed, but=question),
        "sent": SENT,
    }


def _problems(request, followed, question):
    """Return what is wrong with the answer to a question, as (sentence, address of its first button)."""
    first = f"#{question.name}-{question.groups[0][1][0].key}"
    if question in followed.unusable:
        return [(NOT_USABLE, first)]
    if request.GET.get(SENT) == question.name and question not in followed.given:
        return [(NOTHING_CHOSEN, first)]
    return []


def _shown(followed):
    """Return what the last page shows."""
    found = matches(followed.given.values())
    place = next(iter(followed.given.values()))
    return {
        "found": found_in_words(found),
        "terms_lang": ROLE_TYPE.lang,
        "query": query_of_all(found),
        "sectors": [(name, query_of_all(found, key)) for key, name in sectors_of(place)],
        "given": _given(followed),
    }


def _given(followed, but=None):
    """Return (question, answer, query string at which it is changed while the others stay) of what was answered."""
    pairs = [(question.name, answer.key) for question, answer in followed.given.items()]
    return [
        (question.text, answer.label, urlencode([*pairs, (ASK, question.name)]))
        for question, answer in followed.given.items()
        if question is not but
    ]
