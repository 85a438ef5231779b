"""The frozen submission, as those read it who decide on it: every part of the content, from the frozen bytes."""

from django.core.files.storage import storages
from django.urls import reverse

from approvals.actions import submit
from approvals.store import address_of
from resources.content_facts import content_facts
from tests.factories import make_image, make_resource

from .frozen import in_review


def submission_with_image(people):
    """Send a draft with an image for review; return the submission and the name of the image's digest."""
    body = [("image", {"image": make_image(), "alt": "Three steps on one card.", "caption": ""})]
    submission = submit(make_resource(owner=people.author, body=body), people.author)
    return submission, submission.content["body"][0]["sha256"]


def test_image_is_shown_to_readers_from_the_frozen_bytes(client, people):
    submission, sha256 = submission_with_image(people)
    address = reverse("submission_image", args=[submission.pk, sha256, "png"])
    client.force_login(people.reviewer)
    sized = reverse("submission_image_size", args=[submission.pk, sha256, 320, "webp"])
    assert sized in client.get(reverse("review_submission", args=[submission.pk])).text
    assert client.get(sized)["Content-Type"] == "image/webp"
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert client.get(reverse("submission_image", args=[submission.pk, "0" * 64, "png"])).status_code == 404
    client.force_login(people.superuser)
    assert client.get(address).status_code == client.get(sized).status_code == 403


def test_file_is_held_back_when_its_stored_bytes_were_altered(client, people):
    submission = in_review(people, files={"handout.txt": b"Notice, check, share, altered"})
    with open(storages["frozen"].path(address_of(submission.content["files"][0]["sha256"])), "wb") as stored:
        stored.write(b"Something else")
    client.force_login(people.reviewer)
    assert client.get(reverse("submission_file", args=[submission.pk, "handout.txt"])).status_code == 503


def test_every_fact_of_a_content_is_shown(people):
    submission = in_review(people)
    given = submission.content | {
        "external_address": "https://material.example/guide",
        "external_seen_on": "2026-02-03",
        "nobody_recognisable": True,
    }
    assert [(label, str(value)) for label, value in content_facts(given)] == [
        ("Kind of resource", "Guidance"),
        ("Publisher", "The Board"),
        ("Year", "2026"),
        ("Web address of the material", "https://material.example/guide"),
        ("Seen there on", "3 February 2026"),
        ("Takes", "20 minutes"),
        ("Licence", "Open Government Licence v3.0"),
        ("Review by", "30 June 2099"),
        ("Tags", "referral"),
        ("Nobody can be recognised", "Yes"),
    ]


def test_facts_that_are_not_given_are_left_out(people):
    submission = in_review(people)
    bare = submission.content | {"year": None, "licence": None, "review_by": None, "tags": [], "duration_minutes": None}
    assert [label for label, _value in content_facts(bare)] == ["Kind of resource", "Publisher"]
