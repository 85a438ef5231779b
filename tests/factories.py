"""Makes what tests need of the draft side: the library, drafts that are ready to be sent, their files and images."""

from datetime import date
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Locale, Page, Site

from audiences.models import ContentTopic, DeliveryMethod, LearningOutcome, RoleType, Sector, TargetAudience
from resources.models import LibraryDocument, LibraryImage, ResourceFile, ResourceLibraryPage, ResourcePage
from tests.people import make_person
from tests.resources.intake import files

__all__ = ["make_document", "make_image", "make_library", "make_person", "make_resource", "make_term"]


def make_pdf(mark=""):
    """Return a PDF of one blank page; those with different marks are different bytes."""
    return files.pdf(title=f"Handout {mark}")


PDF = make_pdf()


def make_library(language="en-gb"):
    """Return the page that holds the drafts of a language, saving it where there is none."""
    locale, _made = Locale.objects.get_or_create(language_code=language)
    found = ResourceLibraryPage.objects.filter(locale=locale).first()
    if found:
        return found
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    parent = site.root_page if site else Page.get_first_root_node()
    library = ResourceLibraryPage(title="Drafts", slug=f"drafts-{language}", locale=locale, live=False)
    return parent.add_child(instance=library)


def make_resource(title="Notice, check, share", owner=None, files=None, **fields):
    """Save and return a draft with everything that a submission needs, and one revision by its owner.

    `files` is {name: bytes}; any field of `ResourcePage` may be given, terms as lists of entries.
    """
    library = make_library(fields.pop("language", "en-gb"))
    draft = ResourcePage(title=title, owner=owner, live=False, locale=library.locale, **(_complete() | fields))
    for position, (name, data) in enumerate((files or {}).items()):
        draft.files.add(ResourceFile(document=make_document(name, data, owner), title="", sort_order=position))
    library.add_child(instance=draft)
    draft.save_revision(user=owner, log_action=True)
    return draft


def make_document(name="handout.pdf", data=PDF, uploaded_by=None):
    """Save and return an uploaded document."""
    return LibraryDocument.objects.create(title=name, file=ContentFile(data, name=name), uploaded_by_user=uploaded_by)


def make_image(name="steps.png", colour="navy", uploaded_by=None):
    """Save and return an uploaded picture of 60 × 40 pixels in one colour."""
    data = BytesIO()
    Image.new("RGB", (60, 40), colour).save(data, "PNG")
    return LibraryImage.objects.create(
        title=name, file=ContentFile(data.getvalue(), name=name), uploaded_by_user=uploaded_by
    )


def make_term(model, role_type, number=1):
    """Return an entry of one of a role type's lists, saving it where there is none."""
    name = f"{model._meta.verbose_name.capitalize()} {number} of {role_type.slug}"
    return model.objects.get_or_create(role_type=role_type, number=number, defaults={"name": name})[0]


def make_role_type(slug="alerters", number=1):
    """Return a role type, saving it where there is none."""
    words = {"number": number, "name": slug.capitalize(), "outcomes_lead": "Demonstrate an ability to"}
    return RoleType.objects.get_or_create(slug=slug, defaults=words)[0]


def _complete():
    role_type = make_role_type()
    return {
        "summary": "How to notice a concern, check it and share it.",
        "kind": "guidance",
        "publisher": "The Board",
        "year": 2026,
        "body": [("heading", "Three steps"), ("text", "<p>Notice what has changed.</p>")],
        "role_types": [role_type],
        "target_audiences": [make_term(TargetAudience, role_type)],
        "learning_outcomes": [make_term(LearningOutcome, role_type)],
        "content_topics": [make_term(ContentTopic, role_type)],
        "delivery_methods": [make_term(DeliveryMethod, role_type)],
        "sectors": [Sector.objects.get_or_create(slug="education", defaults={"number": 1, "name": "Education"})[0]],
        "duration_minutes": 20,
        "licence": "ogl-3",
        "review_by": date(2099, 6, 30),
    }
