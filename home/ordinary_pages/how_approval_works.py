"""The page "How approval works", for somebody who holds a resource in their hand.

The rules behind it: `docs/rules-of-voting.md`, `docs/how-publication-works.md`.
"""

from .writing import bullets, callout, heading, paragraphs, steps

HOW_APPROVAL_WORKS = {
    "title": "How approval works",
    "slug": "how-approval-works",
    "summary": "Nothing is in this library until the Board has said yes to it.",
    "body": [
        heading("What the green tag means"),
        paragraphs(
            "A green tag says “Board approved” and the number of the edition. It means that:",
        ),
        bullets(
            "the Board has said yes to just this text, these files and these pictures",
            "no one has changed them since",
            "you may use them in your work",
        ),
        paragraphs(
            "If we change one word, that makes a new edition. The Board has to say yes again.",
            "Some pages link to what others keep, such as the Home Office. Then the Board has agreed to the link. The "
            "other site may have changed since, so we show the day on which we last looked.",
        ),
        heading("How a resource gets there"),
        steps(
            "An author writes it and sends it in. From then on it is fixed.",
            "A reviewer reads it. They must have had no part in writing it. They pass it on, or ask for changes.",
            "The Board votes. Those who wrote it have no vote. A member with a stake in it says so, and takes no part.",
            "If the Board says yes, all can see it, at once or from a day that the Board has set. If the Board says "
            "no, it stays private.",
        ),
        heading("When it cannot wait"),
        paragraphs(
            "Now and then something is urgent. Then the chair of the Board may make it public alone, once a "
            "reviewer has passed it on.",
            "The tag is not green then. It says “Approved by the chair alone”. The page gives a last day. The Board "
            "must vote before that day. If it does not say yes, the page closes by itself.",
        ),
        heading("Review dates"),
        paragraphs(
            "Most pages say by when we will look at them again. After that day the tag says “Review due”.",
            "That does not mean that it is wrong. It is still approved. But check with your lead before you rely on "
            "it.",
        ),
        heading("What withdrawn means"),
        paragraphs(
            "If something is wrong, we can take it down at once. No vote is needed for that.",
            "The page then says why, and what to use instead. Its files are gone too. Please do not use old copies.",
        ),
        heading("How to check your copy"),
        paragraphs(
            "You may have a file or a print from last year. Is it still good?",
        ),
        steps(
            'Go to <a href="/check/">Check my copy</a>.',
            "Choose the file, or type the reference and the edition that are printed on it. Your file stays with you.",
            "You will see if it is still approved, out of date or withdrawn.",
        ),
        heading("What a certificate is"),
        paragraphs(
            "Each edition has a certificate. You can print it, and show it to anyone who asks.",
            "It says what the Board said yes to, when, how, and by how many votes. It names no one. It also holds a "
            "code for each file, so that a computer can tell if one letter was changed.",
        ),
        heading("Who checks the Board?"),
        paragraphs(
            'You can. The <a href="/register/">register of decisions</a> lists what the Board decided, with its '
            "votes, and what was withdrawn. Each line is tied to the one before. If someone changed the past, it "
            "would show.",
        ),
        callout(
            "Is something wrong with a resource?",
            '<a href="/contact/">Tell the Board</a>. Give the reference, such as HIPB-0001, and say what is wrong.',
        ),
    ],
}
