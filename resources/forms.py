"""The form of a draft in Wagtail's editor: terms of the chosen role types only, all that is missing named at once."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.utils import ErrorList
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks.stream_block import StreamBlockValidationError

from approvals.permissions import submit_problems

from .completeness import completeness_problems, term_problems
from .term_choices import ROLE_TYPE_LISTS, offer_terms
from .translation_problems import translation_problems

SUBMITTING = ("action-submit", "action-restart-workflow")


class ResourcePageForm(WagtailAdminPageForm):
    """Checks what an author typed; a draft may be unfinished, a submission may not."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("role_types", "sectors", *ROLE_TYPE_LISTS):
            chosen = [term.pk for term in getattr(self.instance, name).all()]
            offer_terms(self.fields[name], name in ROLE_TYPE_LISTS, chosen)

    def clean(self):
        """Refuse terms of role types that were not chosen; on submission, name everything that is missing."""
        cleaned = super().clean()
        if any(action in self.data for action in SUBMITTING):
            files = self._files()
            values = cleaned | {"files": [file["document"] for file in files], "file_titles": _titles_of(files)}
            problems = completeness_problems(values) + translation_problems(self.instance, values)
            self._refuse({NON_FIELD_ERRORS: submit_problems(self.for_user)})
        else:
            problems = term_problems(cleaned)
        by_field = {}
        for problem in problems:
            by_field.setdefault(problem.field, []).append(problem.text)
        # A field that was filled in wrongly says so already; that it is missing too would not be true.
        self._refuse({field: texts for field, texts in by_field.items() if field not in self.errors})
        return self.cleaned_data

    def _refuse(self, sentences_by_field):
        for field, sentences in sentences_by_field.items():
            if field == "body":
                # Its widget shows one error only, which may hold many sentences (wagtail/blocks/base.py, 8.0.1).
                self.add_error(field, StreamBlockValidationError(non_block_errors=ErrorList(sentences)))
            else:
                for sentence in sentences:
                    self.add_error(field if field in self.fields else None, sentence)

    def _files(self):
        """Return the files as typed, without those that are to be taken out."""
        return [
            form.cleaned_data
            for form in self.formsets["files"].forms
            if form.is_valid() and form.cleaned_data.get("document") and not form.cleaned_data.get("DELETE")
        ]


def _titles_of(files):
    return [file.get("title") or file["document"].title for file in files]
