"""Canonical content: the same words give the same digest, whichever of Wagtail's rows they are read from."""

import json
from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from taggit.models import Tag
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Locale
from wagtail.rich_text import RichText

from approvals.canonical import digest
from audiences.models import LearningOutcome, RoleType, TargetAudience
from resources.canonical.rich_text import FEATURES
from resources.models import LibraryDocument, ResourceFile, ResourcePage
from tests.editor import send_editor
from tests.factories import PDF, make_image, make_pdf, make_resource, make_role_type, make_term

pytestmark = pytest.mark.one_database

EVERY_BLOCK = [
    ("heading", "  Three steps "),
    ("text", "<p>Notice what has <b>changed</b>.</p>"),
    ("steps", [RichText("<p>Notice</p>"), RichText("<p>Check</p>")]),
    ("callout", {"title": "In danger?", "text": RichText("<p>Call 999.</p>")}),
    ("quotation", {"text": "Is there anything you would like to talk about?", "attribution": "A way to begin"}),
    ("table", {"caption": "Whom to tell", "headers": ["When", "Whom"], "rows": [["Now", "999"], ["Today"]]}),
    (
        "video",
        {"title": "Notice", "address": "https://example.org/v", "transcript": RichText("<p>Somebody talks.</p>")},
    ),
]


def digest_of(page):
    """Return the digest of a page's content."""
    return digest(page.canonical_content())


def typed(block, value, prefix="body"):
    """Return what the editor's script sends for the value of a block: {name: text}."""
    if isinstance(block, StreamBlock):
        return _rows(
            [(child.block, child.value, {"type": child.block_type, "id": child.id}) for child in value], prefix
        )
    if isinstance(block, ListBlock):
        return _rows([(block.child_block, child, {"id": ""}) for child in value], prefix)
    if isinstance(block, StructBlock):
        parts = [typed(child, value[name], f"{prefix}-{name}") for name, child in block.child_blocks.items()]
        return {name: text for part in parts for name, text in part.items()}
    if isinstance(block, RichTextBlock):
        return {prefix: ContentstateConverter(features=FEATURES).from_database_format(value.source)}
    return {prefix: value.pk if isinstance(block, ImageChooserBlock) else value}


def _rows(rows, prefix):
    sent = {f"{prefix}-count": len(rows)}
    for n, (block, value, about) in enumerate(rows):
        about = about | {"order": n, "deleted": ""}
        sent |= {f"{prefix}-{n}-{name}": text for name, text in about.items()}
        sent |= typed(block, value, f"{prefix}-{n}-value")
    return sent


@pytest.fixture
def draft(site, people):
    """A draft with every kind of block, terms of two role types, tags and two files."""
    responders = RoleType.objects.get(slug="responders")
    draft = make_resource(
        owner=people.author,
        files={"one.pdf": PDF, "two.pdf": make_pdf(2)},
        body=[*EVERY_BLOCK, ("image", {"image": make_image(), "alt": "Steps", "caption": ""})],
        role_types=[responders, RoleType.objects.get(slug="alerters")],
        learning_outcomes=list(LearningOutcome.objects.filter(role_type=responders)[:3]),
        target_audiences=list(TargetAudience.objects.filter(role_type=responders)[:2]),
    )
    draft.tags.add("referral", "induction")
    draft.save_revision(user=people.author)
    return draft


