"""Verifies the register both ways: every entry has its row, every row its entry, every text and blob its digest.

Raises nothing: yields one sentence for each thing that is wrong, the earliest entry first.
"""

from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator

from . import store, triggers
from .ballot import ballots_of
from .canonical import digest, digest_of_text
from .membership import Board
from .models import (
    BoardDecision,
    CanonicalText,
    FreeText,
    Ratification,
    Record,
    Redaction,
    RegisterEntry,
    StoredFile,
    Submission,
    SubmissionFile,
)
from .reasons import salted_digest
from .recount import recount_problem
from .register import BEFORE_THE_FIRST, entry_hash, entry_of, facts_of

BATCH = 500


def register_problems(expected_head="", progress=lambda count: None):
    """Yield what is wrong with the register, as sentences; nothing is well.

    `expected_head` is a hash printed on a Board paper or certificate: only with it can a cut tail be seen.
    `progress` is called with the number of entries read since the last call.
    """
    for name in triggers.missing():
        yield f"The trigger {name} is not installed: records could be changed."
    yield from _chain_problems(expected_head, progress)
    yield from _unentered_row_problems()
    yield from _text_problems()
    yield from _file_problems()
    yield from _decision_problems()


def record_models():
    """Return {table: model} of the records that the register chains."""
    return {model._meta.db_table: model for model in triggers.insert_only_models() if issubclass(model, Record)}


def _chain_problems(expected_head, progress):
    models = record_models()
    number, previous_hash, head_seen = 0, BEFORE_THE_FIRST, not expected_head
    for entries in _batches(RegisterEntry.objects.order_by("number")):
        rows = _rows_of(entries, models)
        for entry in entries:
            number += 1
            if entry.number != number:
                yield f"Entry {number} is missing: the next one there is number {entry.number}."
                number = entry.number
            if entry.previous_hash != previous_hash:
                yield f"Entry {entry.number} does not follow the entry before it."
            if entry.hash != entry_hash(entry.number, entry.previous_hash, entry.table_name, entry.row_id, entry.facts):
                yield f"Entry {entry.number} was altered: its hash does not fit its facts."
            else:
                yield from _row_problems(entry, rows.get((entry.table_name, entry.row_id)))
            previous_hash = entry.hash
            head_seen = head_seen or entry.hash == expected_head
        progress(len(entries))
    if not head_seen:
        yield f"No entry has the hash {expected_head}: the end of the register was cut off, or rewritten."


def _rows_of(entries, models):
    wanted = {}
    for entry in entries:
        wanted.setdefault(entry.table_name, []).append(entry.row_id)
    return {
        (table, pk): row
        for table, keys in wanted.items()
        if table in models
        for pk, row in models[table]._default_manager.in_bulk(keys).items()
    }


def _row_problems(entry, row):
    if row is None:
        yield f"Entry {entry.number} has no row: {entry.table_name} {entry.row_id} is gone."
        return
    entered = facts_of(entry)
    for column, value in row.facts().items():
        if column not in entered or entered[column] != value:
            yield f"Entry {entry.number}: {entry.table_name} {entry.row_id} was altered in the column {column}."


def _unentered_row_problems():
    for table, model in record_models().items():
        entered = RegisterEntry.objects.filter(table_name=table).values("row_id")
        for pk in model._default_manager.exclude(pk__in=entered).values_list("pk", flat=True):
            yield f"{table} {pk} has no entry in the register: it was not written by an action."


def _text_problems():
    redacted = set(Redaction.objects.values_list("table_name", "row_key"))
    for texts in _batches(CanonicalText.objects.order_by("pk")):
        for text in texts:
            if digest_of_text(text.text) != text.digest:
                yield f"The canonical text {text.digest} was altered.{_entries_naming('digest', text.digest)}"
    for texts in _batches(FreeText.objects.order_by("pk")):
        for text in texts:
            if salted_digest(text.salt, text.text) != text.digest:
                yield f"The free text {text.digest} was altered.{_entries_naming('reason_digest', text.digest)}"
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
                f"{_entries_naming(column, missing)}"
            )


def _entries_naming(column, digest):
    numbers = RegisterEntry.objects.filter(facts__contains=f'"{column}":"{digest}"').values_list("number", flat=True)
    return f" Entry {', '.join(map(str, numbers))} names it." if numbers else ""


def _file_problems():
    redacted = set(Redaction.objects.filter(table_name=SubmissionFile._meta.db_table).values_list("row_key", flat=True))
    bytes_in_use = set(SubmissionFile.objects.values_list("stored_file_id", flat=True))
    for stored_files in _batches(StoredFile.objects.order_by("pk")):
        for stored in stored_files:
            problem = store.blob_problem(stored.sha256)
            if problem and (stored.sha256 in bytes_in_use or not redacted):
                yield f"The stored file {stored.sha256} is {problem}.{_entries_naming('sha256', stored.sha256)}"
    for submissions in _batches(Submission.objects.order_by("pk").prefetch_related("files")):
        for submission in submissions:
            listed = sorted((row.facts() for row in submission.files.all()), key=_position)
            prefix = f"{submission.reference}/{submission.language}/{submission.number}/"
            if digest(listed) != submission.files_digest and not any(key.startswith(prefix) for key in redacted):
                yield (
                    f"The list of files of submission {submission.pk} was altered."
                    f"{_entries_naming('files_digest', submission.files_digest)}"
                )


def _position(facts):
    last = facts["key"].rpartition("/")[2]
    return int(last) if last.isdigit() else 0


def _decision_problems():
    """Take every decision and ratification again, at the moment at which it was taken."""
    try:
        board = Board()
    except (ValueError, TypeError):
        yield "The Board's rules cannot be read, so no decision can be taken again."
        return
    for decisions in _batches(BoardDecision.objects.order_by("pk")):
        yield from _recount_problems({decision: decision.submission_id for decision in decisions}, board)
    for ratifications in _batches(Ratification.objects.select_related("decision").order_by("pk")):
        yield from _recount_problems({row: row.decision.submission_id for row in ratifications}, board)


def _recount_problems(decisions, board):
    """`decisions` is {decision or ratification: key of its submission}."""
    submissions = Submission.objects.with_outcome().in_bulk(set(decisions.values()))
    moments = {key: decision.recorded_at for decision, key in decisions.items()}
    recommended = [submission for submission in submissions.values() if hasattr(submission, "review")]
    ballots = _ballots_of(recommended, moments, board)
    for decision, key in decisions.items():
        try:
            wrong = recount_problem(decision, submissions[key], ballots[key], board)
        except (ValueError, KeyError, TypeError, ObjectDoesNotExist):
            wrong = "cannot be read"
        if wrong:
            yield f"The {decision._meta.verbose_name} {decision.pk} {wrong}.{_entry_of(decision)}"


def _ballots_of(submissions, moments, board):
    """Return {key: `Ballot`}; one that cannot be read is missing from it, and spoils no other."""
    try:
        return ballots_of(submissions, moments, board)
    except (ValueError, TypeError):
        if len(submissions) == 1:
            return {}
        return {key: ballot for one in submissions for key, ballot in _ballots_of([one], moments, board).items()}


def _entry_of(record):
    entry = entry_of(record)
    return f" Entry {entry.number} records it." if entry else ""


def _batches(rows):
    paginator = Paginator(rows, BATCH)
    for page in paginator:
        yield list(page.object_list)
