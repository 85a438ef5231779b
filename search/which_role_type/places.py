"""Where somebody may work or live: the strategy's front line settings and communities, with what each one leads to."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .answers import ALERTERS, DECISION_MAKERS, ESSENTIAL, MAY_RESPOND, RESPONDERS, Answer, Reason, profession

_AT_WORK = Reason(ALERTERS, (1,), _("Everybody who works or volunteers needs to know how to notice and report a risk."))
_DECIDES = _("You lead people, or decide what happens next.")
_IN_COMMUNITY = _("You can help people near you, if you know what to look for and whom to tell.")

SOCIAL_WORKER = profession("social-worker", _("Yes, as a qualified social worker"), 1)
CLINICIAN = profession("clinician", _("Yes, as a nurse, a doctor or in another clinical job"), 2)
TEACHER = profession("teacher", _("Yes, as a teacher or lecturer"), 3)


@dataclass(frozen=True, eq=False)
class Place(Answer):
    """A place: numbers of its front line settings, keys of its sectors, and the professions that are asked about.

    `decides` and `responds` are numbers of the target audiences of those who lead people there, among decision makers
    and responders. Where `is_work` is false, nothing more is asked.
    """

    setting: int | None = None
    sectors: tuple[str, ...] = ()
    professions: tuple[Answer, ...] = ()
    decides: tuple[int, ...] = ()
    responds: tuple[int, ...] = ()
    is_work: bool = True

    @property
    def front_line_setting(self):
        """The key of its front line setting, or None."""
        return f"{ALERTERS}/front-line-settings/{self.setting}" if self.setting else None

    @property
    def reasons_to_lead(self):
        """The reasons of somebody who leads people there."""
        found = (Reason(DECISION_MAKERS, self.decides, _DECIDES),)
        return (*found, Reason(RESPONDERS, self.responds, MAY_RESPOND)) if self.responds else found


@dataclass(frozen=True)
class PlaceGroup:
    """Places that are shown under one heading."""

    label: str | Promise
    places: tuple[Place, ...]


def _work(key, label, setting=None, *sectors, community=(), **more):
    """Return a place of work; `community` are numbers of target audiences of essential awareness."""
    reasons = (Reason(ESSENTIAL, community, _IN_COMMUNITY), _AT_WORK) if community else (_AT_WORK,)
    return Place(key, label, reasons, setting=setting, sectors=sectors, **more)


def _community(key, label, number):
    return Place(key, label, (Reason(ESSENTIAL, (number,), _IN_COMMUNITY),), is_work=False)


_COUNCIL, _DISTRICT, _JUSTICE = "local-authorities", "district-borough-councils", "criminal-justice"
_INDEPENDENT = "independent-sector"
_CARE = {"professions": (SOCIAL_WORKER,), "decides": (1,)}
_TEACHING = {"professions": (TEACHER,), "decides": (2,)}
_HEALTH = {"professions": (CLINICIAN,), "decides": (3,)}

PLACES = (
    PlaceGroup(
        _("Schools, colleges and universities"),
        (
            _work("school", _("A school"), 2, "education", **_TEACHING),
            _work("college", _("A further education college"), 3, "education", **_TEACHING),
            _work("university", _("A university"), 4, "education", **_TEACHING),
        ),
    ),
    PlaceGroup(
        _("Health and care"),
        (
            _work("hospital", _("A hospital"), 11, "health", **_HEALTH),
            _work("community-health", _("Health care in the community"), 12, "health", **_HEALTH),
            _work("primary-care", _("A GP practice, dentist, optician or pharmacy"), 13, "health", **_HEALTH),
            _work("other-health", _("Another health service, such as ambulances"), None, "health", **_HEALTH),
            _work("childrens-social-care", _("Children's social care"), 1, _COUNCIL, **_CARE),
            _work("adult-social-care", _("Adult social care"), 5, _COUNCIL, **_CARE),
            _work(
                "care-provider",
                _("A care home or another care provider"),
                18,
                _INDEPENDENT,
                professions=(SOCIAL_WORKER, CLINICIAN),
                decides=(1,),
            ),
        ),
    ),
    PlaceGroup(
        _("Police, probation and prisons"),
        (
            _work(
                "police",
                _("The police or a neighbourhood team"),
                8,
                _JUSTICE,
                professions=(profession("investigator", _("Yes, as a police investigator"), 4),),
                decides=(4,),
            ),
            _work(
                "probation",
                _("Probation"),
                9,
                _JUSTICE,
                professions=(profession("probation", _("Yes, with people on probation"), 5),),
                decides=(7,),
            ),
            _work(
                "prison",
                _("A prison or another place where people are held"),
                10,
                _JUSTICE,
                decides=(8,),
                responds=(8,),
            ),
        ),
    ),
    PlaceGroup(
        _("Councils, housing, fire and rescue"),
        (
            _work("district-council", _("A district or borough council"), 6, _DISTRICT),
            _work("council", _("A county, city or unitary council"), None, _COUNCIL),
            _work(
                "community-safety",
                _("A council's community safety team"),
                6,
                _COUNCIL,
                _DISTRICT,
                decides=(5,),
                responds=(6,),
            ),
            _work("housing", _("A housing organisation"), 7, _INDEPENDENT, decides=(6,), responds=(7,)),
            _work("fire", _("Fire and rescue"), 14, _COUNCIL),
        ),
    ),
    PlaceGroup(
        _("Charities, faith and youth groups"),
        (
            _work("voluntary", _("A voluntary organisation"), 15, _INDEPENDENT, community=(2,)),
            _work("charity", _("A charity"), 16, _INDEPENDENT, community=(2,)),
            _work("worship", _("A place of worship"), 17, community=(5,)),
            _work("faith-youth", _("A youth group of a faith organisation"), 17, community=(6,)),
            _work("uniformed-youth", _("Scouts, Guides, cadets or a group like these"), None, community=(7,)),
        ),
    ),
    PlaceGroup(
        _("Somewhere else"),
        (
            _work("other", _("Another place of work")),
            _community("community", _("I live in the area and want to know more"), 1),
            _community("family", _("I use a service, or I look after or am related to somebody who does"), 3),
            _community("young", _("I am a child or a young person"), 4),
        ),
    ),
)
