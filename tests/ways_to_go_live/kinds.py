"""The two kinds of page that every way is tried on. Both offer the same, so that a way need not know which it has.

A kind makes pages (secret, innocent, public) and does what differs: links, child rows, workflow, addresses.
"""

from abc import ABC, abstractmethod

from django.urls import reverse
from wagtail.models import Page, Site


def front_page():
    """Return the root of the site."""
    return Site.objects.get(is_default_site=True).root_page


def as_saved(page):
    """Return a page as its row is now."""
    return Page.objects.get(pk=page.pk).specific


class Kind(ABC):
    """What both kinds offer. `actors` is {name: user}; what needs no people is a static method: see `kind_of`."""

    def __init__(self, actors):
        self.actors = actors

    def make(self, starts_as):
        """Return a page that is "secret", "innocent" or "public"."""
        return {"secret": self.secret, "innocent": self.innocent, "public": self.public}[starts_as]()

    @abstractmethod
    def secret(self):
        """Return a draft with the word in every place."""

    @abstractmethod
    def innocent(self):
        """Return a draft without the word."""

    @abstractmethod
    def public(self):
        """Return a page without the word that is public."""

    @staticmethod
    @abstractmethod
    def surfaces(page):
        """Return every address at which the public could come upon a page."""

    @staticmethod
    def secrets(page, starts_as):
        """Return words that, beside the secret one, the public may not read after any way."""
        return ()

    @staticmethod
    @abstractmethod
    def document_of(page):
        """Return the document of a page."""

    @staticmethod
    @abstractmethod
    def image_of(page):
        """Return the image of a page."""

    @staticmethod
    @abstractmethod
    def add_child_row(page, text):
        """Insert a child row behind a page."""

    @staticmethod
    @abstractmethod
    def add_to_many(page, text):
        """Insert a row of a many-to-many relation."""

    @staticmethod
    @abstractmethod
    def link_from_a_live_page(page):
        """Publish another page that points at a page; return its address."""

    @staticmethod
    @abstractmethod
    def careless_search():
        """Return the address of a search that reads Wagtail's index."""

    @classmethod
    def upload_addresses(cls, page):
        """Return where Wagtail itself would serve the uploads of a page, and lists of them."""
        document, image = cls.document_of(page), cls.image_of(page)
        return [
            reverse("wagtaildocs_serve", args=[document.pk, document.filename]),
            document.file.url,
            image.file.url,
            image.get_rendition("width-30").url,
            "/api/v2/documents/",
            f"/api/v2/documents/{document.pk}/",
            "/api/v2/images/",
            f"/api/v2/images/{image.pk}/",
        ]
