"""The national routes for a concern, as the police and the government publish them, and who is led to which.

Checked against actearly.uk, gov.uk and police forces' own pages. Asks no database: they show when nothing else does.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .local_route import Callers, dialled


@dataclass(frozen=True)
class Route:
    """One answer to "What are you worried about?": the one route to take, what to say there, and what happens next.

    `act` says what to do; then comes a `number` to call or a `site` to open. `first` is what to try before it.
    """

    slug: str
    worry: Promise
    act: Promise
    to_say: tuple
    next: tuple
    number: str = ""
    site: str = ""
    hours: Promise | str = ""
    without_hearing: Promise | str = ""
    first: Promise | str = ""
    callers: str = ""

    @property
    def tel(self):
        """The number as a telephone dials it."""
        return dialled(self.number)


ROUTES = (
    Route(
        "danger",
        _("Somebody is in danger now"),
        _("Call 999 and ask for the police"),
        (_("Where you are, and where the danger is."), _("What you see or know."), _("Whether anybody is hurt.")),
        (_("The police come if they are needed. Go to a safe place if you can, and do what they tell you."),),
        number="999",
        hours=_("Free, day and night."),
        without_hearing=_("If you cannot hear or speak on the phone, use the Relay UK app or dial 18000."),
    ),
    Route(
        "plan",
        _("I know of a plan, or of something that may be terrorism"),
        _("Call the police anti-terrorist hotline"),
        (_("What you saw, heard or read."), _("When and where it was."), _("Who was there, if you know.")),
        (
            _("Trained police officers and staff answer. They look into what you tell them, in confidence."),
            _("You do not need to be sure. It is not your job to find out more."),
        ),
        number="0800 789 321",
        hours=_("Open day and night, every day."),
        without_hearing=_("If you cannot hear or speak on the phone, dial 18001 0800 789 321."),
    ),
    Route(
        "relative-or-friend",
        _("I am worried about a relative or a friend"),
        _("Call the ACT Early support line"),
        (_("What has changed, and since when."), _("What worries you most."), _("How you know the person.")),
        (
            _("A trained police officer listens, in confidence. You need not give your name."),
            _("If help is needed, it may be a mentor, a youth worker or a doctor. It is offered, not forced."),
        ),
        number="0800 011 3764",
        site="actearly.uk",
        hours=_("Every day, 9am to 5pm. At other times, other trained officers answer."),
        without_hearing=_("If you cannot hear or speak on the phone, dial 18001 101, the police."),
        callers=Callers.FAMILY,
    ),
    Route(
        "work",
        _("I am worried about somebody at work, in my care or in my class"),
        _("Call the police and ask for the Prevent team"),
        (_("What you noticed, and when."), _("What you have done so far."), _("Who else knows of it.")),
        (
            _("Trained people look at what you told them and decide whether help is needed."),
            _("Most people who are helped have done nothing wrong. Help is offered, not forced."),
        ),
        number="101",
        hours=_("Open day and night, every day."),
        without_hearing=_("If you cannot hear or speak on the phone, dial 18001 101."),
        first=_(
            "First tell the safeguarding lead where you work, as you would with any other worry. If you cannot reach "
            "them, call the police."
        ),
        callers=Callers.WORK,
    ),
    Route(
        "online",
        _("I have seen something online"),
        _("Tell the police on this page of the government"),
        (_("The address of the page, post or video."), _("What it shows or says.")),
        (
            _("Trained police officers look at it. They can have it taken down. You need not give your name."),
            _("Do not pass it on to anybody else, not even to show how bad it is."),
        ),
        site="www.gov.uk/report-terrorism",
    ),
)
BY_SLUG = {route.slug: route for route in ROUTES}
