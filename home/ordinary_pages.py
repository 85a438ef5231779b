"""The words with which the ordinary pages of a new site begin. The communications team changes them in the admin."""

from django.conf import settings


def _text(html):
    return ("text", html)


def _heading(words):
    return ("heading", words)


ORDINARY_PAGES = [
    {
        "title": "About the Board",
        "slug": "about-the-board",
        "summary": "The Prevent Board brings together councils, schools, health, police, prisons and charities.",
        "body": [
            _heading("What the Board does"),
            _text(
                "<p>The Board agrees what people need to know to keep others from being drawn into terrorism, and "
                "which material teaches it. Its training strategy sorts people into five role types, from everybody "
                "in the community to those who hold organisations to account.</p>"
            ),
            _heading("What this library is"),
            _text(
                "<p>It holds the material that the Board has approved. Some of it is the Board's own. Some is kept by "
                "others, such as the Home Office: then the Board has approved that we point to it.</p>"
            ),
        ],
    },
    {
        "title": "How approval works",
        "slug": "how-approval-works",
        "summary": "Nothing in the library is public until the Board has approved exactly that content.",
        "body": [
            _heading("Four steps"),
            _text(
                "<ol><li>The communications team prepares a resource and sends it for review. From then on that "
                "content is fixed.</li><li>A reviewer who had no hand in it reads it, and recommends it or asks for "
                "changes.</li><li>The members of the Board vote. Nobody votes on what they wrote.</li><li>If the "
                "Board approves, the resource is public at once, with its edition and date.</li></ol>"
            ),
            _heading("If something is wrong with it"),
            _text("<p>A resource can be withdrawn at any time. Its page then says why, and what to use instead.</p>"),
            _heading("How you can check"),
            _text(
                "<p>Every decision stands in the register of decisions. Each entry is tied to the one before it, so "
                "that a change would show.</p>"
            ),
        ],
    },
    {
        "title": "Accessibility statement",
        "slug": "accessibility-statement",
        "summary": "We want everybody to be able to use this site.",
        "body": [
            _heading("What we aim for"),
            _text(
                "<p>The site is built to meet the Web Content Accessibility Guidelines, version 2.2, level AA. It "
                "works without JavaScript, by keyboard alone, at high zoom, and in dark or high contrast colours.</p>"
            ),
            _heading("How we test"),
            _text(
                "<p>Every kind of page is tested by a program each time we change the site. People with disabilities "
                "have not tested it yet. A program finds only some problems.</p>"
            ),
            _heading("What may not work"),
            _text(
                "<p>Material that others keep is on their sites: we cannot say how accessible it is. Older files of "
                "the Board may not be accessible; ask us for another format.</p>"
            ),
        ],
    },
    {
        "title": "Privacy",
        "slug": "privacy",
        "summary": "You can read this library without telling us anything.",
        "body": [
            _heading("If you read"),
            _text(
                "<p>We set no cookies, count no visits and load nothing from other sites. We do not know who you are "
                "or what you look for.</p>"
            ),
            _heading("If you sign in"),
            _text(
                "<p>People who prepare, review or vote on material sign in. For them the site sets a cookie for the "
                "session, and one that protects forms. It keeps their name, e-mail address, organisation, and what "
                "they did.</p>"
            ),
            _heading("If you are worried about somebody"),
            _text("<p>This site does not take reports, so it keeps nothing about the person.</p>"),
        ],
    },
]

# The address and the e-mail are settings, so that a new site begins with its own.
ORDINARY_PAGES += [
    {
        "title": "Contact the Board",
        "slug": "contact",
        "summary": "Write to us about this library: what is missing, wrong or hard to use.",
        "body": [
            _heading("If you are worried about somebody"),
            _text(
                "<p>Please do not write to us about it. We could read it too late. "
                '<a href="/report-a-concern/">See how to report a concern</a>. If somebody is in danger now, call '
                '<a href="tel:999">999</a>.</p>'
            ),
            _heading("How to reach us"),
            _text(
                f'<p>E-mail: <a href="mailto:{settings.BOARD_EMAIL}">{settings.BOARD_EMAIL}</a></p>'
                + (f"<p>Post: {settings.BOARD_NAME}, {settings.BOARD_ADDRESS}</p>" if settings.BOARD_ADDRESS else "")
            ),
            _heading("What to expect"),
            _text(
                "<p>The Board's secretary reads what you send and passes it to who can answer. We aim to answer within "
                "10 working days. We do not answer in the evening or at the weekend.</p>"
            ),
            _heading("Ask for a resource"),
            _text(
                "<p>Did you not find what you need? Tell us what you want to teach, to whom, and in which language. We "
                "look for material that fits. The Board must approve it before it can be in the library.</p>"
            ),
            _heading("Ask for another format"),
            _text(
                "<p>Do you need a resource in large print, in easy read, as audio or in another format? Tell us which "
                "resource and which format. Give the reference, such as HIPB-0001, if you have it.</p>"
            ),
        ],
    },
]
