"""The page "About the Board": who it is, what it decides and what it does not."""

from .writing import bullets, callout, heading, paragraphs

ABOUT_THE_BOARD = {
    "title": "About the Board",
    "slug": "about-the-board",
    "summary": "The Board helps people in this area to keep others from being drawn into terrorism.",
    "body": [
        heading("Who is on it"),
        paragraphs("The Board brings together people from:"),
        bullets(
            "councils",
            "the police, probation and prisons",
            "schools, colleges and universities",
            "the health service",
            "fire and rescue",
            "charities, care homes and housing groups",
        ),
        heading("What it does"),
        paragraphs(
            "Prevent is part of keeping people safe. Its aim is to help a person early, before anyone is harmed.",
            "The Board agrees what people need to learn for that. It wrote this down in its <a "
            'href="/training-strategy/">training strategy</a>. The strategy sorts people into five role types by '
            "what they do.",
            "The Board then reads the material that teaches it. It says yes or no to each piece.",
        ),
        heading("What this library is"),
        paragraphs(
            "The library holds what the Board has said yes to, and nothing else.",
            "Some of it is the Board’s own. Some is kept by others, such as the Home Office. Then the Board has agreed "
            "that we link to it.",
            '<a href="/how-approval-works/">See how approval works</a>.',
        ),
        heading("What the Board does not do"),
        paragraphs(
            "The Board does not look into worries about a person. Trained people in the police and the councils do "
            "that."
        ),
        callout(
            "Are you worried about somebody?",
            'You do not need to be sure. <a href="/report-a-concern/">Find out who to tell</a>.',
        ),
        heading("How to reach us"),
        paragraphs('<a href="/contact/">Contact the Board</a>.'),
    ],
}
