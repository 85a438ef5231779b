"""The page "The Board's training strategy": what it asks, in our own words. Facts: `audiences/strategy/framework.toml`.

How often training is refreshed is not in that file, so the page gives no number of months.
"""

from .writing import bullets, callout, heading, paragraphs, steps

TRAINING_STRATEGY = {
    "title": "The Board’s training strategy",
    "slug": "training-strategy",
    "summary": (
        "What people need to know, who needs it, and what makes training good. The Board agreed it in March 2016."
    ),
    "body": [
        heading("The main ideas"),
        bullets(
            "<b>It goes by what you do.</b> Two people in one team may need to know quite different things.",
            "<b>It goes by what you can do afterwards.</b> A day in a room is not the aim. The aim is that you can "
            "spot a risk, and know what to do next.",
            "<b>All of us learn the same.</b> People from all kinds of work use the same words, so that they can work "
            "together.",
            "<b>It builds up.</b> All people start with the basics. Some then learn more for their role.",
            "<b>The person comes first.</b> Help should fit the person, and be no more than they need.",
        ),
        heading("Five role types"),
        bullets(
            "<b>Essential awareness for all:</b> what everyone should know. This is for the public, young people, "
            "faith groups and those who use services.",
            "<b>Alerters:</b> all staff and volunteers. They notice signs and tell the right person.",
            "<b>Responders:</b> people such as nurses, teachers and social workers. They may work with the person at "
            "risk.",
            "<b>Decision makers:</b> managers. They decide what happens next, lead meetings and support staff.",
            "<b>Governance and board roles:</b> people at the top. They ask hard questions and check that the work is "
            "done.",
        ),
        paragraphs(
            '<a href="/role-types/">Read what each role type learns</a>, or <a href="/library/which-role-type/">answer '
            "three questions to find yours</a>."
        ),
        heading("What makes training good"),
        paragraphs("The strategy has six ways to keep training good:"),
        bullets(
            "Start from skills. Say what a person must be able to do, then teach that.",
            "Set standards for how training is given.",
            "Say when and how people should refresh what they know.",
            "Have one website that leads to the right advice. This is it.",
            "Share the same approved material with all, so that no one has to write their own.",
            "Train more people who can teach it, in every kind of work. They are called registered facilitators.",
        ),
        heading("Keep your training fresh"),
        paragraphs(
            "People forget, and things change. So one course is not enough.",
            "Refresh what you know when:",
        ),
        bullets(
            "your employer asks you to, or your last course was long ago",
            "you change jobs, or do more in your role",
            "the law or the national advice has changed",
            "a real case has taught us something new",
        ),
        paragraphs(
            "A refresher can be short. Read a leaflet again. Talk a case through with your team.",
            'The Home Office has a course for each year after the first. <a href="/library/?q=refresher">Find it in '
            "the library</a>.",
            "Ask your employer how often you must do it. The library shows when we will next look at each item, so you "
            "can see that it is up to date.",
        ),
        heading("What each organisation should do"),
        steps(
            "List its jobs, and match each one to a role type.",
            "Check the training that it gives now. See what is missing, and plan to put it right.",
            "Name people who speak up for Prevent at work. The strategy calls them Prevent Champions.",
            "Have at least one registered facilitator.",
        ),
        callout(
            "Start with your own role",
            '<a href="/library/">Search the library</a> and choose your role type. You will see only what fits you.',
        ),
    ],
}
