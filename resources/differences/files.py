"""Which files of a content were added, removed, replaced or renamed."""

from dataclasses import dataclass

ADDED, REMOVED, REPLACED, RENAMED = "added", "removed", "replaced", "renamed"


@dataclass(frozen=True)
class FileChange:
    """A file that differs: `before` and `after` are its facts in the content, or None.

    `kind` is added, removed, replaced (other bytes) or renamed (the same bytes under another name or title).
    """

    kind: str
    before: dict | None
    after: dict | None


def file_changes(before, after):
    """Return the `FileChange`s between the files of two contents, in the order of the newer, the removed ones last.

    A file is known again by its name, or else by its bytes.
    """
    old, new = (list(content["files"]) if content else [] for content in (before, after))
    partners = {}
    for name in ("name", "sha256"):
        for at, file in enumerate(new):
            partner = next((one for one in old if at not in partners and one[name] == file[name]), None)
            if partner is not None:
                partners[at] = partner
                old.remove(partner)
    changes = [_change(partners.get(at), file) for at, file in enumerate(new) if partners.get(at) != file]
    return changes + [_change(file, None) for file in old]


def _change(before, after):
    if before is None or after is None:
        return FileChange(ADDED if after else REMOVED, before, after)
    return FileChange(RENAMED if before["sha256"] == after["sha256"] else REPLACED, before, after)
