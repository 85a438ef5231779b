"""Measures files: the memory of a video on its way to the public, and requests for a file against Django's own way."""

import random
import secrets
import time
from statistics import median

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection

from accounts import roles
from approvals.actions import submit, vote
from approvals.models import Edition, SubmissionFile
from benchmarks.measure import Memory, say
from benchmarks.people import person_in, voters
from benchmarks.server import server
from resources.models import LibraryDocument, ResourceFile, ResourcePage
from tests.reviewing import recommend

MEGABYTE = 1024 * 1024
PICTURES_BYTES = 200 * MEGABYTE
# Short turns, one after the other: what else the machine does slows both alike.
SECONDS, TURNS = 0.5, 10
# The boxes of an MP4 file (ISO/IEC 14496-12, section 4.2): its brand, an empty index, and the pictures.
MP4_START = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp42\x00\x00\x00\x08moov"
MP4_START += (PICTURES_BYTES + 8).to_bytes(4, "big") + b"mdat"
BOUNDARY = "a-boundary-that-is-in-no-file"


def measure_files():
    """Print what a video costs in memory on its way, and how many requests for a file of 1 MB are answered."""
    public = ResourcePage.objects.filter(translation_key__in=Edition.objects.values("translation_key")).order_by("pk")
    drafts = (page.get_latest_revision_as_object() for page in public)
    page = next(draft for draft in drafts if not draft.submission_problems())
    with server(_environment()) as site:
        # Once for what every worker loads at its first request.
        site.read(f"/library/{page.reference}/")
        video = _say_memory("A video of 200 MB uploads with", site.memory, lambda: upload_video(site))
        address = _say_memory("It is frozen, voted on and published with", Memory(), lambda: publish(page, video))
        _say_memory("It downloads with", site.memory, lambda: download(site, f"{address}video.mp4"))
        measure_requests(site, f"{address}slides.txt")


def upload_video(site):
    """Send the video through Wagtail's form for documents, as a browser would; return the document."""
    client, token = Client(), secrets.token_hex(16)
    client.force_login(person_in(roles.AUTHOR))
    fields = {"title": "Video", "collection": Collection.get_first_root_node().pk, "csrfmiddlewaretoken": token}
    start = "".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    )
    start += f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="video.mp4"\r\n'
    start += "Content-Type: video/mp4\r\n\r\n"
    end = f"\r\n--{BOUNDARY}--\r\n"
    headers = {
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        "Content-Length": str(len(start) + len(MP4_START) + PICTURES_BYTES + len(end)),
        "Cookie": f"sessionid={client.cookies['sessionid'].value}; csrftoken={token}",
    }
    body = iter([start.encode(), MP4_START, *_pictures(), end.encode()])
    status, answered, _length = site.read(reverse("wagtaildocs:add"), "POST", body, headers)
    if status != 302 or answered["Location"] != reverse("wagtaildocs:index"):
        raise RuntimeError(f"The upload was answered with {status}, {answered['Location']}.")
    return LibraryDocument.objects.latest("pk")


def download(site, address):
    """Read the whole video; raise `RuntimeError` where it is not given."""
    status, _headers, length = site.read(address)
    if (status, length) != (200, len(MP4_START) + PICTURES_BYTES):
        raise RuntimeError(f"The video was answered with {status} and {length} bytes.")


def publish(page, video):
    """Give a draft the video and a file of 1 MB, and take it to the public; return the address of its files."""
    data = random.Random(1).randbytes(MEGABYTE // 2).hex().encode()
    slides = LibraryDocument.objects.create(title="Slides", file=ContentFile(data, name="slides.txt"))
    page.files.add(ResourceFile(document=video, title="", sort_order=98))
    page.files.add(ResourceFile(document=slides, title="", sort_order=99))
    page.save_revision()
    submission = submit(page, person_in(roles.AUTHOR))
    recommend(submission, person_in(roles.REVIEWER))
    for member in voters(submission):
        vote(submission, member, "approve")
    return f"/library/{submission.reference}/any/files/"


def measure_requests(site, address):
    """Print the requests a second for a file that is remembered as right, and for Django's FileResponse of it."""
    sha256 = SubmissionFile.objects.filter(name="slides.txt").latest("submission_id").stored_file_id
    rates = [(_rate(site, f"/baseline/{sha256}/"), _rate(site, address)) for _turn in range(TURNS)]
    djangos, ours = (median(measured) for measured in zip(*rates, strict=True))
    say("Django's FileResponse of 1 MB", f"{djangos:.0f} requests a second (the baseline)")
    say("The same bytes as a file of an edition", f"{ours / djangos:.2f} times that")


def _environment():
    """Return that of a server on this run's own database and stored bytes."""
    names = connection.settings_dict
    if connection.vendor == "sqlite":
        address = f"sqlite:///{names['NAME']}"
    else:
        address = f"postgres://{names['USER']}@{names['HOST']}:{names['PORT']}/{names['NAME']}"
    return {
        "DATABASE_URL": address,
        "VAR_DIR": str(settings.VAR_DIR),
        # Else a session of this process is none of the server's.
        "SECRET_KEY": settings.SECRET_KEY,
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "PYTHONPATH": str(settings.BASE_DIR),
    }


def _rate(site, address):
    connection = site.connect()
    site.read(address, connection=connection)
    begun, requests = time.perf_counter(), 0
    while time.perf_counter() - begun < SECONDS:
        status, _headers, length = site.read(address, connection=connection)
        if (status, length) != (200, MEGABYTE):
            raise RuntimeError(f"{address} was answered with {status} and {length} bytes.")
        requests += 1
    return requests / (time.perf_counter() - begun)


def _say_memory(label, memory, act):
    done, more = memory.most_more(act)
    say(label, f"{more / MEGABYTE:.0f} MB more memory at most")
    return done


def _pictures():
    pictures = random.Random(2)
    return (pictures.randbytes(MEGABYTE) for _piece in range(PICTURES_BYTES // MEGABYTE))
