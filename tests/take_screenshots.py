"""Takes pictures of the demonstration's pages, at the width of a phone and of a desk: `make screenshots`.

python tests/take_screenshots.py http://127.0.0.1:8000 docs/screens
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PASSWORD = "demonstration"
WIDTHS = {"phone": 375, "desk": 1280}
HEIGHT = 1200
# What README shows, of which the first screen is enough.
IN_README = ("home-desk", "library-filtered-desk", "resource-phone")
# Who looks (nobody: the public), and at which pages, by the name of the picture.
PAGES = {
    "": {
        "home": "/",
        "home-in-polish": "/pl/",
        "home-in-urdu": "/ur/",
        "role-types": "/role-types/",
        "role-type": "/role-types/alerters/",
        "coverage": "/role-types/coverage/",
        "library": "/library/",
        "library-filtered": "/library/?role_type=alerters&sector=education",
        "library-words": "/library/?q=worry",
        "library-misspelt": "/library/?q=radicalisaton",
        "library-nothing": "/library/?q=zebra&kind=leaflet",
        "library-in-urdu": "/ur/library/",
        "which-role-type": "/library/which-role-type/",
        "which-role-type-found": "/library/which-role-type/?place=school&contact=yes&lead=supervise",
        "resource-elsewhere": "/library/HIPB-0001/",
        "resource": "/library/HIPB-0042/",
        "resource-in-urdu": "/ur/library/HIPB-0044/",
        "resource-withdrawn": "/library/HIPB-0010/",
        "edition-superseded": "/library/HIPB-0042/any-slug/edition/1/",
        "certificate": "/library/HIPB-0042/any-slug/edition/2/certificate/",
        "register": "/register/",
        "verify-the-register": "/register/verify/",
        "check-my-copy": "/check/",
        "copy-superseded": "/check/?reference=HIPB-0042&edition=1",
        "copy-unknown": "/check/?sha256=" + 64 * "0",
        "concern": "/report-a-concern/",
        "concern-route": "/report-a-concern/relative-or-friend/",
        "concern-in-urdu": "/ur/report-a-concern/work/",
        "how-approval-works": "/how-approval-works/",
        "about-the-board": "/about-the-board/",
        "training-strategy": "/training-strategy/",
        "accessibility-statement": "/accessibility-statement/",
        "privacy": "/privacy/",
        "contact": "/contact/",
        "open-data": "/open-data/",
        "not-found": "/nothing-here/",
        "sign-in": "/sign-in/",
        "style-guide": "/styleguide/",
        "mail-of-the-demonstration": "/dev/mail/",
    },
    "author@demo.example": {"my-resources": "/desk/", "admin": "/admin/", "import": "/admin/resources/import/"},
    "reviewer@demo.example": {"reviews": "/review/"},
    "chair@demo.example": {"board": "/board/", "how-you-are-told": "/account/"},
    "auditor@demo.example": {"board-for-an-auditor": "/board/"},
    "secretary@demo.example": {
        "members": "/board/members/",
        "rules": "/board/rules/",
        "local-routes": "/admin/local-routes/",
        "messages-that-could-not-be-sent": "/board/messages/",
    },
}


def main(address, folder):
    """Save `<name>-<width>.png` of each page into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for person, pages in PAGES.items():
            for kind, width in WIDTHS.items():
                context = browser.new_context(viewport={"width": width, "height": HEIGHT}, base_url=address)
                page = context.new_page()
                if person:
                    sign_in(page, person)
                for name, path in pages.items():
                    page.goto(path)
                    # What is further down than the window is loaded only when somebody comes there.
                    page.evaluate("for (const image of document.images) image.loading = 'eager'")
                    page.wait_for_load_state("networkidle")
                    picture = f"{name}-{kind}"
                    page.screenshot(path=folder / f"{picture}.png", full_page=picture not in IN_README)
                context.close()
        browser.close()


def sign_in(page, email):
    """Sign in as one of the demonstration's people."""
    page.goto("/sign-in/")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
