"""The stock twin: an ordinary Wagtail site of one page type, with Wagtail's own groups and workflow."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from tests.factories import make_document, make_image, make_person
from tests.stock.models import StockDraftNote, StockLine, StockNote, StockPage

from .kinds import Kind, as_saved, front_page
from .secret import INNOCENT, INNOCENT_COLOUR, SECRET_COLOUR, WORD

ON_PAGES = {"Editors": ["add_page", "change_page"], "Moderators": ["add_page", "change_page", "publish_page"]}
ON_COLLECTIONS = [f"{right}_{kind}" for right in ("add", "change", "choose") for kind in ("document", "image")]
EVERYWHERE = ["access_admin", "submit_translation", "change_stocknote"]


class Stock(Kind):
    """A page of the stock site."""

    def secret(self):
        """A draft with the word in its words, file, image and child row."""
        return _draft(self.actors["author"], WORD, SECRET_COLOUR)

    def innocent(self):
        """The same without the word."""
        return _draft(self.actors["author"], INNOCENT, INNOCENT_COLOUR)

    def public(self):
        """The same, published."""
        page = self.innocent()
        page.get_latest_revision().publish()
        return as_saved(page)

    @staticmethod
    def surfaces(page):
        """The page, lists, search, both APIs and the sitemap; uploads, which are public at once, only if a way asks."""
        now = as_saved(page) if Page.objects.filter(pk=page.pk).exists() else page
        return [
            "/",
            "/section/",
            f"/section/{now.slug}/",
            f"/{now.slug}/",
            f"/zanzibar/{now.slug}/",
            f"/pl/section/{now.slug}/",
            "/stock/",
            f"/stock/search/?q={WORD}",
            "/sitemap.xml",
            "/api/v2/pages/?fields=*",
            f"/api/v2/pages/{page.pk}/",
            "/api/v3/pages/",
            f"/api/v3/pages/{page.pk}/",
            "/section/zanzibar-copy/",
            "/section/zanzibar-alias/",
            "/see-also/",
        ]

    @staticmethod
    def document_of(page):
        """Return its document."""
        return page.document

    @staticmethod
    def image_of(page):
        """Return its image."""
        return page.image

    @staticmethod
    def add_child_row(page, text):
        """Insert a line."""
        StockLine.objects.create(page=page, text=text, sort_order=9)

    @staticmethod
    def add_to_many(page, text):
        """Insert a note into its many-to-many relation."""
        StockPage.notes.through.objects.create(
            stockpage_id=page.pk, stocknote_id=StockNote.objects.create(text=text).pk
        )

    @staticmethod
    def link_from_a_live_page(page):
        """Publish a page whose chooser points at the page."""
        front_page().add_child(instance=StockPage(title="See also", slug="see-also", related_id=page.pk))
        return "/see-also/"

    @staticmethod
    def careless_search():
        """A search without `.live()`."""
        return f"/stock/careless-search/?q={WORD}"


def stock_site():
    """Set the site up with Wagtail's two groups, and return its kind; two of our roles have no rights there."""
    _set_up_site()
    for name in ON_PAGES:
        _give_rights(Group.objects.get_or_create(name=name)[0])
    _set_up_workflow()
    return Stock(
        {
            "author": make_person("Stock Editor", "Editors"),
            "reviewer": make_person("Stock Moderator", "Moderators"),
            "member": make_person("Stock Member"),
            "secretary": make_person("Stock Secretary"),
            "superuser": make_person("Stock Superuser", is_superuser=True),
            "nobody": None,
        }
    )


def _set_up_site():
    locale = Locale.get_default()
    root = Page.get_first_root_node()
    front = root.add_child(instance=StockPage(title="Front", slug="stock-front", locale=locale))
    # Not under the front page: `moved_outside` puts pages there, where no visitor comes.
    root.add_child(instance=StockPage(title="Outside", slug="outside", locale=locale))
    front.add_child(instance=StockPage(title="Section", slug="section", locale=locale))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"root_page": front, "hostname": "localhost", "site_name": "Stock"}
    )
    Site.clear_site_root_paths_cache()


def _give_rights(group):
    group.permissions.set(Permission.objects.filter(codename__in=EVERYWHERE))
    for right in ON_PAGES[group.name]:
        GroupPagePermission.objects.get_or_create(
            group=group, page=Page.get_first_root_node(), permission=_permission("wagtailcore", right)
        )
    for right in ON_COLLECTIONS:
        app = "wagtaildocs" if right.endswith("document") else "wagtailimages"
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=_permission(app, right)
        )


def _permission(app, codename):
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def _set_up_workflow():
    WorkflowPage.objects.all().delete()
    workflow = Workflow.objects.create(name="Stock approval")
    task = GroupApprovalTask.objects.create(name="Stock Moderators approve")
    task.groups.set(Group.objects.filter(name="Moderators"))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=front_page())


def _draft(owner, word, colour):
    page = StockPage(
        title=f"{word} guide",
        slug="guide",
        summary=f"All about {word}.",
        document=make_document(f"{word.lower()}.txt", word.encode(), owner),
        image=make_image(f"{word.lower()}.png", colour, owner),
        note=StockNote.objects.create(text="A quiet note"),
        draft_note=StockDraftNote.objects.create(text="A quiet note", live=False),
        live=False,
        owner=owner,
    )
    page.lines.add(StockLine(text=f"A line about {word}", sort_order=0))
    StockPage.objects.get(slug="section").add_child(instance=page)
    page.save_revision(user=owner)
    return as_saved(page)
