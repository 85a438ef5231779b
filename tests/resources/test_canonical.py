"""Canonical content: the same words give the same digest, whichever of Wagtail's rows they are read from."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import translation
from taggit.models import Tag
from wagtail.models import Locale
from wagtail.rich_text import RichText

from approvals.canonical import digest
from audiences.models import LearningOutcome, RoleType, TargetAudience
from resources.canonical.rich_text import to_canonical_html
from resources.models import LibraryDocument, ResourceFile, ResourcePage
from tests.editor import send_editor
from tests.factories import PDF, make_image, make_resource, make_role_type, make_term

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


@pytest.fixture
def draft(site, people):
    """A draft with every kind of block, terms of two role types, tags and two files."""
    responders = RoleType.objects.get(slug="responders")
    draft = make_resource(
        owner=people.author,
        files={"one.pdf": PDF, "two.pdf": PDF + b"2"},
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
        draft.get_latest_revision().publish()
        page = ResourcePage.objects.get(pk=draft.pk)
        page.save()
        assert digest_of(page) == expected

    def test_save_in_the_editor_agrees(self, client, people):
        draft = make_resource(owner=people.author, body=[])
        expected = digest_of(draft)
        address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
        assert send_editor(client, people.superuser, address).status_code == 302
        assert draft.revisions.count() == 2
        assert digest_of(draft.get_latest_revision_as_object()) == expected

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
        ("sectors", []),
        ("body", [("heading", "Other")]),
    ],
)
def test_every_change_changes_the_digest(draft, field, value):
    before = digest_of(draft)
    setattr(draft, field, value)
    assert digest_of(draft) != before


def test_changed_bytes_change_the_digest(draft):
    before = digest_of(draft)
    document = draft.files.first().document
    document.file.save("one.pdf", ContentFile(PDF + b"!"))
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
        files={f"{number}.pdf": PDF + bytes([number]) for number in range(8)},
        role_types=list(RoleType.objects.all()),
        learning_outcomes=list(LearningOutcome.objects.all()),
        target_audiences=[make_term(TargetAudience, alerters, number) for number in (1, 2, 3)],
    )
    page = ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    with django_assert_max_num_queries(16):
        page.canonical_content()


def test_tags_of_a_revision_keep_their_names(draft):
    assert draft.get_latest_revision_as_object().canonical_content()["tags"] == ["induction", "referral"]
    Tag.objects.filter(name="induction").update(name="first day")
    assert draft.canonical_content()["tags"] == ["first day", "referral"]


class TestLinks:
    """Where a link leads says nothing about drafts."""

    def linked(self, people, to):
        """Return the canonical HTML of a text with a link to a page."""
        text = f'<p>See <a linktype="page" id="{to}">this</a>.</p>'
        draft = make_resource("Links", owner=people.author, body=[("text", text)])
        return draft.canonical_content()["body"][0]["html"]

    def test_resource_is_known_by_its_reference(self, people, site):
        other = make_resource("Other", owner=people.author)
        assert self.linked(people, other.pk) == f'<p>See <a href="resource:{other.reference}">this</a>.</p>'

    def test_page_that_is_gone_becomes_text(self, people, site):
        assert self.linked(people, 987654) == "<p>See this.</p>"

    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            (
                '<p><a href="https://www.gov.uk/a?b=1&amp;c=2">gov</a></p>',
                '<p><a href="https://www.gov.uk/a?b=1&amp;c=2">gov</a></p>',
            ),
            ('<p><a href="javascript:alert(1)">press</a></p>', "<p>press</p>"),
            ('<p><a href="resource:HIPB-0001">press</a></p>', "<p>press</p>"),
            ("<p>Words<script>alert(1)</script></p>", "<p>Wordsalert(1)</p>"),
            ('<p onclick="alert(1)">Words</p>', "<p>Words</p>"),
            ('<p>Words</p><embed embedtype="image" id="1" format="left" alt=""/>', "<p>Words</p>"),
            ('<p><a linktype="document" id="1">file</a></p>', "<p>file</p>"),
            ("<p></p><p>Words</p><p> </p>", "<p>Words</p>"),
            (None, ""),
        ],
    )
    def test_rich_text_keeps_what_is_allowed_and_nothing_else(self, db, source, expected):
        assert to_canonical_html(source, {}) == expected

    def test_canonical_html_stays_as_it_is(self, db):
        once = to_canonical_html("<p>One &amp; <i>two</i></p><ul><li>three</li></ul>", {})
        assert to_canonical_html(once, {}) == once


def test_content_of_a_translation_says_its_own_language(people, site):
    polish, _made = Locale.objects.get_or_create(language_code="pl")
    draft = make_resource(owner=people.author, language="pl")
    content = draft.canonical_content()
    assert content["language"] == "pl"
    assert content["reference"] == draft.reference