class TestSameDigest:
    """The same content wherever it is read."""

    def test_draft_revision_and_published_page_agree(self, draft):
        expected = digest_of(draft)
        revision = draft.get_latest_revision()
        assert digest_of(revision.as_object()) == expected
        assert digest_of(ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()) == expected
        revision.publish()
        assert digest_of(ResourcePage.objects.get(pk=draft.pk)) == expected

    def test_save_that_changes_nothing_agrees(self, draft):
        expected = digest_of(draft)
        draft.get_latest_revision_as_object().save_revision()
        ResourcePage.objects.get(pk=draft.pk).get_latest_revision().publish()
        page = ResourcePage.objects.get(pk=draft.pk)
        page.save()
        assert digest_of(page) == expected

    def test_save_in_the_editor_agrees(self, client, people):
        draft = make_resource(owner=people.author, body=[])
        expected = digest_of(draft)
        address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
        assert send_editor(client, people.superuser, address).status_code == 302
        assert draft.revisions.count() == 2
        # Read anew: an instance remembers the revision that was its latest one.
        saved = ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
        assert digest_of(saved) == expected

    def test_save_of_every_block_in_the_editor_agrees(self, client, people, draft):
        expected, revisions = digest_of(draft), draft.revisions.count()
        address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
        body = typed(draft.body.stream_block, draft.get_latest_revision_as_object().body)
        assert send_editor(client, people.author, address, **body).status_code == 302
        assert draft.revisions.count() == revisions + 1
        # Read anew: an instance remembers the revision that was its latest one.
        saved = ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
        assert digest_of(saved) == expected

    def test_copy_with_keys_of_its_own_differs_in_its_reference_alone(self, draft):
        draft.get_latest_revision().publish()
        original = ResourcePage.objects.get(pk=draft.pk)
        copied = original.copy(update_attrs={"slug": "copy"})
        assert {row.pk for row in copied.files.all()}.isdisjoint(row.pk for row in original.files.all())
        assert copied.canonical_content() == original.canonical_content() | {"reference": copied.reference}

    def test_order_in_which_terms_and_tags_were_chosen_does_not_matter(self, draft):
        expected = digest_of(draft)
        for name in ("role_types", "learning_outcomes", "target_audiences"):
            setattr(draft, name, list(reversed(getattr(draft, name).all())))
        draft.tags.set(["referral", "induction"])
        draft.save_revision().publish()
        assert digest_of(ResourcePage.objects.get(pk=draft.pk)) == expected

    def test_new_keys_of_files_and_blocks_do_not_matter(self, draft):
        expected = digest_of(draft)
        files = [
            ResourceFile(document=one.document, title=one.title, sort_order=n)
            for n, one in enumerate(draft.files.all())
        ]
        draft.files.set(files)
        for block in draft.body:
            block.id = None
        assert digest_of(draft) == expected

    def test_language_of_the_person_who_asks_does_not_matter(self, draft):
        expected = digest_of(draft)
        with translation.override("pl"):
            assert digest_of(draft) == expected


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Other"),
        ("summary", "Other"),
        ("kind", "leaflet"),
        ("publisher", "Other"),
        ("year", 2001),
        ("external_address", "https://example.org/"),
        ("note", "Other"),
        ("is_superseded", True),
        ("duration_minutes", 5),
        ("licence", "cc-by-4"),
        ("nobody_recognisable", True),
        ("role_types", []),
        ("target_audiences", []),
        ("learning_outcomes", []),
        ("content_topics", []),
        ("delivery_methods", []),
        ("sectors", []),
        ("files", []),
        ("external_seen_on", date(2026, 1, 1)),
        ("review_by", date(2098, 1, 1)),
        ("body", [("heading", "Other")]),
    ],
)
def test_every_change_changes_the_digest(draft, field, value):
    before = digest_of(draft)
    setattr(draft, field, value)
    assert digest_of(draft) != before


def test_another_tag_changes_the_digest(draft):
    before = digest_of(draft)
    draft.tags.add("other")
    assert digest_of(draft) != before


def test_changed_bytes_change_the_digest(draft):
    before = digest_of(draft)
    document = draft.files.first().document
    document.file.save("one.pdf", ContentFile(make_pdf("!")))
    document.save()
    assert digest_of(ResourcePage.objects.get(pk=draft.pk)) != before


def test_content_has_no_key_of_a_row_and_no_id_of_a_block(draft):
    content = draft.canonical_content()
    text = json.dumps(content)
    assert not any(block.id in text for block in draft.body if block.id)
    assert '"pk"' not in text
    assert '"id"' not in text
    assert [term["key"] for term in content["role_types"]] == ["alerters", "responders"]
    assert content["learning_outcomes"][0]["key"] == "responders/learning-outcomes/1"
    assert content["learning_outcomes"][0]["lead_in"].startswith("Demonstrate an ability to")


