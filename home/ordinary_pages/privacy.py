"""The page "Privacy". What it says is decided in `docs/logs.md`, `search/counting_searches.py`, `accounts/` and
`cms/settings/security.py`; `tests/home/test_ordinary_pages.py` holds the names and days of the cookies against them.
"""

from .writing import bullets, callout, heading, paragraphs, table

PRIVACY = {
    "title": "Privacy",
    "slug": "privacy",
    "summary": "You can read this library without telling us who you are.",
    "body": [
        callout(
            "Are you worried about somebody?",
            "This site takes no reports, so it keeps nothing about that person. "
            '<a href="/report-a-concern/">Find out who to tell</a>.',
        ),
        heading("If you read"),
        bullets(
            "We set no cookies.",
            "We load nothing from other sites, so no other firm sees what you read.",
            "We do not follow you from page to page, and we do not know who you are.",
        ),
        heading("What our computers write down"),
        paragraphs(
            "For each page that is asked for, we note the time, the page, if it worked and how long it took. We do "
            "not note your address on the internet (IP address), or what you typed into the search.",
            "A firm that runs a computer for us may keep notes of its own. It is told to leave out the same things.",
        ),
        heading("If you search"),
        paragraphs(
            "We count how often a word was searched for in a week, so that we can see what is missing. We count "
            "only words that are in the library. All other words are counted as “other”, so a name that you type is "
            "not kept.",
            "We do not note who searched, or which words were typed at the same time.",
        ),
        heading("If you check a copy"),
        paragraphs(
            "Your own device works out a code from your file and sends only that code. If JavaScript is off, the "
            "file is sent to us. We work out the code and then let the file go."
        ),
        heading("If you sign in"),
        paragraphs("People who write, review or vote sign in. About them we keep:"),
        bullets(
            "their name and e-mail address, and where they work",
            "their role, and if they sit on the Board",
            "what they did, and when: what they wrote, sent in, reviewed or voted on",
            "the e-mails that the site sent to them",
        ),
        paragraphs(
            "We need this so that the Board can show how each decision was made. The public register counts votes and "
            "names no one. In the lasting record a person is a number. When they leave, we can take out their name.",
        ),
        heading("Cookies for people who sign in"),
        paragraphs("The page to sign in sets the first cookie. The others follow once you have signed in."),
        table(
            "Cookies",
            ["What it is for", "How long it stays", "Its name"],
            ("Makes sure that a form comes from you", "One year", "csrftoken"),
            ("Keeps you signed in", "12 hours, or until you sign out", "sessionid"),
            ("Shows you once that something worked", "Until the next page", "messages"),
            ("Keeps the menu as you left it", "Until you close the browser", "wagtail_sidebar_collapsed"),
        ),
        paragraphs(
            "The screens for authors also keep on your own device how you left them, such as which parts are open."
        ),
        heading("Your rights"),
        paragraphs(
            "Data protection law (UK GDPR) gives you rights. If we keep something about you, you can ask us to:"
        ),
        bullets(
            "show you what it is",
            "put right what is wrong",
            "delete it, or stop using it",
            "hand it to you, or to someone else, as a file",
        ),
        paragraphs(
            "We may have to say no to some of this. For example, the record of a vote has to stay. Then we will "
            "tell you why.",
            '<a href="/contact/">Contact the Board</a> to use your rights.',
            "If you are not happy with our answer, you can complain to the "
            '<a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office (ICO)</a>.',
        ),
    ],
}
