"""Answers to the public, each asked for again only once something that it was made from has changed.

An answer is made from what its statements find in the database, what the cache remembers, and stored files. While all
of these are what they were, the same code reads the same and says the same, step by step. So what was read is noted,
and before an address is asked once more, it is read again and compared.

Time is not compared: the tries of one run lie minutes apart, and none of them waits for anything.
"""

import pickle
import re
from collections import defaultdict
from contextlib import contextmanager
from hashlib import sha256
from unittest.mock import patch

from django.core.cache.backends.locmem import LocMemCache
from django.core.files.storage import FileSystemStorage
from django.db import connection

# What a worker may keep in its own memory, whatever a single answer then reads, it has from these.
ALWAYS_READ = re.compile(r"search_|resources_catalogue|approvals_(edition|withdrawal)")
READS, KEEPS_PLACE = re.compile(r"\W*(SELECT|WITH)\b"), re.compile(r"(RELEASE )?SAVEPOINT\b")
OF_THE_MOMENT = re.compile(r"session|_fts")
MOMENT = re.compile(r"datetime|\d{4}-\d\d-\d\d[ T]\d\d:")
NOTHING = object()
in_cache, path_of = LocMemCache.get, FileSystemStorage.path


class Answers:
    """Answers that were given, each with what it was made from. `asked` counts how often one had to be asked for."""

    def __init__(self):
        self._given = defaultdict(list)
        self.asked = 0

    def look(self):
        """Return a function (question, ask) -> answer, to be used while nothing changes but by asking."""
        rows = Rows()

        def answer_to(question, ask):
            nonlocal rows
            for made_from, answer in self._given[question]:
                if made_from.is_as_it_was(rows):
                    return answer
            self.asked += 1
            made_from = MadeFrom()
            with made_from.noted():
                answer = ask()
            if made_from.is_repeatable:
                made_from.keep(rows)
                self._given[question].append((made_from, answer))
            else:
                rows = Rows()
            return answer

        return answer_to


class MadeFrom:
    """What an answer was made from."""

    def __init__(self):
        self._statements, self._rows, self._remembered = [], {}, {}
        # An answer that wrote a row or looked at a stored file is asked for each time.
        self.is_repeatable = True

    @contextmanager
    def noted(self):
        """Note what is read within."""

        def note_statement(execute, sql, params, many, context):
            if READS.match(sql):
                self._statements.append((sql, params))
            elif not KEEPS_PLACE.match(sql):
                self.is_repeatable = False
            return execute(sql, params, many, context)

        def note_remembered(cache, key, default=None, version=None):
            self._remembered.setdefault((cache, key, version), _remembered(cache, key, version))
            return in_cache(cache, key, default, version)

        def note_file(storage, name):
            self.is_repeatable = False
            return path_of(storage, name)

        with (
            connection.execute_wrapper(note_statement),
            patch.object(LocMemCache, "get", note_remembered),
            patch.object(FileSystemStorage, "path", note_file),
        ):
            yield

    def keep(self, rows):
        """Keep digests of what the statements read."""
        asked = [part for sql, params in self._statements for part in rows.parts_of(sql, params)]
        self._rows = {part: rows[part] for part in [*rows.always_read, *asked]}

    def is_as_it_was(self, rows):
        """Whether all that was read would be read again."""
        return all(_remembered(*place) == value for place, value in self._remembered.items()) and all(
            rows[part] == digest for part, digest in self._rows.items()
        )


class Rows:
    """Digests of what statements find in the database at present, each asked for once."""

    def __init__(self):
        self._tables = set(connection.introspection.table_names())
        self._digests = {}
        self.always_read = [_whole(table) for table in self._tables if ALWAYS_READ.match(table)]

    def __getitem__(self, part):
        if part not in self._digests:
            with connection.cursor() as cursor:
                cursor.execute(*pickle.loads(part))
                self._digests[part] = sha256(repr(cursor.fetchall()).encode()).digest()
        return self._digests[part]

    def of_all_tables(self):
        """Return a digest of the whole database but who has signed in and who is editing."""
        kept = sorted(table for table in self._tables if not OF_THE_MOMENT.search(table))
        return sha256(b"".join(self[_whole(table)] for table in kept)).digest()

    def parts_of(self, sql, params):
        """Return the statement; or if it asks by the moment of asking, one for each table that it names."""
        if MOMENT.search(repr(params)):
            return [_whole(table) for table in self._tables.intersection(re.findall(r"\w+", sql))]
        return [pickle.dumps((sql, params))]


def _whole(table):
    return pickle.dumps((f'SELECT * FROM "{table}"', ()))


def _remembered(cache, key, version):
    found = in_cache(cache, key, NOTHING, version)
    return NOTHING if found is NOTHING else pickle.dumps(found)
