"""The previews of the editor: in both modes, for a draft that is unfinished, unsaved or has a broken upload."""

import pytest
from django.urls import reverse

from approvals.actions import review, submit
from cms.demo.by_form import FormFields
from resources.previews import preview_context
from tests.approvals.plain_resource import approved
from tests.factories import make_image, make_library, make_resource

pytestmark = pytest.mark.one_database
EMPTY = {"kind": "", "licence": "", "summary": "", "review_by": None, "duration_minutes": None, "publisher": ""}


@pytest.fixture
def preview(client, site, people):
    """Type something into the editor at an address and open its preview in a mode; return the page."""

    def show(address, of_preview, mode, **typed):
        client.force_login(people.author)
        form = FormFields()
        form.feed(client.get(address).content.decode())
        sent = client.post(of_preview, form.fields | {"body-count": "0"} | typed)
        assert sent.json()["is_valid"]
        answer = client.get(of_preview, {"mode": mode})
        assert answer.status_code == 200
        return answer.content.decode()

    return show


@pytest.mark.parametrize("mode", ["", "board", "unknown"])
def test_new_draft_without_anything_but_a_title_can_be_seen(preview, mode):
    of_type = ["resources", "resourcepage", make_library().pk]
    shown = preview(
        reverse("wagtailadmin_pages:add", args=of_type),
        reverse("wagtailadmin_pages:preview_on_add", args=of_type),
        mode,
        title="Brand new",
    )
    assert '<h1 dir="auto">Brand new</h1>' in shown


@pytest.mark.parametrize("mode", ["", "board"])
def test_half_filled_draft_shows_what_was_typed_last(preview, people, mode):
    draft = make_resource("Saved", owner=people.author, **EMPTY)
    shown = preview(
        reverse("wagtailadmin_pages:edit", args=[draft.pk]),
        reverse("wagtailadmin_pages:preview_on_edit", args=[draft.pk]),
        mode,
        title="Typed",
    )
    assert '<h1 dir="auto">Typed</h1>' in shown
    assert "<wagtail-userbar>" in shown and '"no-words-in-capitals"' in shown and "content-checks.js" in shown


def test_board_reads_facts_and_what_the_public_has_now(site, people):
    draft = make_resource("First words", owner=people.author, files={"handout.txt": b"Notice, check, share"})
    assert preview_context(draft, "board")["shown"] is None
    approved(draft, people)
    draft.title = "Second words"
    context = preview_context(draft, "board")
    assert context["shown"].difference.before["title"] == "First words"
    assert context["shown"].difference.after["title"] == "Second words"
    assert ("Publisher", "The Board") in context["content_facts"]
    assert context["files"][0]["address"].startswith("/admin/")
    assert "shown" not in preview_context(draft, "")


def test_board_reads_what_changed_since_it_was_sent_back(site, people):
    draft = make_resource("First words", owner=people.author)
    review(submit(draft, people.author), people.reviewer, "changes_requested", "Use other words.")
    draft.title = "Second words"
    context = preview_context(draft, "board")
    assert context["shown"].difference.before["title"] == "First words"
    assert context["base"].label.endswith("which was sent back")


@pytest.mark.parametrize("mode", ["", "board"])
def test_image_that_cannot_be_read_is_named_and_fails_nothing(site, people, mode):
    image = make_image("gone.png")
    picture = ("image", {"image": image, "alt": "Steps", "caption": ""})
    draft = make_resource("With a picture", owner=people.author, body=[picture])
    with image.file.storage.open(image.file.name, "wb") as broken:
        broken.write(b"no picture")
    assert image.file.url in preview_context(draft, mode)["html"]
    image.file.storage.delete(image.file.name)
    assert "The file of the image “gone.png” is missing." in preview_context(draft, mode)["html"]


def test_sizes_are_those_of_a_phone_and_a_desktop_computer(client, site, people):
    draft = make_resource(owner=people.author)
    client.force_login(people.author)
    shown = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert 'data-device-width="375"' in shown and 'data-device-width="1280"' in shown
    assert "As the Board will see it" in shown
