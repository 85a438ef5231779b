"""What waits for the Board's next decision: the files and images in which a draft differs from the public edition."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from approvals import editions

from .canonical.files import file_facts
from .canonical.frozen_files import images_of
from .canonical.images import image_facts

NEW, REPLACED, TAKEN_OUT = "new", "replaced", "taken out"


@dataclass(frozen=True)
class WaitingFile:
    """A file that the public has in another form, or not at all, or still has; `edition_number` is what is public."""

    name: str
    change: str
    edition_number: int

    def __str__(self):
        words = {
            NEW: _("“%(name)s” is new. The public gets it once the Board has approved it."),
            REPLACED: _("“%(name)s” was replaced. The public still gets the file of edition %(number)d."),
            TAKEN_OUT: _("“%(name)s” was taken out. The public still gets it with edition %(number)d."),
        }
        return words[self.change] % {"name": self.name, "number": self.edition_number}


def waiting_files(draft):
    """Return a `WaitingFile` for each difference; empty where nothing is public. A missing upload counts as none."""
    edition = editions.current_edition(draft.translation_key, draft.locale.language_code)
    content = editions.content_of(edition) if edition else None
    if content is None:
        return []
    public = {file["name"]: file["sha256"] for file in content["files"]}
    public |= {block["sha256"]: block["sha256"] for block in content["body"] if block["type"] == "image"}
    words = {block["sha256"]: block["alt"] for block in content["body"] if block["type"] == "image"}
    now, titles = _files_of(draft)
    return [
        WaitingFile((titles | words).get(name, name), change, edition.number) for name, change in changes(public, now)
    ]


def changes(before, after):
    """Return [(key, change)] between two {key: SHA-256}, in the order of the keys."""
    found = [(key, TAKEN_OUT) for key in before.keys() - after.keys()]
    found += [(key, NEW) for key in after.keys() - before.keys()]
    found += [(key, REPLACED) for key in before.keys() & after.keys() if before[key] != after[key]]
    return sorted(found)


def _files_of(draft):
    """Return {name of a file, or digest of an image: SHA-256} and {digest of an image: its title}."""
    held, titles = {}, {}
    for attached in draft.attached_files():
        try:
            facts = file_facts(attached)
        except OSError:
            continue
        held[facts["name"]] = facts["sha256"]
    for image in images_of(draft):
        try:
            digest = image_facts(image)["sha256"]
        except OSError:
            continue
        held[digest], titles[digest] = digest, image.title
    return held, titles
