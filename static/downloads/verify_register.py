#!/usr/bin/env python3
"""Verifies an export of the Board's register of decisions, and files against it. Needs Python 3.9 and nothing else.

    python3 verify_register.py register.jsonl
    python3 verify_register.py register.jsonl --head HASH      a head that you kept: only so does a cut end show
    python3 verify_register.py register.jsonl --files FOLDER   are these the files that the Board approved?

It ends with 0 if everything is right, 1 if something is wrong, 2 if the export cannot be read. It repeats on purpose
what the site does, and shares no code with it: two independent answers that agree say more than one. How an export is
written: docs/register-export.md in the site's source.
"""

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path

FORMAT = 1
BEFORE_THE_FIRST = "0" * 64
PIECE_BYTES = 1024 * 1024


class Wrong(Exception):
    """Something in the export is not what the register says; in a sentence."""


class Unreadable(Exception):
    """This is no export that can be read; in a sentence."""


def canonical(value):
    """Return plain data as the one text that is hashed: keys sorted, no white space."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sha256(text):
    """Return the SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def entry_hash(entry):
    """Return the hash that an open entry must have: over its facts, its number, its row and the hash before it."""
    return sha256(canonical({name: entry[name] for name in ("facts", "number", "previous", "row", "table")}))


class Export:
    """What was read of an export so far. `read` takes its lines one by one; `finish` looks at the whole."""

    def __init__(self):
        self.header, self.ended = None, False
        self.lines = self.number = self.open = 0
        self.hash = BEFORE_THE_FIRST
        self.hashes = set()
        self.rows = defaultdict(dict)  # {table: {row: facts}}, of the tables that are compared with one another
        self.reasons = set()  # the digests of free texts that facts name
        self.contents, self.listed, self.texts = set(), set(), set()
        self.files = defaultdict(set)  # {SHA-256 of a file: digests of the contents that list it}

    def read(self, line):
        """Verify one line; raise `Wrong` or `Unreadable`."""
        self.lines += 1
        kind = line.get("kind")
        if self.header is None:
            self._read_header(line)
        elif self.ended:
            raise Wrong("There are lines after the last one: somebody added to the export.")
        elif kind in ("entry", "content", "files", "text"):
            getattr(self, f"_read_{kind}")(line)
        elif kind == "end":
            self.ended = True
            if line["lines"] != self.lines:
                raise Wrong(f"The export was written with {line['lines']} lines and has {self.lines}.")
        else:
            raise Unreadable(f"Line {self.lines} is of a kind that this program does not know. Download it anew.")

    def finish(self, head=""):
        """Verify what only the whole can show; raise `Wrong` or `Unreadable`."""
        if self.header is None:
            raise Unreadable("The file is empty.")
        if not self.ended:
            raise Unreadable("The export is cut off: its last line is missing. Download it again.")
        said = self.header["head"]
        if (said or {"number": 0, "hash": BEFORE_THE_FIRST}) != {"number": self.number, "hash": self.hash}:
            raise Wrong(f"The head is said to be another than entry {self.number}: entries were cut off or added.")
        if head and head.lower() not in self.hashes:
            raise Wrong(
                f"No entry has the hash {head}: the register was cut off or rewritten since you kept that head."
            )
        self._compare_editions()
        if self.is_whole:
            self._look_for_what_is_gone()

    @property
    def is_whole(self):
        """Whether it holds all of the register, not only what the public may read."""
        return self.header["scope"] == "whole"

    def editions_with(self, file_digest):
        """Return [(facts of an edition, whether a later one is in the export)] of the editions that list a file."""
        found = []
        for facts in self.rows["approvals_edition"].values():
            if facts["digest"] in self.files.get(file_digest, ()):
                later = any(
                    other["number"] > facts["number"]
                    for other in self.rows["approvals_edition"].values()
                    if (other["reference"], other["language"]) == (facts["reference"], facts["language"])
                )
                found.append((facts, later))
        return found

    def _read_header(self, line):
        if line.get("kind") != "export":
            raise Unreadable("This is no export of a register: its first line does not say so.")
        if line.get("format") != FORMAT:
            raise Unreadable(
                f"The export has format {line.get('format')}, and this program reads {FORMAT}. Get a newer one."
            )
        self.header = line

    def _read_entry(self, entry):
        self.number += 1
        if entry["number"] != self.number:
            raise Wrong(f"Entry {self.number} is missing, or not in its place: entry {entry['number']} stands there.")
        if entry["previous"] != self.hash:
            raise Wrong(f"Entry {self.number} does not follow the entry before it.")
        if "facts" in entry:
            if entry_hash(entry) != entry["hash"]:
                raise Wrong(f"Entry {self.number} was altered: its hash does not fit its facts.")
            self._keep(entry["table"], entry["row"], json.loads(entry["facts"]))
            self.open += 1
        elif self.is_whole:
            raise Wrong(f"Entry {self.number} has no facts, which an export of the whole register must have.")
        self.hash = entry["hash"]
        self.hashes.add(self.hash)

    def _keep(self, table, row, facts):
        if facts.get("reason_digest"):
            self.reasons.add(facts["reason_digest"])
        if table in ("approvals_boarddecision", "approvals_edition", "approvals_submission", "approvals_redaction"):
            self.rows[table][row] = facts

    def _read_content(self, line):
        if sha256(line["text"]) != line["digest"]:
            raise Wrong(f"The content {line['digest']} was altered: it has another SHA-256.")
        self.contents.add(line["digest"])
        content = json.loads(line["text"])
        for file in content["files"] + [block for block in content["body"] if block["type"] == "image"]:
            self.files[file["sha256"]].add(line["digest"])

    def _read_files(self, line):
        submission = self.rows["approvals_submission"].get(line["submission"])
        if submission is None:
            raise Wrong(f"Files are listed for submission {line['submission']}, which the register does not have.")
        self.listed.add(line["submission"])
        whole = f"{submission['reference']}/{submission['language']}/{submission['number']}/"
        if sha256(canonical(line["files"])) != submission["files_digest"] and not self._is_redacted(
            "approvals_submissionfile", whole
        ):
            raise Wrong(f"The list of files of submission {line['submission']} was altered.")

    def _read_text(self, line):
        if sha256(f"{line['salt']}\n{line['text']}") != line["digest"]:
            raise Wrong(f"The text {line['digest']} was altered: it has another SHA-256.")
        self.texts.add(line["digest"])

    def _compare_editions(self):
        decisions, submissions = self.rows["approvals_boarddecision"], self.rows["approvals_submission"]
        known = {facts["digest"] for table in ("edition", "submission") for facts in self._facts(table)}
        for digest in self.contents - known:
            raise Wrong(f"The content {digest} belongs to nothing in the register.")
        for row, edition in self.rows["approvals_edition"].items():
            name = f"Edition {edition['number']} of {edition['reference']}"
            decision = decisions.get(edition["decision_id"])
            if decision is None or decision["outcome"] != "approved":
                raise Wrong(f"{name} (row {row}) has no decision that approved it.")
            if decision["submission_id"] != edition["submission_id"]:
                raise Wrong(f"{name} (row {row}) is not of the submission that the Board decided on.")
            if self.is_whole and submissions[edition["submission_id"]]["digest"] != edition["digest"]:
                raise Wrong(f"{name} (row {row}) has another content than the one that the Board decided on.")

    def _look_for_what_is_gone(self):
        for row, submission in self.rows["approvals_submission"].items():
            gone = submission["digest"] not in self.contents
            if gone and not self._is_redacted("approvals_canonicaltext", submission["digest"]):
                raise Wrong(f"The content of submission {row} is gone, and no redaction names it.")
            if row not in self.listed:
                raise Wrong(f"The list of files of submission {row} is gone.")
        for digest in self.reasons - self.texts:
            if not self._is_redacted("approvals_freetext", digest):
                raise Wrong(f"The text {digest} is gone, and no redaction names it.")

    def _is_redacted(self, table, key):
        return any(
            facts["table_name"] == table and facts["row_key"].startswith(key) for facts in self._facts("redaction")
        )

    def _facts(self, table):
        return self.rows[f"approvals_{table}"].values()


