"""The accessibility statement, with the parts that the regulations of 2018 ask of a public body in the UK.

Only what was tested is claimed: `tests/journeys/test_every_page.py`, `tests/resources/test_pdf.py`. Its dates are
those of the site's own making; the communications team keeps them.
"""

from .writing import bullets, callout, heading, paragraphs

ACCESSIBILITY_STATEMENT = {
    "title": "Accessibility statement",
    "slug": "accessibility-statement",
    "summary": (
        "We want everyone to be able to use this site. This page says what works, what may not, and how to tell us."
    ),
    "body": [
        paragraphs(
            "This statement is about this website: the library, and its pages about the Board. The Board runs it."
        ),
        heading("What you should be able to do"),
        bullets(
            "use every page with a keyboard alone",
            "make the text four times as large and still read it without moving sideways",
            "choose dark colours or high contrast on your device, and the site will follow",
            "use a screen reader: pages have headings, labels and words for pictures",
            "turn off JavaScript: all that you need still works",
        ),
        heading("What may not work"),
        bullets(
            "Some files were made by the Board or its partners, such as slides and PDFs. They may lack headings, or "
            "words for their pictures. We do not test them all.",
            "Some pages are in English only, such as this one. In other languages these pages say so.",
            "No speaker has checked our own words in other languages yet.",
            "Links may lead to other sites. We do not run those.",
        ),
        heading("Ask for another form"),
        paragraphs(
            "Do you need something in large print, in easy read, as sound or in braille? "
            '<a href="/contact/">Contact the Board</a>. Tell us which page or file you need, and in what form.'
        ),
        heading("Tell us about a problem"),
        paragraphs(
            "Have you found a problem that is not on this page? Do you think that we do not meet the rules? "
            '<a href="/contact/">Contact the Board</a>. Say which page it is, and what happened.'
        ),
        heading("If you are not happy with our answer"),
        paragraphs(
            "The Equality and Human Rights Commission (EHRC) makes sure that public bodies keep the rules. They are "
            "called the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations "
            "2018.",
            "If you are not happy with how we deal with your complaint, contact the "
            '<a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>.',
        ),
        heading("Technical information about this site"),
        paragraphs(
            "The Board is committed to making its website accessible, as the Public Sector Bodies (Websites and Mobile "
            "Applications) (No. 2) Accessibility Regulations 2018 ask.",
        ),
        callout(
            "Compliance status",
            'This website is partially compliant with the <a href="https://www.w3.org/TR/WCAG22/">Web Content '
            "Accessibility Guidelines</a> version 2.2, level AA. The reasons are listed below.",
        ),
        heading("Non-accessible content: what does not meet the regulations"),
        bullets(
            "Files to download may not have tags that tell a screen reader what is a heading, a list or a table. "
            "They may not be read in the right order (success criteria 1.3.1 and 1.3.2).",
            "Pictures inside these files may have no words (success criterion 1.1.1).",
        ),
        paragraphs("Each file has a review date. A new edition can put it right then."),
        heading("Disproportionate burden"),
        paragraphs("We do not claim this for any part."),
        heading("What the regulations do not cover"),
        paragraphs(
            "Material of others that we only link to. We neither paid for it nor made it, and we cannot change it.",
        ),
        heading("How we tested it"),
        paragraphs("We last tested this site on 26 November 2026. We did it ourselves:"),
        bullets(
            "We ran a program called axe on each kind of page. It looked for faults under WCAG 2.2, levels A and "
            "AA. It found none.",
            "We ran the Nu HTML checker on the same pages. It found no errors.",
            "We wrote tests of our own. They use a keyboard alone, a screen 320 pixels wide, and a browser without "
            "JavaScript.",
            "We used one browser, Chromium, at the width of a phone and of a desk, in light and in dark colours.",
            "Certificates as PDF are made with tags (PDF/UA-1). We test that the tags are there. No one has read one "
            "aloud with a screen reader.",
        ),
        callout(
            "What we have not done",
            "People with disabilities have not tested this site. Neither has an expert from outside. A program "
            "finds only some faults.",
        ),
        heading("About this statement"),
        paragraphs(
            "We prepared it on 26 November 2026. We will look at it again by 26 November 2027, and when the site "
            "changes."
        ),
    ],
}
