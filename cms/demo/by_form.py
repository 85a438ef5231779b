"""Takes a resource one step further through the pages of the site, as a person with a browser does.

The demonstration takes one resource of each stage this way, so that a page that would not work is seen at once.
"""

from html.parser import HTMLParser

from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse

from approvals.models import ReviewOutcome

from .by_action import ALL_YES


class ByForm:
    """The steps, each by posting to the page that a person would use. Raises `CommandError` where a page refuses."""

    def submit(self, page, by):
        """Send the newest draft to review with the editor's button; return the submission."""
        self._edit(page, by, {"action-submit": "1"})
        return page.waiting_submission()

    def review(self, submission, by, outcome, reason=""):
        """Recommend a submission or ask for changes on its review page."""
        answers = ALL_YES if outcome == ReviewOutcome.RECOMMENDED else {}
        _post(by, reverse("review_submission", args=[submission.pk]), answers | {"outcome": outcome, "reason": reason})

    def vote(self, submission, by, choice, reason=""):
        """Cast a vote on the submission's page of the Board."""
        _post(by, reverse("board_submission", args=[submission.pk]), {"choice": choice, "reason": reason})

    def act(self, name, submission, by, **values):
        """Do one of `resources.board_acts.ACTS` on its page."""
        _post(by, reverse("board_act", args=[submission.pk, name]), values)

    def confirm_meeting(self, submission, by):
        """Confirm what the secretary recorded of a meeting, with the button on the submission's page."""
        _post(by, reverse("confirm_meeting", args=[submission.meeting_records.last().pk]), {})

    def withdraw(self, page, by, reason, replacement):
        """Take a public resource down on the page that asks for the reason."""
        address = reverse("withdraw_resource", args=[page.locale.language_code, page.reference])
        _post(by, address, {"reason": reason, "replacement": replacement})

    def change(self, page, by, **fields):
        """Save a newer draft in the editor."""
        self._edit(page, by, fields)

    def _edit(self, page, by, changes):
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        form = FormFields()
        form.feed(_signed_in(by).get(address).content.decode())
        # The blocks of the body are drawn by script: a body without blocks is sent as a count of none.
        _post(by, address, form.fields | {"body-count": "0"} | changes)


class FormFields(HTMLParser):
    """What a browser would send of the forms of a page, buttons and files left out: `fields` is {name: [value]}."""

    def __init__(self):
        super().__init__()
        self.fields = {}
        self._name = self._select = None

    def handle_starttag(self, tag, attributes):
        field = dict(attributes)
        name, kind = field.get("name"), field.get("type", "text")
        if tag == "input" and name and kind not in ("submit", "button", "image", "reset", "file"):
            if kind not in ("checkbox", "radio") or "checked" in field:
                self._add(name, field.get("value", "on" if kind == "checkbox" else ""))
        elif tag == "textarea" and name:
            self._name = name
            self.fields[name] = [""]
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in field:
            self._add(self._select, field.get("value", ""))

    def handle_endtag(self, tag):
        if tag == "textarea" and self._name:
            # A browser drops the line break that begins a text area.
            self.fields[self._name] = [self.fields[self._name][0].removeprefix("\n")]
            self._name = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data):
        if self._name:
            self.fields[self._name][0] += data

    def _add(self, name, value):
        self.fields.setdefault(name, []).append(value or "")


def _signed_in(person):
    client = Client()
    client.force_login(person)
    return client


def _post(person, address, values):
    response = _signed_in(person).post(address, values)
    if response.status_code != 302:
        raise CommandError(f"{address} did not take what {person} sent: it answered {response.status_code}.")
