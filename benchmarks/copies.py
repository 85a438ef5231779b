"""Contents like those of the demonstration, each with two files of its own in the store."""

import hashlib
import random

from django.core.files.base import ContentFile
from django.core.files.storage import storages

from approvals import store
from approvals.editions import contents_of, readable_editions
from approvals.models import Edition
from benchmarks.contents import FIRST_NUMBER

FILES = ("handout", "slides")
FILE_BYTES = 100_000


def copies(count):
    """Yield `count` contents; their numbers follow those of the editions that there are."""
    models = list(contents_of(readable_editions()).values())
    begin = Edition.objects.count()
    for number in range(begin, begin + count):
        yield _content(models[number % len(models)], number)


def _content(model, number):
    return model | {
        "reference": f"HIPB-{FIRST_NUMBER + number}",
        "title": f"{model['title'][:200]} {number}",
        "files": [_stored(f"{name}.txt", random.Random(f"{name} {number}").randbytes(FILE_BYTES)) for name in FILES],
        "body": [block for block in model["body"] if block["type"] != "image"],
    }


def _stored(name, data):
    """Put the bytes of a file into the store; return what a content says of it."""
    sha256 = hashlib.sha256(data).hexdigest()
    storages["frozen"].save(store.address_of(sha256), ContentFile(data))
    return {"name": name, "title": name, "sha256": sha256, "size": len(data), "media_type": "text/plain"}
