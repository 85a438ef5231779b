"""Makes the tree of a new site: home page, ordinary pages, the place of drafts, the collection and the workflow."""

from urllib.parse import urlsplit

from django.contrib.auth.models import Group
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from resources.models import ResourceLibraryPage

from .models import ContentPage, HomePage
from .ordinary_pages import ORDINARY_PAGES
from .views.website_images import COLLECTION

WORKFLOW = "Ordinary page"
REVIEWERS = "Reviewer"


def set_up(board_name, address):
    """Make what is missing and return the names of what was made; `address` is the site's, with its scheme."""
    made = []
    home = HomePage.objects.filter(locale=Locale.get_default()).first() or _make_home(made)
    _point_site_at(home, board_name, urlsplit(address))
    for page in ORDINARY_PAGES:
        if not ContentPage.objects.child_of(home).filter(slug=page["slug"]).exists():
            home.add_child(instance=ContentPage(**page, locale=home.locale)).save_revision(changed=False)
            made.append(page["title"])
    if not ResourceLibraryPage.objects.child_of(home).exists():
        home.add_child(instance=ResourceLibraryPage(title="Drafts of resources", slug="drafts", live=False))
        made.append("place of drafts")
    root = Collection.get_first_root_node()
    if not root.get_children().filter(name=COLLECTION).exists():
        root.add_child(name=COLLECTION)
        made.append(f"collection “{COLLECTION}”")
    _make_workflow(home, made)
    return made


def _make_home(made):
    locale, _made = Locale.objects.get_or_create(language_code=Locale.get_default().language_code)
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=locale)
    # Wagtail's first migration makes a page that says "Welcome to your new Wagtail site!".
    welcome = root.get_children().filter(content_type__model="page", slug="home").first()
    home = root.add_child(
        instance=HomePage(
            title="Training resources on Prevent",
            slug="front" if welcome else "home",
            locale=locale,
            introduction=(
                "Guidance, courses and leaflets that the Board has approved. They help you notice when somebody may "
                "be drawn into terrorism, and tell you what to do."
            ),
        )
    )
    Site.objects.filter(root_page=welcome).update(root_page=home)
    if welcome:
        welcome.refresh_from_db()
        welcome.delete()
        home.refresh_from_db()
    home.save_revision(changed=False)
    made.append("home page")
    return home


def _point_site_at(home, board_name, address):
    wanted = {
        "root_page": home,
        "site_name": board_name,
        "hostname": address.hostname,
        "port": address.port or (443 if address.scheme == "https" else 80),
    }
    Site.objects.update_or_create(is_default_site=True, defaults=wanted)


def _make_workflow(home, made):
    workflow, is_new = Workflow.objects.get_or_create(name=WORKFLOW)
    if not is_new:
        return
    task = GroupApprovalTask.objects.create(name="Approval by a Reviewer")
    task.groups.add(Group.objects.get_or_create(name=REVIEWERS)[0])
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.update_or_create(page=home, defaults={"workflow": workflow})
    made.append(f"workflow “{WORKFLOW}”")
