"""The side tables of texts: each has the digest under which it is stored, and none is gone without a redaction."""

from ..batches import batches
from ..canonical import digest_of_text
from ..models import CanonicalText, FreeText, Redaction, Submission
from ..reasons import salted_digest
from .chain import record_models
from .naming import entries_naming


def text_problems():
    redacted = set(Redaction.objects.values_list("table_name", "row_key"))
    for texts in batches(CanonicalText.objects):
        for text in texts:
            if digest_of_text(text.text) != text.digest:
                yield f"The canonical text {text.digest} was altered.{entries_naming('digest', text.digest)}"
    for texts in batches(FreeText.objects):
        for text in texts:
            if salted_digest(text.salt, text.text) != text.digest:
                yield f"The free text {text.digest} was altered.{entries_naming('reason_digest', text.digest)}"
    yield from _missing_text_problems(CanonicalText, Submission, "digest", redacted)
    for model in record_models().values():
        if any(field.name == "reason_digest" for field in model._meta.concrete_fields):
            yield from _missing_text_problems(FreeText, model, "reason_digest", redacted)


def _missing_text_problems(text_model, model, column, redacted):
    table = text_model._meta.db_table
    absent = (
        model._default_manager.exclude(**{column: ""})
        .exclude(**{f"{column}__in": text_model.objects.values("pk")})
        .values_list("pk", column)
    )
    for pk, missing in absent:
        if (table, missing) not in redacted:
            yield (
                f"The text {missing} of {model._meta.db_table} {pk} is gone, and no redaction names it."
                f"{entries_naming(column, missing)}"
            )
