"""The screens of ours in Wagtail's admin, as an author comes upon them, each looked at by axe."""

from django.conf import settings

from resources.models import LibraryDocument
from tests.resources.intake.files import png, word_with_reviews

from .axe import EVERY_RULE, RULES_OF_COLOURS, findings
from .editor import open_tab

CATALOGUE = settings.BASE_DIR / "cms" / "demo" / "catalogue.csv"


def problems_in_the_admin(places, visit):
    """Return what axe finds on the screens of ours in Wagtail's admin."""
    author, problems = visit("author@demo.example"), []

    def look(name, rules=EVERY_RULE):
        author.wait_for_load_state("networkidle")
        problems.extend(f"{name}: {one}" for one in findings(author, rules))

    def look_in_the_dark(name):
        # Else axe measures colours on their way from one palette to the other.
        author.add_style_tag(content="*, ::before, ::after { transition: none !important }")
        author.emulate_media(color_scheme="dark")
        look(f"{name}, in the dark", RULES_OF_COLOURS)
        author.emulate_media(color_scheme="light")

    author.goto("/admin/")
    look("home")
    look_in_the_dark("home")
    author.goto("/admin/resources/import/")
    look("import")
    author.get_by_label("Spreadsheet").set_input_files(CATALOGUE)
    author.get_by_role("button", name="Check this file").click()
    look("preview")
    author.goto(f"/admin/pages/{places['drafts']}/")
    look("list of drafts")
    look_in_the_dark("list of drafts")
    author.goto(f"/admin/pages/{places['drafts']}/?public_stage=public&draft_stage=draft")
    look("filtered list of drafts")
    author.locator("#filters-drilldown").get_by_role("button").first.click()
    author.get_by_role("button", name="Where the draft stands").first.click()
    author.get_by_label("Before the Board").wait_for()
    look("filter of the stage")
    author.goto(f"/admin/pages/{places['drafts']}/?review_date=6-months")
    author.get_by_role("checkbox", name="Select all").check()
    author.get_by_label("Choose who is to review the chosen drafts").wait_for()
    look("several drafts chosen")
    chosen = f"?next=/admin/&id={places['draft']}&id={places['newer_draft']}&id={places['draft_in_review']}"
    for action in ("send_for_review", "assign_reviewer", "change_owner"):
        author.goto(f"/admin/bulk/wagtailcore/page/{action}/{chosen}")
        look(action)
        if action != "send_for_review":
            author.get_by_role("main").get_by_role("button").first.click()
            look(f"{action}, with nobody chosen")
    author.goto("/admin/synonyms/")
    look("synonyms")
    author.goto("/admin/synonyms/new/")
    author.get_by_label("Words that mean the same").fill("WRAP")
    author.get_by_role("button", name="Create").click()
    author.get_by_text("Write at least two different words").wait_for()
    look("synonym group of one word")
    author.goto("/admin/reports/searches/")
    look("searches and gaps")
    author.goto(f"/admin/pages/{places['draft']}/edit/")
    side_panel = author.locator("[data-side-panel-toggle=status]")
    if side_panel.get_attribute("aria-expanded") != "true":
        side_panel.click()
    author.locator("[data-side-panel=status]").get_by_text("What the public has").wait_for()
    for tab in ("Who it is for", "What it teaches", "Files", "Governance"):
        open_tab(author, tab)
        look(tab)
    look_in_the_dark("editor")
    with author.expect_response(lambda answer: "/edit/preview/?mode=" in answer.url):
        author.locator("[data-side-panel-toggle=preview]").click()
    look("preview beside the editor")
    author.locator("[data-side-panel-toggle=checks]").click()
    checks = author.locator("[data-side-panel=checks]")
    checks.locator("[data-content-checker-count]").filter(has_text="0").wait_for()
    open_tab(author, "What it is")
    author.locator("input[name=title]").fill("READ THIS FIRST")
    checks.get_by_text("Words in capitals", exact=True).wait_for()
    author.goto(f"/admin/pages/{places['draft']}/edit/preview/?mode=board")
    look("preview as the Board will see it")
    author.goto(f"/admin/resources/{places['draft']}/files/")
    look("add files")
    author.get_by_label("Choose the files").set_input_files(
        [
            {"name": "notes.docx", "mimeType": "application/octet-stream", "buffer": word_with_reviews()},
            {"name": "poster.pdf", "mimeType": "application/pdf", "buffer": png()},
        ]
    )
    author.get_by_role("status").filter(has_text="Done").wait_for()
    author.locator("main details").evaluate("folded => folded.open = true")
    look("files added")
    author.goto(f"/admin/documents/edit/{LibraryDocument.objects.latest('pk').pk}/")
    look("document")
    author.goto(f"/admin/images/{places['image']}/")
    look("image")
    return problems