def test_each_block_says_what_it_is(draft):
    body = draft.canonical_content()["body"]
    assert body[:3] == [
        {"type": "heading", "text": "Three steps"},
        {"type": "text", "html": "<p>Notice what has <b>changed</b>.</p>"},
        {"type": "steps", "steps": ["<p>Notice</p>", "<p>Check</p>"]},
    ]
    assert body[3:5] == [
        {"type": "callout", "title": "In danger?", "html": "<p>Call 999.</p>"},
        {
            "type": "quotation",
            "text": "Is there anything you would like to talk about?",
            "attribution": "A way to begin",
        },
    ]
    assert body[6] == {
        "type": "video",
        "title": "Notice",
        "address": "https://example.org/v",
        "transcript_html": "<p>Somebody talks.</p>",
    }
    table, image = body[5], body[7]
    assert table["rows"] == [["Now", "999"], ["Today", ""]]
    assert (image["width"], image["height"], image["media_type"], image["alt"]) == (60, 40, "image/png", "Steps")
    assert len(image["sha256"]) == 64


def test_file_is_known_by_its_bytes_and_a_plain_name(people, site):
    draft = make_resource(owner=people.author, files={"Our Hand-out (final).PDF": PDF})
    (file,) = draft.canonical_content()["files"]
    assert file["name"] == "our_hand-out_final.pdf"
    assert (file["size"], file["media_type"]) == (len(PDF), "application/pdf")


def test_deleted_uploads_leave_a_content_that_can_be_read(draft):
    draft.body[7].value["image"].delete()
    LibraryDocument.objects.all().delete()
    content = ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object().canonical_content()
    assert content["files"] == []
    assert content["body"][7]["sha256"] == ""


def test_content_takes_as_many_queries_with_many_terms_as_with_few(people, site, django_assert_max_num_queries):
    alerters = make_role_type()
    draft = make_resource(
        owner=people.author,
        files={f"{number}.pdf": make_pdf(number) for number in range(8)},
        role_types=list(RoleType.objects.all()),
        learning_outcomes=list(LearningOutcome.objects.all()),
        target_audiences=[make_term(TargetAudience, alerters, number) for number in (1, 2, 3)],
    )
    page = ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    with django_assert_max_num_queries(16):
        page.canonical_content()


def test_content_takes_as_many_queries_with_many_files_and_images_as_with_few(people, site):
    counts = []
    for number in (1, 5):
        draft = make_resource(
            owner=people.author,
            files={f"{n}.pdf": make_pdf(n) for n in range(number)},
            body=[("image", {"image": make_image(f"{n}.png"), "alt": "Steps", "caption": ""}) for n in range(number)],
        )
        page = ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
        with CaptureQueriesContext(connection) as counted:
            content = page.canonical_content()
        assert (len(content["files"]), len(content["body"])) == (number, number)
        counts.append(len(counted))
    assert counts[0] == counts[1]


def test_content_takes_as_many_queries_with_many_links_as_with_few(people, site):
    others = [make_resource(f"Other {number}", owner=people.author) for number in range(5)]
    counts = []
    for number in (1, 5):
        links = [("text", f'<p><a linktype="page" id="{other.pk}">this</a></p>') for other in others[:number]]
        draft = make_resource(owner=people.author, body=links)
        page = ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
        with CaptureQueriesContext(connection) as counted:
            content = page.canonical_content()
        assert json.dumps(content["body"]).count("resource:") == number
        counts.append(len(counted))
    assert counts[0] == counts[1]


def test_tags_of_a_revision_keep_their_names(draft):
    assert draft.get_latest_revision_as_object().canonical_content()["tags"] == ["induction", "referral"]
    Tag.objects.filter(name="induction").update(name="first day")
    assert draft.canonical_content()["tags"] == ["first day", "referral"]


def test_content_of_a_translation_says_its_own_language(people, site):
    polish, _made = Locale.objects.get_or_create(language_code="pl")
    draft = make_resource(owner=people.author, language="pl")
    content = draft.canonical_content()
    assert content["language"] == "pl"
    assert content["reference"] == draft.reference
