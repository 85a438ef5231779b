"""Every template, as each person sees it: accessible in every size and palette (`walk.py`), and valid HTML."""

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language_info
from wagtail.models import Locale

from accounts.models import User
from approvals.actions import record_meeting, vote
from approvals.membership import memberships_at
from approvals.models import BoardMembership, Notification, Submission, Withdrawal
from cms import errors
from cms.demo import data
from cms.demo.by_action import ByAction
from resources.catalogue import public_entries
from resources.models import LibraryDocument, LibraryImage, ResourceLibraryPage, ResourcePage
from tests.resources.intake.files import png, word_with_reviews
from tests.reviewing import recommend

from .axe import EVERY_RULE, RULES_OF_COLOURS, findings
from .editor import open_tab
from .html_checker import problems_of
from .walk import Walk

CATALOGUE = settings.BASE_DIR / "cms" / "demo" / "catalogue.csv"
# Who looks (nobody: the public), and at what.
PAGES = {
    None: {
        "home": "/",
        "role-types": "/role-types/",
        "role-type": "/role-types/alerters/",
        "outcome-coverage": "/role-types/coverage/",
        "library": "/library/",
        "library-filtered": "/library/?role_type=alerters&sector=education&q=safeguarding",
        "library-without-result": "/library/?q=zebra&kind=leaflet",
        "which-role-type": "/library/which-role-type/",
        "which-role-type-nothing-chosen": "/library/which-role-type/?place=school&sent=contact",
        "role-types-found": "/library/which-role-type/?place=school&contact=yes&lead=supervise",
        "link": "/library/{link}/",
        "own-resource": "/library/{own}/",
        "superseded-material": "/library/{superseded}/",
        "edition": "/library/{own}/any-slug/edition/1/",
        "by-the-chair": "/library/{by_the_chair}/",
        "certificate": "/library/{own}/any-slug/edition/1/certificate/",
        "certificate-superseded": "/library/{with_two_editions}/any-slug/edition/1/certificate/",
        "certificate-with-conditions": "/library/{with_conditions}/any-slug/edition/1/certificate/",
        "certificate-of-a-meeting": "/library/{of_a_meeting}/any-slug/edition/1/certificate/",
        "certificate-by-the-chair": "/library/{by_the_chair}/any-slug/edition/1/certificate/",
        "withdrawn": "/library/{withdrawn}/",
        "register": "/register/",
        "verify-the-register": "/register/verify/",
        "open-data": "/open-data/",
        "check-my-copy": "/check/",
        "copy-current": "/check/?reference={own}&edition=1",
        "copy-superseded": "/check/{with_two_editions}/1/",
        "copy-withdrawn": "/check/{withdrawn}/1/",
        "copy-of-a-file": "/check/?sha256={handout}",
        "copy-unknown": "/check/?sha256=" + 64 * "0",
        "copy-asked-badly": "/check/?reference=zebra&edition=",
        "report-a-concern": "/report-a-concern/",
        "concern-danger": "/report-a-concern/danger/",
        "concern-at-work": "/report-a-concern/work/",
        "concern-online-in-polish": "/pl/report-a-concern/online/",
        "contact": "/contact/",
        "ordinary-page": "/how-approval-works/",
        "accessibility-statement": "/accessibility-statement/",
        "not-found": "/nothing-here/",
        "sign-in": "/sign-in/",
        "translation-original-moved-on": "/pl/library/{translated}/",
        "translated": "/library/{translated}/",
        "not-in-polish": "/pl/library/{own}/",
        "resource-in-urdu": "/ur/library/{in_urdu}/",
        "certificate-in-urdu": "/ur/library/{in_urdu}/any-slug/edition/1/certificate/",
        "home-in-polish": "/pl/",
        "library-in-polish": "/pl/library/",
    },
    "author@demo.example": {
        "my-resources": "/desk/",
        "withdraw": "/desk/withdraw/en-gb/{link}/",
        "reading-a-submission": "/review/{in_review}/",
        "all-of-one-kind-of-work": "/desk/work/sent-off/",
        "choose-a-reviewer": "/review/{in_review}/assign/",
        "translation": "/desk/translation/{translation}/",
        "withdraw-the-original": "/desk/withdraw/en-gb/{translated}/",
    },
    "reviewer@demo.example": {"reviews": "/review/", "review": "/review/{in_review}/"},
    "chair@demo.example": {
        "board": "/board/",
        "vote-on-what-changed": "/board/{changed}/",
        "what-changed-side-by-side": "/board/{changed}/?view=side-by-side",
        "vote-with-an-interest": "/board/{with_interest}/",
        "vote-to-ratify": "/board/{to_ratify}/",
        "meeting-to-confirm": "/board/{in_a_meeting}/",
        "decided": "/board/{decided}/",
        "decided-in-a-meeting": "/board/{decided_in_a_meeting}/",
        "declare-an-interest": "/board/{before_the_board}/interest/",
        "chairs-action": "/board/{before_the_board}/chairs-action/",
        "rules": "/board/rules/",
    },
    "secretary@demo.example": {
        "members": "/board/members/",
        "end-a-seat": "/board/members/{seat}/end/",
        "enter-rules": "/board/rules/",
        "vote-to-keep": "/board/{before_the_board}/",
        "set-the-day": "/board/{before_the_board}/public-from/",
        "record-a-meeting": "/board/{before_the_board}/meeting/",
        "redact": "/board/{decided}/redact/",
        "not-to-be-done": "/board/{before_the_board}/extend/",
        "messages-that-could-not-be-sent": "/board/messages/",
    },
    "auditor@demo.example": {"board-for-an-auditor": "/board/"},
    "administrator@demo.example": {"refused": "/board/", "how-you-are-told": "/account/"},
}
# Of the public's pages, those that are tried again from the right to the left.
MIRRORED = [
    "home",
    "role-types",
    "role-type",
    "outcome-coverage",
    "library",
    "library-filtered",
    "library-without-result",
    "which-role-type",
    "which-role-type-nothing-chosen",
    "role-types-found",
    "register",
    "not-found",
    "verify-the-register",
    "check-my-copy",
    "copy-superseded",
    "copy-unknown",
    "copy-asked-badly",
    "report-a-concern",
]
# The forms that nobody can send empty, by their buttons: what is then wrong is looked at too.
FORMS = {
    "sign-in": "Sign in",
    "withdraw": "Withdraw it now",
    "choose-a-reviewer": "Choose this reviewer",
    "review": "Record my review",
    "vote-on-what-changed": "Record my vote",
    "chairs-action": "Make it public",
    "members": "Enter this member",
    "end-a-seat": "End this seat",
    "enter-rules": "Enter these rules",
    "set-the-day": "Set this day",
    "record-a-meeting": "Record the decision",
    "redact": "Remove it for ever",
}
# And what there is to see once the votes have ended, and the chair's action has lapsed.
DAYS_LATER = 45
PAGES_LATER = {
    None: {
        "lapsed": "/library/{by_the_chair}/",
        "copy-lapsed": "/check/{by_the_chair}/1/",
        "register-later": "/register/",
    },
    "secretary@demo.example": {
        "vote-without-quorum": "/board/{before_the_board}/",
        "extend": "/board/{before_the_board}/extend/",
        "lapsed-to-the-board": "/board/{to_ratify}/",
    },
}


