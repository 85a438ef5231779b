"""A draft with a secret word in it, and how the public would come upon that word."""

from django.test import TestCase
from django.urls import reverse
from wagtail.models import Page

from tests.factories import make_image, make_resource

WORD = "Zanzibar"


def secret_draft(people):
    """A complete draft with the word in every place that the public could read."""
    image = make_image("zanzibar.png", uploaded_by=people.author)
    draft = make_resource(
        title=f"{WORD} guide",
        owner=people.author,
        files={"zanzibar.txt": WORD.encode()},
        summary=f"All about {WORD}.",
        body=[
            ("text", f"<p>{WORD} in the text.</p>"),
            ("image", {"image": image, "alt": f"A map of {WORD}", "caption": ""}),
        ],
    )
    draft.tags.add(WORD)
    draft.save_revision(user=people.author)
    return draft


def surfaces(draft):
    """Return every address at which the public could come upon a draft."""
    page = Page.objects.get(pk=draft.pk)
    reference, sha256 = draft.reference, draft.canonical_content()["body"][1]["sha256"]
    document, image = draft.files.first().document, draft.body[1].value["image"]
    return [
        "/",
        "/library/",
        f"/library/?q={WORD}",
        "/library/?role_type=alerters",
        f"/library/{reference}/",
        f"/library/{reference}/zanzibar-guide/",
        f"/library/{reference}/zanzibar-guide/files/zanzibar.txt",
        f"/library/{reference}/zanzibar-guide/edition/1/",
        f"/library/{reference}/zanzibar-guide/edition/1/files/zanzibar.txt",
        f"/library/{reference}/images/{sha256}.png",
        "/role-types/alerters/",
        "/register/",
        "/sitemap.xml",
        "/nothing-here/",
        f"/drafts/{page.slug}/",
        f"/{page.slug}/",
        f"/home/drafts/{page.slug}/",
        "/pl/library/",
        f"/pl/library/{reference}/",
        f"/admin/pages/{page.pk}/view_draft/",
        reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]),
        document.url,
        document.file.url,
        image.file.url,
        image.get_rendition("width-30").url,
        reverse("website_image", args=[image.pk]),
    ]


def body_of(response):
    """Return what a response says, redirects followed no further than the sign-in page."""
    return b"".join(response) if response.streaming else response.content


def found_by_the_public(client, draft):
    """Return the addresses at which anonymous visitors read something of the draft."""
    client.logout()
    reference, own_words = draft.reference.encode(), (WORD.encode(), b"zanzibar")
    found = []
    for address in surfaces(draft):
        response = client.get(address, follow=True)
        assert response.status_code < 500, address
        told = b" ".join([body_of(response), *(to.encode() for to, _status in response.redirect_chain)])
        told = told.replace(address.encode(), b"")  # what was asked for is said again
        told = told.replace(b"q=Zanzibar", b"").replace(b'value="Zanzibar"', b"").replace("“zanzibar”".encode(), b"")
        told = told.replace("“Zanzibar”".encode(), b"")
        if reference in told or any(word in told for word in own_words) or _is_image(response):
            found.append(address)
    return found


def _is_image(response):
    return response.headers["Content-Type"].startswith("image/")


def with_commits(way, *arguments):
    """Go a way, with what would follow its commit."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        way(*arguments)
