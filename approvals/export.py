"""The register as lines that anybody can verify without this site: the public's, or all of it.

The format stands in docs/register-export.md; `static/downloads/verify_register.py` reads it.

In the public's, an entry is open or closed. Open is what `OPEN` lists, all else is closed: of that only the hash is
told, so that the chain still holds, and nothing of a draft, a vote or a person.
"""

import json
from itertools import chain

from django.utils import timezone

from . import register
from .batches import batches
from .editions import readable_editions
from .models import BoardDecision, CanonicalText, Edition, FreeText, Ratification, RegisterEntry, Submission
from .models.record import plain
from .models.stored_file import facts_in_order

FORMAT = 1
PUBLIC, WHOLE = "public", "whole"
# None of these names a person, nor anything that the public may not read: a decision counts votes, and says which
# submission it was about only by a number. What is in no row here is closed.
OPEN = tuple(model._meta.db_table for model in (BoardDecision, Edition, Ratification))


def export_lines(board_name, scope=PUBLIC, progress=lambda count: None):
    """Yield the lines of an export, each as a dict, up to the head that the register has now.

    `scope` is PUBLIC or WHOLE; `progress` is called with the number of entries that were read since the last call.
    Memory stays flat but for the digests of what is open.
    """
    head = register.head()
    lines = chain(
        [
            {
                "kind": "export",
                "format": FORMAT,
                "scope": scope,
                "board": board_name,
                "head": {"number": head.number, "hash": head.hash} if head else None,
            }
        ],
        _public_lines(head, progress) if scope == PUBLIC else _whole_lines(head, progress),
    )
    count = 1  # the last line, which tells that nothing was cut off
    for line in lines:
        count += 1
        yield line
    yield {"kind": "end", "lines": count}


def as_text(line):
    """Return a line as it stands in the file: JSON, and a line feed at its end."""
    return json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def _public_lines(head, progress):
    now, approved = plain(timezone.now()), set()
    for entry in _entries(head, progress):
        is_open = entry.table_name in OPEN
        if entry.table_name == Edition._meta.db_table:
            facts = register.facts_of(entry)
            # Both are in UTC and written alike. What the Board dated ahead is nobody's business yet.
            is_open = facts["public_from"] <= now
            approved.add(facts["digest"])
        yield _entry(entry, is_open)
    yield from _contents(_digests_of(readable_editions()), approved)


def _whole_lines(head, progress):
    submitted = set()
    for entry in _entries(head, progress):
        if entry.table_name == Submission._meta.db_table:
            submitted.add(register.facts_of(entry)["digest"])
        yield _entry(entry, is_open=True)
    yield from _contents(([text.digest for text in piece] for piece in batches(CanonicalText.objects)), submitted)
    for submissions in batches(Submission.objects.prefetch_related("files")):
        for submission in submissions:
            yield {"kind": "files", "submission": submission.pk, "files": facts_in_order(submission.files.all())}
    for texts in batches(FreeText.objects):
        for text in texts:
            yield {"kind": "text", "digest": text.digest, "salt": text.salt, "text": text.text}


def _entries(head, progress):
    written = RegisterEntry.objects.filter(number__lte=head.number if head else 0)
    for entries in batches(written, key="number"):
        yield from entries
        progress(len(entries))


def _entry(entry, is_open):
    line = {"kind": "entry", "number": entry.number, "previous": entry.previous_hash, "hash": entry.hash}
    if is_open:
        line |= {"table": entry.table_name, "row": entry.row_id, "facts": entry.facts}
    return line


def _digests_of(editions):
    return ([edition.digest for edition in piece] for piece in batches(editions))


def _contents(pieces, wanted):
    """Yield each wanted content once; what was redacted is not there."""
    for digests in pieces:
        asked = wanted.intersection(digests)
        wanted = wanted - asked
        for text in CanonicalText.objects.filter(pk__in=asked).order_by("pk"):
            yield {"kind": "content", "digest": text.digest, "text": text.text}