@pytest.fixture
def places(demonstration):
    """What stands in the addresses above in the place of a name in braces."""
    public = public_entries(settings.LANGUAGE_CODE)
    before_the_board = submission_of("before_the_board")
    translation = ResourcePage.objects.get(locale__language_code="pl")
    with_two_editions = approve_newer_draft(data.journeys()["newer_draft"][0]["title"])
    in_a_meeting = submission_of("before_the_board", 1)
    secretary, members = User.objects.get(email="secretary@demo.example"), memberships_at(timezone.now())
    record_meeting(in_a_meeting, secretary, "rejected", timezone.localdate(), "Item 7", list(members), "Too old.")
    receipts = Notification.objects.filter(event="vote_receipt")
    receipts.update(sent_at=None, last_problem="The mail server did not answer.")
    return {
        "in_review": Submission.objects.in_review().first().pk,
        "before_the_board": before_the_board.pk,
        "changed": submission_of("changed_before_the_board").pk,
        "with_interest": submission_of("with_interest", 1).pk,
        "in_a_meeting": in_a_meeting.pk,
        "with_two_editions": with_two_editions,
        "decided": submission_of("with_conditions").pk,
        "with_conditions": submission_of("with_conditions").reference,
        "of_a_meeting": submission_of("in_a_meeting").reference,
        "decided_in_a_meeting": submission_of("in_a_meeting").pk,
        "to_ratify": submission_of("by_the_chair").pk,
        "by_the_chair": submission_of("by_the_chair").reference,
        "link": public.filter(is_link=True, is_superseded=False).first().reference,
        "superseded": public.filter(is_superseded=True).first().reference,
        "own": public.get(title__startswith="Notice, check, share").reference,
        "withdrawn": Withdrawal.objects.get().reference,
        "draft": ResourcePage.objects.get(title__startswith="Let's Discuss").pk,
        "newer_draft": ResourcePage.objects.get(title=data.journeys()["newer_draft"][0]["title"]).pk,
        "draft_in_review": ResourcePage.objects.get(
            translation_key=Submission.objects.in_review().first().translation_key
        ).pk,
        "translated": submission_of("translated").reference,
        "in_urdu": public_entries("ur").first().reference,
        "translation": translation.pk,
        "drafts": ResourceLibraryPage.objects.get(locale=Locale.get_default()).pk,
        "seat": BoardMembership.objects.last().pk,
        "handout": submission_of("newer_edition").content["files"][0]["sha256"],
        "image": LibraryImage.objects.first().pk,
    }


