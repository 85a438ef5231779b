"""Every template, as each person sees it: WCAG 2.2 AA by axe with nothing ignored, and valid HTML.

Wide and narrow, light and dark, and no page scrolls sideways on a phone of 320 pixels.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from approvals.models import BoardMembership, Submission, Withdrawal
from cms import errors
from resources.models import CatalogueEntry, ResourceLibraryPage, ResourcePage

from .html_checker import problems_of

PASSWORD = "demonstration"
CATALOGUE = settings.BASE_DIR / "cms" / "demo" / "catalogue.csv"
LOOKS = [
    {"viewport": {"width": 375, "height": 800}, "color_scheme": "light"},
    {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
]
# Who looks (nobody: the public), and at what.
PAGES = {
    None: {
        "home": "/",
        "role-types": "/role-types/",
        "role-type": "/role-types/alerters/",
        "library": "/library/",
        "library-filtered": "/library/?role_type=alerters&sector=education&q=safeguarding",
        "library-without-result": "/library/?q=zebra&kind=leaflet",
        "link": "/library/{link}/",
        "own-resource": "/library/{own}/",
        "superseded-material": "/library/{superseded}/",
        "edition": "/library/{own}/any-slug/edition/1/",
        "withdrawn": "/library/{withdrawn}/",
        "register": "/register/",
        "report-a-concern": "/report-a-concern/",
        "ordinary-page": "/how-approval-works/",
        "accessibility-statement": "/accessibility-statement/",
        "not-found": "/nothing-here/",
        "sign-in": "/sign-in/",
    },
    "author@demo.example": {
        "my-resources": "/desk/",
        "withdraw": "/desk/withdraw/en-gb/{link}/",
        "reading-a-submission": "/review/{in_review}/",
    },
    "reviewer@demo.example": {"reviews": "/review/", "review": "/review/{in_review}/"},
    "chair@demo.example": {
        "board": "/board/",
        "vote": "/board/{before_the_board}/",
        "decided": "/board/{decided}/",
    },
    "secretary@demo.example": {"members": "/board/members/", "end-a-seat": "/board/members/{seat}/end/"},
    "administrator@demo.example": {"refused": "/board/"},
}


@pytest.fixture
def places(demonstration):
    """What stands in the addresses above in the place of a name in braces."""
    return {
        "in_review": Submission.objects.in_review().first().pk,
        "before_the_board": Submission.objects.before_the_board().first().pk,
        "decided": Submission.objects.exclude(decision=None).first().pk,
        "link": CatalogueEntry.objects.filter(is_link=True, is_superseded=False).first().reference,
        "superseded": CatalogueEntry.objects.filter(is_superseded=True).first().reference,
        "own": CatalogueEntry.objects.get(title__startswith="Notice, check, share").reference,
        "withdrawn": Withdrawal.objects.get().reference,
        "draft": ResourcePage.objects.get(title__startswith="Let's Discuss").pk,
        "drafts": ResourceLibraryPage.objects.get().pk,
        "seat": BoardMembership.objects.last().pk,
    }


def test_every_page_is_accessible_valid_and_fits_a_small_phone(places, visit, tmp_path):
    """One test, since to load the demonstration takes longer than to look at it."""
    assert accessibility_problems(places, visit) == []
    assert problems_in_the_admin(places, visit) == []
    assert problems_of(html_of_every_page(places, visit), tmp_path) == []


def accessibility_problems(places, visit):
    """Return what axe finds on every page in every look, and the pages that scroll sideways on a small phone."""
    axe, problems = Axe(), []
    for person, pages in PAGES.items():
        for look in LOOKS:
            page, viewport = visit(person, PASSWORD, **look), look["viewport"]
            for name, address in pages.items():
                page.goto(address.format(**places))
                problems += [
                    f"{name}, {viewport['width']} px, {look['color_scheme']}: {found['id']} at {where['target']}"
                    for found in axe.run(page).response["violations"]
                    for where in found["nodes"]
                ]
                if viewport["width"] == 375:
                    page.set_viewport_size(viewport | {"width": 320})
                    if page.evaluate("document.documentElement.scrollWidth") > 320:
                        problems.append(f"{name} scrolls sideways at 320 px")
                    page.set_viewport_size(viewport)
    return problems


def problems_in_the_admin(places, visit):
    """Return what axe finds on the screens of ours in Wagtail's admin."""
    author, problems = visit("author@demo.example", PASSWORD), []

    def look(name):
        author.wait_for_load_state("networkidle")
        found = Axe().run(author).response["violations"]
        problems.extend(f"{name}: {one['id']} at {where['target']}" for one in found for where in one["nodes"])

    author.goto("/admin/")
    look("home")
    author.goto("/admin/resources/import/")
    look("import")
    author.get_by_label("Spreadsheet").set_input_files(CATALOGUE)
    author.get_by_role("button", name="Check this file").click()
    look("preview")
    author.goto(f"/admin/pages/{places['drafts']}/")
    look("list of drafts")
    author.goto(f"/admin/pages/{places['drafts']}/?public_stage=public&draft_stage=draft")
    look("filtered list of drafts")
    author.locator("#filters-drilldown").get_by_role("button").first.click()
    author.get_by_role("button", name="Where the draft stands").first.click()
    author.get_by_label("Before the Board").wait_for()
    look("filter of the stage")
    author.goto(f"/admin/pages/{places['draft']}/edit/")
    side_panel = author.locator("[data-side-panel-toggle=status]")
    if side_panel.get_attribute("aria-expanded") != "true":
        side_panel.click()
    author.locator("[data-side-panel=status]").get_by_text("What the public has").wait_for()
    for tab in ("Who it is for", "What it teaches", "Files", "Governance"):
        author.get_by_role("tab", name=tab).click()
        look(tab)
    return problems


def html_of_every_page(places, visit):
    """Return {name: HTML} of every page as it is sent."""
    found = {"server-error": errors.page("500.html"), "bad-request": errors.page("400.html")}
    for person, pages in PAGES.items():
        window = visit(person, PASSWORD)
        # A form without its token, as from a page that was open for too long.
        found["form-refused"] = window.request.post("/sign-in/").text()
        found |= {name: window.request.get(address.format(**places)).text() for name, address in pages.items()}
    return found
