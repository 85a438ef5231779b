"""A resource of ours, on a site that is set up as `make run` does it."""

from urllib.parse import urlencode

from django.urls import reverse

from home.models import ContentPage
from resources.models import LibraryDocument, LibraryImage, ResourceFile, ResourcePage, ResourceTag
from tests.approvals.plain_resource import approved
from tests.factories import make_document, make_image, make_resource

from .kinds import Kind, as_saved, front_page
from .secret import INNOCENT, INNOCENT_COLOUR, SECRET_COLOUR, WORD


class Ours(Kind):
    """A standardised resource."""

    def __init__(self, people):
        super().__init__(
            {
                "author": people.author,
                "reviewer": people.reviewer,
                "member": people.members[0],
                "secretary": people.secretary,
                "superuser": people.superuser,
                "nobody": None,
            }
        )
        self.people = people

    def secret(self):
        """A complete draft with the word in every place that the public could read."""
        return _draft(self.actors["author"], WORD, SECRET_COLOUR)

    def innocent(self):
        """The same without the word."""
        return _draft(self.actors["author"], INNOCENT, INNOCENT_COLOUR)

    def public(self):
        """The same, approved by the Board."""
        page = self.innocent()
        approved(page, self.people)
        return as_saved(page)

    @staticmethod
    def surfaces(page):
        """Every public address of the site, those that can be guessed, old ones, and every upload."""
        return [*_lists(page), *_resource(as_saved(page)), *_where_wagtail_would_serve(page), *_uploads()]

    @staticmethod
    def secrets(page, starts_as):
        """Nothing at all of a resource that was never approved: not its reference, nor words however innocent."""
        return () if starts_as == "public" else (page.reference, INNOCENT, INNOCENT.lower())

    @staticmethod
    def document_of(page):
        """Return its first document."""
        return page.files.first().document

    @staticmethod
    def image_of(page):
        """Return its image."""
        return page.body[1].value["image"]

    @staticmethod
    def add_child_row(page, text):
        """Insert a file."""
        document = make_document(f"{text.lower()}-row.txt", text.encode())
        ResourceFile.objects.create(page=page, document=document, title=text, sort_order=9)

    @staticmethod
    def add_to_many(page, text):
        """Insert a tag."""
        tag = ResourceTag.tag_model().objects.create(name=text, slug=text.lower())
        ResourceTag.objects.create(content_object=page, tag=tag)

    @staticmethod
    def link_from_a_live_page(page):
        """Publish an ordinary page with a link to the page."""
        body = [("text", f'<p><a linktype="page" id="{page.pk}">See it</a></p>')]
        front = front_page()
        front.add_child(instance=ContentPage(title="See also", slug="see-also", body=body, locale=front.locale))
        return "/see-also/"

    @staticmethod
    def careless_search():
        """The finder: it reads no index of Wagtail's."""
        return f"/library/?q={WORD}"


def _draft(owner, word, colour):
    draft = make_resource(
        title=f"{word} guide",
        owner=owner,
        files={f"{word.lower()}.txt": word.encode()},
        summary=f"All about {word}.",
        body=[
            ("text", f"<p>{word} in the text.</p>"),
            (
                "image",
                {"image": make_image(f"{word.lower()}.png", colour, owner), "alt": f"A map of {word}", "caption": ""},
            ),
        ],
    )
    draft.tags.add(word)
    draft.save()
    draft.save_revision(user=owner)
    return ResourcePage.objects.get(pk=draft.pk)


def _lists(page):
    """What lists resources: the finder with every facet, role types, register, sitemap; and all of it as data."""
    chosen = {
        "role_type": page.role_types.first(),
        "target_audience": page.target_audiences.first(),
        "sector": page.sectors.first(),
    }
    query = {name: term.key for name, term in chosen.items() if term} | {"kind": page.kind}
    return [
        "/",
        "/library/",
        f"/library/?q={WORD}",
        f"/library/?{urlencode(query)}",
        f"/library/suggestions/?q={WORD[:3]}",
        "/library/results.csv",
        "/library/feed.atom",
        "/open-data/",
        "/api/resources/",
        f"/api/resources/?{urlencode(query)}",
        "/api/vocabulary/",
        "/api/register/",
        "/api/openapi.json",
        "/register/feed.atom",
        "/pl/",
        "/pl/library/",
        "/role-types/alerters/",
        "/role-types/coverage/",
        "/register/",
        "/register/register.jsonl",
        "/register/register.csv",
        "/register/verify/",
        "/sitemap.xml",
        "/sitemap-pages.xml",
        "/sitemap-role-types.xml",
        "/sitemap-library.xml",
    ]


def _resource(page):
    """What a resource has if it is approved: page, editions with their certificates, files, images in their sizes."""
    content = page.canonical_content()
    images = [block["sha256"] for block in content["body"] if block["type"] == "image"]
    digests = [*images, *(file["sha256"] for file in content["files"])]
    place = f"/library/{page.reference}/zanzibar-guide/"
    return [
        f"/library/{page.reference}/",
        place,
        *(f"{place}edition/{n}/{part}" for n in (1, 2) for part in ("", "certificate/", "certificate.pdf")),
        *(f"{place}{part}zanzibar.txt" for part in ("files/", "edition/1/files/", "edition/2/files/")),
        f"{place}files/lisbon.txt",
        *(f"/library/{page.reference}/images/{sha256}.png" for sha256 in images),
        *(f"/library/{page.reference}/images/{sha256}-320.{form}" for sha256 in images for form in ("webp", "png")),
        *(f"/api/resources/{page.reference}/{language}/" for language in ("en-gb", "pl")),
        f"/pl/library/{page.reference}/",
        *(f"/pl{place}{part}" for part in ("", "edition/1/", "edition/1/certificate/", "files/zanzibar.txt")),
        f"/check/{page.reference}/1/",
        f"/check/?reference={page.reference}&edition=1",
        *(f"/check/?sha256={sha256}" for sha256 in digests),
        "/library/HIPB-0002/",  # a copy's
        "/library/HIPB-0002/zanzibar-guide/edition/1/certificate/",
    ]


def _where_wagtail_would_serve(page):
    """Addresses that the tree of pages would have: the draft's own, a moved one's, a copy's, an alias's, a preview."""
    now = as_saved(page)
    slugs = dict.fromkeys([page.slug, now.slug, "zanzibar-copy", "zanzibar-alias"])
    return [
        *(f"/drafts/{slug}/" for slug in slugs),
        f"/{now.slug}/",
        f"/zanzibar/{now.slug}/",
        now.url_path,
        f"/pl/drafts/{now.slug}/",
        "/nothing-here/",
        "/see-also/",
        f"/admin/pages/{page.pk}/view_draft/",
        reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]),
    ]


def _uploads():
    """Every document and image there is, at Wagtail's addresses and at that of the website."""
    found = []
    for document in LibraryDocument.objects.all():
        found += [document.url, document.file.url]
    for image in LibraryImage.objects.all():
        found += [image.file.url, image.get_rendition("width-30").url, reverse("website_image", args=[image.pk])]
    return found