def submission_of(stage, turn=0):
    """Return the submission of the resource that the demonstration takes to a stage."""
    page = ResourcePage.objects.get(title=data.journeys()[stage][turn]["title"])
    return Submission.objects.filter(reference=page.reference).latest("pk")


def approve_newer_draft(title):
    """Have the newer draft of a public resource approved, so that it has two editions; return its reference."""
    page = ResourcePage.objects.get(title=title)
    submission = ByAction().submit(page, page.owner)
    recommend(submission, User.objects.get(email="reviewer@demo.example"))
    for email in ("chair@demo.example", "member2@demo.example", "member3@demo.example"):
        vote(submission, User.objects.get(email=email), "approve")
    return page.reference


@pytest.fixture
def known_titles(places):
    """{title: language} of what the public has."""
    return {entry.title: code for code, _ in settings.LANGUAGES for entry in public_entries(code)}


def test_every_page_of_the_public_is_accessible_valid_light_and_asks_nobody_else(places, known_titles, visit, tmp_path):
    """Few tests, since to load the demonstration takes long."""
    walk = Walk(known_titles)
    take(walk, PAGES[None] | in_languages_from_the_right(), places, visit)
    assert not walk.problems, walk.told()
    assert problems_of(walk.html | html_of_errors(visit), tmp_path) == []


def test_every_page_of_those_who_sign_in_is_accessible_and_valid(places, known_titles, visit, days_later, tmp_path):
    walk = Walk(known_titles)
    for person in PAGES.keys() - {None}:
        take(walk, PAGES[person], places, visit, person)
    assert not walk.problems, walk.told()
    in_the_admin = problems_in_the_admin(places, visit)
    assert not in_the_admin, "\n".join(in_the_admin)
    with days_later(DAYS_LATER):
        for person, pages in PAGES_LATER.items():
            take(walk, pages, places, visit, person)
    assert not walk.problems, walk.told()
    assert problems_of(walk.html, tmp_path) == []


def in_languages_from_the_right():
    """Return {name: address} of the pages that each language has which is read from the right to the left.

    Other languages than English have them in the same templates; one that is mirrored shows what mirroring breaks.
    """
    return {
        f"{name}-in-{code}": f"/{code}{PAGES[None][name]}"
        for code, _ in settings.LANGUAGES
        if get_language_info(code)["bidi"]
        for name in MIRRORED
    }


def take(walk, pages, places, visit, person=None):
    """Take somebody through pages, whose addresses have names of places in braces."""
    window = visit(person, reduced_motion="reduce")
    addresses = {name: address.format(**places) for name, address in pages.items()}
    walk.through(window, addresses, is_public=not person, forms=FORMS)


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


def html_of_errors(visit):
    """Return {name: HTML} of the pages that no address shows; the last is of a form that was open for too long."""
    return {
        "server-error": errors.page("500.html"),
        "unavailable": errors.page("503.html"),
        "bad-request": errors.page("400.html"),
        "form-refused": visit("chair@demo.example").request.post("/sign-in/").text(),
    }
