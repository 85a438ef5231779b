"""What a resource lacks before it can be sent for review: everything at once, each with its field."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from wagtail.rich_text import RichText

from audiences.models import ContentTopic, DeliveryMethod, LearningOutcome, TargetAudience
from resources.completeness import completeness_problems, values_of
from resources.models import LibraryDocument, LibraryImage, ResourcePage
from tests.factories import PDF, make_image, make_pdf, make_resource, make_role_type, make_term

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 300


def problems_of(page):
    """Return (field, sentence) for everything that a page lacks."""
    return [(problem.field, problem.text) for problem in completeness_problems(values_of(page))]


def test_complete_resource_lacks_nothing(people):
    assert problems_of(make_resource(files={"handout.pdf": PDF})) == []


def test_everything_that_is_missing_is_named_at_once(db):
    empty = ResourcePage(title="")
    assert [field for field, _sentence in problems_of(empty)] == [
        "title",
        "summary",
        "kind",
        "role_types",
        "target_audiences",
        "learning_outcomes",
        "licence",
        "review_by",
        "body",
    ]


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"summary": ""}, "summary", "Write a summary"),
        ({"kind": ""}, "kind", "Choose the kind of resource."),
        ({"target_audiences": []}, "target_audiences", "Choose at least one target audience."),
        ({"learning_outcomes": []}, "learning_outcomes", "Choose at least one learning outcome."),
        ({"licence": ""}, "licence", "Choose a licence."),
        ({"review_by": None}, "review_by", "Give the date by which it is to be reviewed."),
        ({"role_types": []}, "role_types", "Choose at least one role type."),
        ({"body": []}, "body", "There is nothing to use yet."),
        ({"external_address": "https://example.org/"}, "external_seen_on", "on which date you last saw"),
        (
            {"external_address": "https://example.org/", "external_seen_on": date(2099, 1, 1)},
            "external_seen_on",
            "This date is in the future.",
        ),
        ({"review_by": date(2020, 1, 1)}, "review_by", "is not in the future"),
        ({"kind": "case-study"}, "nobody_recognisable", "Tick that nobody can be recognised"),
        ({"body": [("image", {"image": None, "alt": "", "caption": ""})]}, "body", "An image was deleted."),
        (
            {"body": [("video", {"title": "", "address": "here", "transcript": RichText("")})]},
            "body",
            "A video has no transcript.",
        ),
        (
            {
                "body": [
                    ("video", {"title": " ", "address": "https://example.org/", "transcript": RichText("<p>A</p>")})
                ]
            },
            "body",
            "A video has no title.",
        ),
        (
            {"body": [("video", {"title": "A", "address": "here", "transcript": RichText("<p>A</p>")})]},
            "body",
            "Enter a whole web address",
        ),
    ],
)
def test_problem_is_named_with_its_field(db, changes, field, sentence):
    found = [text for named, text in problems_of(make_resource(**changes)) if named == field]
    assert any(sentence in text for text in found)


def test_address_that_is_none_is_named(db):
    typed = values_of(make_resource()) | {
        "external_address": "javascript:alert(1)",
        "external_seen_on": date(2026, 1, 1),
    }
    (problem,) = completeness_problems(typed)
    assert (problem.field, problem.text) == (
        "external_address",
        "Enter a whole web address, such as https://www.gov.uk/guidance.",
    )


def test_image_without_alternative_text_is_named_once(db):
    image = ("image", {"image": make_image(), "alt": " ", "caption": ""})
    assert problems_of(make_resource(body=[image, image])) == [
        ("body", "An image has no alternative text. Say what it tells.")
    ]


def test_term_of_a_role_type_that_was_not_chosen_is_named(db):
    other = make_role_type("responders", 2)
    draft = make_resource(learning_outcomes=[make_term(LearningOutcome, other)])
    assert problems_of(draft) == [
        (
            "learning_outcomes",
            "“Learning outcome 1 of responders” belongs to the role type “Responders”. Tick that role type too, or "
            "untick this.",
        )
    ]


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("target_audiences", TargetAudience),
        ("learning_outcomes", LearningOutcome),
        ("content_topics", ContentTopic),
        ("delivery_methods", DeliveryMethod),
    ],
)
def test_each_list_of_a_role_type_asks_for_that_role_type(db, name, model):
    strange = make_term(model, make_role_type("responders", 2))
    draft = make_resource()
    setattr(draft, name, [*getattr(draft, name).all(), strange])
    ((field, text),) = problems_of(draft)
    assert (field, strange.name in text) == (name, True)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "case-study", "nobody_recognisable": True},
        {"body": [], "external_address": "https://example.org/", "external_seen_on": date(2026, 1, 1)},
        {"body": [], "files": {"handout.pdf": PDF, "handout.txt": b"The same in plain text"}},
        {"content_topics": [], "delivery_methods": [], "sectors": [], "publisher": "", "year": None},
        {"licence": "link-only"},
    ],
)
def test_resource_that_has_what_it_needs_lacks_nothing(db, changes):
    assert problems_of(make_resource(**changes)) == []


def test_review_on_the_same_day_is_too_soon_and_on_the_next_is_not(db):
    today = timezone.localdate()
    assert [field for field, _text in problems_of(make_resource(review_by=today))] == ["review_by"]
    assert problems_of(make_resource(review_by=today + timedelta(days=1))) == []


def test_image_whose_file_is_missing_or_that_browsers_do_not_show_is_named(db):
    image = make_image("steps.png")
    draft = make_resource(body=[("image", {"image": image, "alt": "Steps", "caption": ""})])
    image.file.storage.delete(image.file.name)
    assert problems_of(draft) == [("body", "The file of the image “steps.png” is missing. Upload it again.")]
    bitmap = BytesIO()
    Image.new("RGB", (6, 4)).save(bitmap, "BMP")
    shown = LibraryImage.objects.create(title="steps", file=ContentFile(bitmap.getvalue(), name="steps.bmp"))
    draft = make_resource(body=[("image", {"image": shown, "alt": "Steps", "caption": ""})])
    ((field, text),) = problems_of(draft)
    assert (field, "is of a type that some browsers do not show" in text) == ("body", True)


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"program.exe": b"MZ"}, "“program.exe” is of a type that people cannot be given. Use one of: pdf"),
        ({"handout.pdf": PNG}, "“handout.pdf” does not hold what its ending says: it is of the type PNG picture."),
        ({"page.html": b"<script>"}, "“page.html” is of a type that people cannot be given."),
        ({"One.pdf": PDF, "one.PDF": make_pdf(2)}, "Two files are called “one.pdf”."),
    ],
)
def test_file_that_cannot_be_offered_is_named(db, files, sentence):
    ((field, text),) = problems_of(make_resource(files=files))
    assert field == "files"
    assert sentence in text


def test_deleted_and_missing_files_are_named(db):
    draft = make_resource(files={"one.pdf": PDF})
    document = draft.files.first().document
    document.file.storage.delete(document.file.name)
    assert problems_of(draft) == [("files", "The file “one.pdf” is missing. Upload it again.")]
    LibraryDocument.objects.all().delete()
    found = problems_of(ResourcePage.objects.get(pk=draft.pk))
    assert found == [("files", "A file was deleted. Choose another one, or take its line out.")]


def test_licence_that_allows_a_link_only_goes_with_no_file(db):
    draft = make_resource(files={"one.pdf": PDF}, licence="link-only")
    assert "allows a link only" in problems_of(draft)[0][1]


def test_pdf_alone_is_not_enough(db):
    ((field, text),) = problems_of(make_resource(files={"handout.pdf": PDF}, body=[]))
    assert (field, "There is only a PDF" in text) == ("body", True)
