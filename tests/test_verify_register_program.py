"""The auditor's program: right exports verify, and whatever somebody did to one is named in a sentence."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from approvals import register
from approvals.actions import redact_content, redact_reason, withdraw
from approvals.export import PUBLIC, WHOLE, as_text, export_lines
from tests.approvals.everything_recorded import record_everything
from tests.approvals.plain_resource import PlainResource, approved
from tests.verifier import PROGRAM, verify

pytestmark = pytest.mark.one_database

FIRST, SECOND = b"the first handout", b"the second handout"


@pytest.fixture
def exported(people, tmp_path):
    """A function that writes an export of a small register, changed by a function of its lines; returns its path."""
    resource = PlainResource(files={"handout.txt": FIRST})
    approved(resource, people)
    resource.files = {"handout.txt": SECOND}
    approved(resource, people)
    withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    approved(resource, people)

    def write(scope=PUBLIC, change=lambda lines: lines):
        path = tmp_path / "register.jsonl"
        lines = list(export_lines("A Board", scope))
        path.write_text("".join(map(as_text, change(lines) or lines)), encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("scope", [PUBLIC, WHOLE])
def test_right_export_verifies(exported, scope):
    found = verify(exported(scope))
    assert (found.code, found.said.splitlines()[-1]) == (
        0,
        f"Head: entry {register.head().number}, {register.head().hash}",
    )
    assert ("0 by their hash only" in found.said) is (scope == WHOLE)


@pytest.mark.parametrize("scope", [PUBLIC, WHOLE])
def test_export_of_everything_verifies_after_redactions_too(people, sectors, days_later, tmp_path, scope):
    edition = approved(PlainResource("HIPB-0090", title="It names a person", files={"a.txt": b"a"}), people)
    withdrawal = withdraw("HIPB-0090", "en-gb", people.author, "It names a person.")
    redact_content(edition.submission, people.secretary, "Data protection.")
    redact_reason(withdrawal.reason_digest, people.secretary, "Data protection.")
    record_everything(people, sectors, days_later)
    path = tmp_path / "register.jsonl"
    path.write_text("".join(map(as_text, export_lines("A Board", scope))), encoding="utf-8")
    found = verify(path)
    assert found.code == 0, found.said


def entries(lines, table=None):
    """Return the lines of entries, or of the open entries of a table."""
    found = [line for line in lines if line["kind"] == "entry"]
    return [line for line in found if line.get("table") == table] if table else found


def cut_the_last_lines_off(lines):
    del lines[-3:-1]


def change_a_fact(lines):
    entry = entries(lines, "approvals_edition")[0]
    entry["facts"] = entry["facts"].replace('"number":1', '"number":2')


def take_an_entry_out(lines):
    lines.remove(entries(lines)[3])


def double_an_entry(lines):
    lines.insert(lines.index(entries(lines)[3]), entries(lines)[3])


def swap_two_entries(lines):
    lines[3], lines[4] = lines[4], lines[3]


def cut_the_end_off(lines):
    lines.remove(entries(lines)[-1])
    lines[-1]["lines"] -= 1


def write_a_hash_in_capitals(lines):
    entries(lines)[3]["hash"] = entries(lines)[3]["hash"].upper()


def invent_facts(lines):
    closed = next(line for line in entries(lines) if "facts" not in line)
    closed |= {"table": "approvals_edition", "row": 77, "facts": entries(lines, "approvals_edition")[0]["facts"]}
    return [closed if line["kind"] == "entry" and line["number"] == closed["number"] else line for line in lines]


def change_a_content(lines):
    content = next(line for line in lines if line["kind"] == "content")
    content["text"] = content["text"].replace("Notice", "Notise", 1)


def add_a_content(lines):
    text = '{"body":[],"files":[]}'
    digest = "fa4f9e1d4a4eb4a9a2a2fdc8b1a3d8fd5b4bc6f2d7f7a87dd2f8dd2c06e0c7f1"
    lines.insert(-1, {"kind": "content", "digest": digest, "text": text})


def add_an_entry(lines):
    lines.append(entries(lines)[-1])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (change_a_fact, "was altered: its hash does not fit its facts"),
        (take_an_entry_out, "Entry 4 is missing"),
        (double_an_entry, "Entry 5 is missing, or not in its place: entry 4"),
        (swap_two_entries, "Entry 3 is missing"),
        (cut_the_end_off, "entries were cut off or added"),
        (cut_the_last_lines_off, "lines and has"),
        (write_a_hash_in_capitals, "Entry 5 does not follow"),
        (invent_facts, "was altered: its hash does not fit its facts"),
        (change_a_content, "was altered: it has another SHA-256"),
        (add_a_content, "was altered: it has another SHA-256"),
        (add_an_entry, "lines after the last one"),
    ],
)
def test_tampered_export_is_named(exported, change, words):
    found = verify(exported(change=change))
    assert found.code == 1 and words in found.said, found.said


def hide_facts(lines):
    del entries(lines)[3]["facts"]


def drop_a_content(lines):
    lines.remove(next(line for line in lines if line["kind"] == "content"))


def drop_a_list_of_files(lines):
    lines.remove(next(line for line in lines if line["kind"] == "files"))


def change_a_list_of_files(lines):
    next(line for line in lines if line["kind"] == "files" and line["files"])["files"][0]["name"] = "other.txt"


def change_a_reason(lines):
    next(line for line in lines if line["kind"] == "text")["text"] += "!"


def drop_a_reason(lines):
    lines.remove(next(line for line in lines if line["kind"] == "text"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (hide_facts, "Entry 4 has no facts"),
        (drop_a_content, "is gone, and no redaction names it"),
        (drop_a_list_of_files, "The list of files of submission"),
        (change_a_list_of_files, "The list of files of submission"),
        (change_a_reason, "was altered: it has another SHA-256"),
        (drop_a_reason, "is gone, and no redaction names it"),
    ],
)
def test_tampered_whole_export_is_named(exported, change, words):
    def tidy(lines):
        change(lines)
        lines[-1]["lines"] = len(lines)

    found = verify(exported(WHOLE, tidy))
    assert found.code == 1 and words in found.said, found.said


def test_cut_and_mended_export_is_found_out_by_a_head_that_was_kept(exported):
    kept = register.head().hash

    def cut(lines):
        last = entries(lines)[-3]
        left = [line for line in lines if line["kind"] != "entry" or line["number"] <= last["number"]]
        left[0]["head"] = {"number": last["number"], "hash": last["hash"]}
        left[-1]["lines"] = len(left)
        return left

    path = exported(change=cut)
    assert verify(path, "--head", kept).code == 1
    assert "since you kept that head" in verify(path, "--head", kept).said
    assert verify(exported(), "--head", kept.upper()).code == 0


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The file is empty"),
        (b"\x1f\x8b\x08\x00 packed", "cannot be read"),
        (b"<html>", "cannot be read"),
        (b"[1, 2]\n", "cannot be read"),
        (b'{"kind":"entry"}\n', "its first line does not say so"),
        (b'{"kind":"export","format":99}\n', "format 99"),
        (b'{"kind":"export","format":1,"scope":"public","board":"A","head":null}\n', "is cut off"),
        (b'{"kind":"export","format":1,"scope":"public","board":"A","head":null}\n{"kind":"en', "cannot be read"),
        (b'{"kind":"export","format":1,"scope":"public","board":"A","head":null}\n{"kind":"x"}\n', "does not know"),
        (
            b'{"kind":"export","format":1,"scope":"public","board":"A","head":null}\n{"kind":"entry"}\n',
            "cannot be read",
        ),
    ],
)
def test_what_is_no_export_is_refused_in_words(tmp_path, data, words):
    path = tmp_path / "register.jsonl"
    path.write_bytes(data)
    found = verify(path)
    assert found.code == 2 and words in found.said and "Traceback" not in found.said


def test_missing_file_is_refused_in_words(tmp_path):
    found = verify(tmp_path / "nothing.jsonl")
    assert found.code == 2 and "cannot be opened" in found.said


def test_files_are_named_with_their_edition_and_strangers_are_found(exported, tmp_path):
    folder = tmp_path / "files"
    (folder / "sub").mkdir(parents=True)
    (folder / "new.txt").write_bytes(SECOND)
    path = exported()
    assert verify(path, "--files", folder).code == 0
    assert "new.txt: HIPB-0001 (en-gb), edition 3, as approved." in verify(path, "--files", folder).said
    (folder / "sub" / "changed.txt").write_bytes(SECOND + b"!")
    found = verify(path, "--files", folder)
    assert found.code == 1 and "NOT a file of an edition" in found.said


def test_file_of_an_earlier_edition_says_that_a_later_one_exists(exported, tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "old.txt").write_bytes(FIRST)
    found = verify(exported(WHOLE), "--files", folder)
    assert "edition 1, as approved; a later edition is in this export." in found.said


def test_command_writes_an_export_that_verifies_and_overwrites_only_when_asked(exported, tmp_path, capsys):
    path = tmp_path / "whole.jsonl"
    call_command("export_register", path)
    assert f"python3 verify_register.py {path}" in capsys.readouterr().out
    assert verify(path).code == 0
    with pytest.raises(CommandError, match="is there already"):
        call_command("export_register", path)
    call_command("export_register", path, public=True, overwrite=True)
    assert json.loads(path.read_text().splitlines()[0])["scope"] == PUBLIC
    assert [file.name for file in tmp_path.iterdir()] == ["whole.jsonl"]


def test_command_says_why_when_the_file_cannot_be_written(exported, tmp_path):
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("export_register", tmp_path / "no-folder" / "whole.jsonl")


def test_program_needs_nothing_but_python_and_shares_no_code():
    imported = {line.split()[1] for line in PROGRAM.read_text().splitlines() if line.startswith(("import ", "from "))}
    assert imported == {"argparse", "hashlib", "json", "sys", "collections", "pathlib"}
    assert PROGRAM.is_relative_to(Path(settings.STATICFILES_DIRS[0]))