def read_export(path, head=""):
    """Return the `Export` in a file, verified; raise `Wrong` or `Unreadable`."""
    export = Export()
    try:
        with open(path, encoding="utf-8", newline="\n") as source:
            for text in source:
                export.read(json.loads(text))
    except OSError as error:
        raise Unreadable(f"The file cannot be opened: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        place = f"Line {export.lines + 1} of the export" if isinstance(error, ValueError) else f"Line {export.lines}"
        raise Unreadable(f"{place} cannot be read. It is damaged, or this is no export of a register.") from error
    export.finish(head)
    return export


def file_digest(path):
    """Return the SHA-256 of a file, which may be large."""
    reckoned = hashlib.sha256()
    with open(path, "rb") as source:
        for piece in iter(lambda: source.read(PIECE_BYTES), b""):
            reckoned.update(piece)
    return reckoned.hexdigest()


def say_files(export, folder):
    """Print what each file in a folder is; return how many are no file of an edition in the export."""
    strangers = 0
    for path in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
        name = path.relative_to(folder)
        found = export.editions_with(file_digest(path))
        strangers += not found
        if not found:
            print(f"{name}: NOT a file of an edition in this export.")
        for facts, later in found:
            then = "as approved; a later edition is in this export" if later else "as approved"
            print(f"{name}: {facts['reference']} ({facts['language']}), edition {facts['number']}, {then}.")
    return strangers


def main(arguments=None):
    """Verify what the command line names; return the exit code."""
    parser = argparse.ArgumentParser(description="Verify an export of the Board's register of decisions.")
    parser.add_argument("export", help="the file that you downloaded, such as register.jsonl")
    parser.add_argument("--head", default="", help="a hash that you kept, from a certificate or the register's page")
    parser.add_argument("--files", metavar="FOLDER", help="a folder with files that you hold")
    asked = parser.parse_args(arguments)
    try:
        export = read_export(asked.export, asked.head.strip())
    except Wrong as error:
        print(f"WRONG: {error}", file=sys.stderr)
        return 1
    except Unreadable as error:
        print(f"This cannot be verified: {error}", file=sys.stderr)
        return 2
    closed = export.number - export.open
    print(f"The register of {export.header['board']} verifies: {export.number} entries.")
    print(
        f"{export.open} were read in full, {closed} by their hash only. {len(export.contents)} contents were compared."
    )
    print(f"Head: entry {export.number}, {export.hash}")
    if asked.files and say_files(export, asked.files):
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
