"""How the editor offers the Board's terms: boxes to tick, those of a role type's lists together under its name.

The script only folds away what belongs to role types that are not ticked; `forms.py` refuses it, script or not.
"""

from itertools import groupby

from django import forms
from django.forms.models import ModelChoiceIterator
from django.forms.widgets import Script
from django.template.loader import render_to_string

# The lists that belong to role types.
ROLE_TYPE_LISTS = ("target_audiences", "learning_outcomes", "content_topics", "delivery_methods")


class TermCheckboxes(forms.CheckboxSelectMultiple):
    """Boxes in groups, each a fieldset with the role type's name as its legend."""

    template_name = "resources/editor/term_checkboxes.html"

    class Media:
        js = [Script("js/resource-editor.js", type="module")]

    def _render(self, template_name, context, renderer=None):
        # Django's own renderer of forms looks into apps only; the project's templates lie beside them.
        return render_to_string(template_name, context)


class ByRoleType(ModelChoiceIterator):
    """The choices of one list as (role type, choices) in the Board's order, in one query."""

    def __iter__(self):
        for role_type, terms in groupby(self.queryset, key=lambda term: term.role_type):
            yield role_type, [self.choice(term) for term in terms]


def offer_terms(field, is_role_type_list, chosen):
    """Let a form's field offer current terms, and those among `chosen` that were retired since."""
    model = field.queryset.model
    field.queryset = model.objects.current() | model.objects.filter(pk__in=chosen)
    if is_role_type_list:
        field.iterator = ByRoleType
        field.widget.choices = field.choices
