"""Takes the resources of the demonstration to their stages: each step is one that a person could take on the site."""

import json

from django.utils import timezone

from approvals.models import Choice, Outcome, ReviewOutcome
from approvals.permissions import was_ever_submitted
from resources.models import ResourcePage

from . import data
from .by_action import ByAction
from .by_form import ByForm
from .own_resources import newer_handout
from .translating import translate

REVIEWERS = ("reviewer@demo.example", "reviewer2@demo.example")
SECRETARY = "secretary@demo.example"
VOTES_TO_APPROVE = 3


def steps(people):
    """Return what remains to be done as a list of (title, function); `people` is {e-mail address: person}.

    Of each stage the first resource goes through the forms of the site, if it has no body; the others through the
    actions behind them.
    """
    drafts = {page.title: page for page in ResourcePage.objects.select_related("locale", "owner")}
    remaining = []
    for stage, entries in data.journeys().items():
        for turn, entry in enumerate(entries):
            page = drafts.get(entry["title"])
            if page and not was_ever_submitted(page.translation_key, page.locale.language_code):
                # The editor draws the blocks of a body by script: a body cannot go through it without a browser.
                by = ByAction() if turn or page.body else ByForm()
                journey = Journey(page, entry, people, by, turn)
                remaining.append((entry["title"], getattr(journey, stage)))
    return remaining


class Journey:
    """One resource's way, by actions or by forms; `turn` lets reviewers and members take turns.

    The methods are the stages of `journeys.toml`.
    """

    def __init__(self, page, entry, people, by, turn):
        self.page, self.entry, self.people, self.by, self.turn = page, entry, people, by, turn

    def in_review(self):
        """Send it to review; return the submission."""
        return self.by.submit(self.page, self.page.owner)

    def sent_back(self):
        """Ask for changes."""
        self._review(self.in_review(), ReviewOutcome.CHANGES_REQUESTED, self.entry["reason"])

    def before_the_board(self):
        """Recommend it, and cast the votes of the entry: they may settle it."""
        self._vote(self._recommended(), self.entry["votes"])

    rejected = with_conditions = before_the_board

    def with_interest(self):
        """Recommend it; one member declares an interest, and the others vote."""
        submission = self._recommended()
        self.by.act("interest", submission, self.people[self.entry["member"]], reason=self.entry["reason"])
        self._vote(submission, self.entry["votes"])

    def public_later(self):
        """Recommend it; the secretary enters the day that the Board wants, and the votes of the entry approve it."""
        submission = self._recommended()
        self.by.act("public-from", submission, self.people[SECRETARY], day=self._day("public_from"))
        self._vote(submission, self.entry["votes"])

    def in_a_meeting(self):
        """Recommend it; the secretary records that a meeting approved it, and a member confirms that."""
        submission = self._recommended()
        self.by.act(
            "meeting",
            submission,
            self.people[SECRETARY],
            outcome=Outcome.APPROVED.value,
            held_on=self._day("held_on"),
            minute_reference=self.entry["minute_reference"],
            present=[self.people[member].person_number for member in self.entry["present"]],
            reason=self.entry["reason"],
        )
        self.by.confirm_meeting(submission, self.people[self.entry["confirmed_by"]])

    def by_the_chair(self):
        """Recommend it; the chair makes it public alone, and the votes of the entry do not ratify that yet."""
        submission = self._recommended()
        chair = self.people[self.entry["chair"]]
        self.by.act("chairs-action", submission, chair, ratify_by=self._day("ratify_by"), reason=self.entry["reason"])
        self._vote(submission, self.entry["votes"])

    def public(self):
        """Recommend it, and let three members approve it."""
        self._approve(self.in_review())

    def newer_draft(self):
        """Make it public, and then save a newer draft."""
        self.public()
        self.by.change(self.page, self.page.owner, summary=self.entry["summary"])

    def sent_again(self):
        """Have changes asked for, mend it, and send it again."""
        self.sent_back()
        self.by.change(self.page, self.page.owner, note=self.entry["note"], summary=self.entry["summary"])
        self._submit_newest()

    def changed_before_the_board(self):
        """Make it public, change its words, and bring it before the Board again, with the votes of the entry."""
        self.public()
        self.by.change(self.page, self.page.owner, summary=self.entry["summary"], body=self._reworded())
        submission = self._submit_newest()
        self._review(submission, ReviewOutcome.RECOMMENDED)
        self._vote(submission, self.entry["votes"])

    def newer_edition(self):
        """Make it public, replace its handout, and make it public again."""
        self.public()
        newer = newer_handout(self.page.title, self.entry["file"], self.entry["pages"])
        self.by.replace(self._newest().attached_files()[0].document, newer)
        self._approve(self._submit_newest())

    def translated(self):
        """Make it and a translation public; then change the original, and make that public with another translation."""
        self.public()
        self._translate(self.entry["translation"])
        self.by.change(self.page, self.page.owner, summary=self.entry["summary"].strip())
        self._approve(self._submit_newest())
        self._translate(self.entry["newer_translation"])

    def _translate(self, name):
        """Make the translation of that name public."""
        translation = translate(self._newest(), name, self.page.owner)
        self._approve(self.by.submit(translation, self.page.owner))

    def withdrawn(self):
        """Make it public, and then take it down."""
        self.public()
        replacement = ResourcePage.objects.get(title=self.entry["replacement"])
        self.by.withdraw(self.page, self.page.owner, self.entry["reason"], replacement.reference)

    def _newest(self):
        """Return the newest draft: the page that was read at the beginning knows an older one."""
        return ResourcePage.objects.get(pk=self.page.pk).get_latest_revision_as_object()

    def _submit_newest(self):
        # By action: the editor's form has no button for it before Wagtail's workflow has followed the last step.
        return ByAction().submit(ResourcePage.objects.get(pk=self.page.pk), self.page.owner)

    def _reworded(self):
        """Return the body with the words of the entry exchanged; each must stand in it."""
        body = self._newest().body
        raw = json.dumps(body.get_prep_value(), ensure_ascii=False)
        for before, after in self.entry["words"]:
            if before not in raw:
                raise KeyError(before)
            raw = raw.replace(before, after)
        return body.stream_block.to_python(json.loads(raw))

    def _recommended(self):
        submission = self.in_review()
        self._review(submission, ReviewOutcome.RECOMMENDED)
        return submission

    def _approve(self, submission):
        self._review(submission, ReviewOutcome.RECOMMENDED)
        members = [entry["email"] for entry in data.people()[0] if "sector" in entry]
        voters = [members[(self.turn + place) % len(members)] for place in range(VOTES_TO_APPROVE)]
        self._vote(submission, [{"member": voter, "choice": Choice.APPROVE} for voter in voters])

    def _day(self, name):
        return data.moved(self.entry[name], timezone.localdate())

    def _vote(self, submission, votes):
        for vote in votes:
            self.by.vote(submission, self.people[vote["member"]], vote["choice"], vote.get("reason", ""))

    def _review(self, submission, outcome, reason=""):
        self.by.review(submission, self.people[REVIEWERS[self.turn % len(REVIEWERS)]], outcome, reason)
