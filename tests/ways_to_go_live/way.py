"""What a way is: a row of the map, a function that goes it, who tries it, and for whom a stock site gives way.

A way is written once and runs on two kinds of page: the stock twin, where it must leak for exactly those who are
declared, and a resource of ours, where it may never leak.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client

from cms.demo.by_form import FormFields

from .answers import Rows

EVERYBODY = ("author", "reviewer", "member", "secretary", "superuser", "nobody")
CODE = ("nobody",)

# Who gets through on a stock site: an Editor stands for our Author, a Moderator for our Reviewer.
PUBLISHERS = frozenset({"reviewer", "superuser"})
EDITORS = PUBLISHERS | {"author"}
SUPERUSER = frozenset({"superuser"})
ANYBODY = frozenset(EVERYBODY)
BY_CODE = frozenset(CODE)


@dataclass(frozen=True)
class Way:
    """One way. `starts_as` is what the page is before it: secret, innocent (a draft) or public (and innocent).

    `run(client, actor, page)` goes it and may return addresses that are asked as well; `actor` is None for nobody.
    `on_ours` is False where the part of Wagtail is not installed here, which a test of its own asserts.
    """

    row: str
    run: Callable
    actors: tuple
    leaks: frozenset
    starts_as: str = "secret"
    on_ours: bool = True

    @property
    def name(self):
        """The way in words."""
        return self.run.__name__.replace("_", " ")


WAYS, FORMS = [], {}


def way(row, leaks, actors=EVERYBODY, starts_as="secret", on_ours=True):
    """Declare the function below as a way of a row of the map."""

    def declare(run):
        WAYS.append(Way(row, run, actors, frozenset(leaks), starts_as, on_ours))
        return run

    return declare


def code_way(row, starts_as="secret", on_ours=True):
    """Declare the function below as a way that code has, which leaks on a stock site."""
    return way(row, BY_CODE, CODE, starts_as, on_ours)


def enter(client, actor):
    """Go on as an actor, or as nobody."""
    client.logout()
    if actor:
        client.force_login(actor)


def send_editor(client, actor, address, **changes):
    """Send Wagtail's editor with changes as an actor, with the form that a superuser would be given.

    So a person without the screen sends what somebody with it could have passed on.
    """
    # To all actors who come upon the same database, a superuser would be given the same form: it is asked for once.
    place = (settings.ROOT_URLCONF, address, Rows().of_all_tables())
    if place not in FORMS:
        FORMS[place] = _form_for_a_superuser(address)
    enter(client, actor)
    # The blocks of a body are drawn by script: a body without blocks is sent as a count of none.
    return client.post(address, FORMS[place] | {"body-count": "0"} | changes)


def _form_for_a_superuser(address):
    superuser = Client()
    superuser.force_login(get_user_model().objects.get(is_superuser=True))
    form = FormFields()
    form.feed(superuser.get(address).content.decode())
    return form.fields
