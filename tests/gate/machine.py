"""Random steps through every action and every door of the draft side; after each, the public sees what it must.

Who may do what is drawn at random too: what an action refuses must change nothing, what it takes must be allowed.
"""

import io
from datetime import timedelta

from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from django.test import Client, TestCase
from django.utils import timezone
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from wagtail.models import Page

from approvals import actions
from approvals.exceptions import ActionRefused
from approvals.models import BoardMembership, MeetingRecord, Submission
from approvals.verification import register_problems
from approvals.voting_rules import Rules
from home.models import HomePage
from resources.catalogue import catalogue_problems
from resources.models import ResourcePage
from tests.approvals.plain_resource import PlainResource
from tests.factories import make_library, make_resource
from tests.reviewing import ALL_YES

from .oracle import Member, Oracle

PLAIN, PAGE = "HIPB-0900", "HIPB-0001"
RESOURCES = st.sampled_from([PLAIN, PAGE])
SEATS = st.integers(0, 4)
REASON = "As the minutes say."
RULES = st.builds(
    Rules,
    quorum=st.integers(2, 4),
    quorum_sectors=st.integers(1, 2),
    majority=st.sampled_from(["simple", "two_thirds", "unanimous"]),
    tie=st.sampled_from(["fails", "casting_vote"]),
    deadline_days=st.sampled_from([3, 10]),
    chairs_action_days=st.sampled_from([0, 20, 40]),
)


class Gate(RuleBasedStateMachine):
    """One run: two resources, a Board of five, two authors, a clock that only goes forward. `people` is given."""

    people = None

    def __init__(self):
        super().__init__()
        self._outer = transaction.atomic()
        self._outer.__enter__()
        self._real_now, self._days = timezone.now, 0
        timezone.now = lambda: self._real_now() + timedelta(days=self._days)
        self.client, self.seen, self.marks = Client(), {}, 0
        self.is_touched = True  # whether the step wrote anything, or moved the clock
        sectors = ["education", "health", "education", "health", "education"]
        members = {
            person.person_number: Member(sector, chairs=number == 0)
            for number, (person, sector) in enumerate(zip(self.people.members, sectors, strict=True))
        }
        self.oracle = Oracle(members, Rules().to_data(), timezone.localdate())
        self.plain = PlainResource(PLAIN, title=f"Guide {self._mark()}", files={"handout.txt": b"Notice"})
        self.page = make_resource(f"Guide {self._mark()}", owner=self.people.author, files={"handout.txt": b"Check"})
        self.marker = {PLAIN: self.plain.title, PAGE: self.page.title}
        self.hands = {PLAIN: set(), PAGE: set()}

    def teardown(self):
        """Prove the record, and leave the database as it was."""
        try:
            assert list(register_problems()) == []
            assert list(catalogue_problems()) == []
        finally:
            timezone.now = self._real_now
            transaction.set_rollback(True)
            self._outer.__exit__(None, None, None)

    # The Board's and the authors' acts.

    @rule(resource=RESOURCES, second=st.booleans())
    def submit(self, resource, second):
        by = self.people.second_author if second else self.people.author
        draft = self.plain if resource == PLAIN else self._draft()
        if draft is None or not self._took(actions.submit, draft, by):
            return
        hands = {by.person_number, self.people.author.person_number} if resource == PAGE else {by.person_number}
        self.oracle.submitted(resource, self.marker[resource], hands | self.hands[resource])

    @rule(resource=RESOURCES, seat=st.none() | SEATS)
    def edit(self, resource, seat):
        """The draft gets another content, perhaps by the hand of a member."""
        self.marker[resource] = f"Guide {self._mark()}"
        if resource == PLAIN:
            self.plain.title = self.marker[PLAIN]
            if seat == 4:
                self.plain.contributors.add(self._member(4).person_number)
                self.hands[PLAIN].add(self._member(4).person_number)
        elif draft := self._draft():
            draft.title = self.marker[PAGE]
            draft.save_revision(user=self.people.author)

    @rule(resource=RESOURCES, recommended=st.sampled_from([True, True, True, False]))
    def review(self, resource, recommended):
        outcome = "recommended" if recommended else "changes_requested"
        if self._took(actions.review, self._latest(resource), self.people.reviewer, outcome, REASON, ALL_YES):
            self.oracle.reviewed(resource, recommended)

    @rule(resource=RESOURCES, seats=st.integers(0, 4))
    def bring_before_the_board(self, resource, seats):
        """The usual way in one step, so that a run comes far: another content, sent, recommended, some votes for it."""
        self.edit(resource, None)
        self.submit(resource, False)
        self.review(resource, True)
        for seat in range(seats):
            self._vote(resource, seat, "approve")

    @rule(resource=RESOURCES)
    def recall(self, resource):
        if self._took(actions.recall, self._latest(resource), self.people.author):
            self.oracle.recalled(resource)

    @rule(resource=RESOURCES, seats=st.lists(SEATS, min_size=1, max_size=4, unique=True), data=st.data())
    def vote(self, resource, seats, data):
        for seat in seats:
            choice = data.draw(st.sampled_from(["approve", "approve", "approve", "conditions", "reject", "abstain"]))
            self._vote(resource, seat, choice)

    @rule(resource=RESOURCES, who=st.sampled_from(["author", "reviewer", "secretary", "administrator", "superuser"]))
    def vote_without_a_seat(self, resource, who):
        assert not self._took(actions.vote, self._open(resource)[1], getattr(self.people, who), "approve")

    @rule(resource=RESOURCES, seat=SEATS)
    def declare_interest(self, resource, seat):
        sent, submission = self._open(resource)
        if self._took(actions.declare_interest, submission, self._member(seat)):
            self.oracle.declared(resource, sent, self._member(seat).person_number)

    @rule(resource=RESOURCES, days=st.integers(-1, 9))
    def extend(self, resource, days):
        sent, submission = self._open(resource)
        last_day = timezone.localdate() + timedelta(days=days)
        if self._took(actions.extend_vote, submission, self.people.secretary, last_day, REASON):
            self.oracle.extended(resource, sent, last_day)

    @rule(resource=RESOURCES, days=st.integers(-1, 12))
    def set_public_from(self, resource, days):
        sent, submission = self._open(resource)
        day = timezone.localdate() + timedelta(days=days)
        if self._took(actions.set_public_from, submission, self.people.secretary, day):
            sent.public_from = day

    @rule(resource=RESOURCES, outcome=st.sampled_from(["approved", "rejected"]), seats=st.sets(SEATS, min_size=2))
    def record_meeting(self, resource, outcome, seats):
        sent, submission = self._open(resource)
        present = [self._member(seat).person_number for seat in seats]
        minutes = (timezone.localdate(), "2026/11", present, REASON)
        if self._took(actions.record_meeting, submission, self.people.secretary, outcome, *minutes):
            self.oracle.met(sent, outcome, present)

    @rule(resource=RESOURCES, seat=SEATS)
    def confirm_meeting(self, resource, seat):
        sent, submission = self._open(resource)
        record = MeetingRecord.objects.filter(submission=submission).last() if submission else None
        if record and self._took(actions.confirm_meeting, record, self._member(seat)):
            self.oracle.confirmed(resource, sent, self._member(seat).person_number)

    @rule(resource=RESOURCES, days=st.sampled_from([12, 30, 35]))
    def bring_before_the_chair(self, resource, days):
        """Something urgent, in one step: sent, recommended and made public by the chair alone."""
        self.bring_before_the_board(resource, 0)
        self.take_chairs_action(resource, 0, days)

    @rule(resource=RESOURCES, seat=st.sampled_from([0, 0, 1]), days=st.integers(1, 40))
    def take_chairs_action(self, resource, seat, days):
        sent, submission = self._open(resource)
        ratify_by = timezone.localdate() + timedelta(days=days)
        if self._took(actions.take_chairs_action, submission, self._member(seat), REASON, ratify_by):
            self.oracle.acted(resource, sent, self._member(seat).person_number, ratify_by)

    @rule(resource=RESOURCES, who=st.sampled_from(["author", "reviewer", "secretary", "superuser"]))
    def withdraw(self, resource, who):
        if self._took(actions.withdraw, resource, "en-gb", getattr(self.people, who), REASON):
            assert who != "superuser"
            self.oracle.withdrew(resource)

    @rule(resource=RESOURCES, place=st.integers(0, 3))
    def redact(self, resource, place):
        submissions = list(Submission.objects.filter(reference=resource).order_by("number"))
        if place < len(submissions) and self._took(
            actions.redact_content, submissions[place], self.people.secretary, REASON
        ):
            self.oracle.redacted(resource, self.oracle.sent[resource][place])

    @rule(rules=RULES)
    def set_rules(self, rules):
        tomorrow = timezone.localdate() + timedelta(days=1)
        if self._took(actions.set_rules, rules, self.people.secretary, tomorrow):
            self.oracle.rules.append((tomorrow, rules.to_data()))

    @rule(seat=st.sampled_from([3, 4]))
    def end_membership(self, seat):
        number, today = self._member(seat).person_number, timezone.localdate()
        membership = BoardMembership.objects.filter(person_number=number).last()
        if self._took(actions.end_membership, membership, self.people.secretary, today):
            self.oracle.members[number].last_day = today

    # Time.

    @rule(days=st.sampled_from([1, 1, 4, 11, 25]))
    def days_pass(self, days):
        self._days += days
        self.is_touched = True

    @rule()
    def daily_run(self):
        self.oracle.today = timezone.localdate()
        with TestCase.captureOnCommitCallbacks(execute=True):
            call_command("run_due", stdout=io.StringIO())
        self.oracle.time_came()
        self.is_touched = True

    # Doors of the draft side, which lead nowhere.

    @rule(door=st.sampled_from(["live", "update", "publish", "unpublish", "move", "swap"]))
    def try_a_door(self, door):
        if self._draft() is None:
            return
        self.is_touched = True
        page = ResourcePage.objects.get(pk=self.page.pk)
        if door == "live":
            page.live, page.title = True, "Mombasa"
            page.save()
        elif door == "update":
            Page.objects.filter(pk=page.pk).update(live=True, title="Mombasa", slug="mombasa")
        elif door == "publish":
            page.get_latest_revision().publish()
        elif door == "unpublish":
            page.unpublish()
        elif door == "move":
            is_at_home = page.get_parent().specific_class is HomePage
            page.move(make_library() if is_at_home else HomePage.objects.get(), pos="last-child")
        else:
            page.files.first().document.file.save("handout.txt", ContentFile(b"Mombasa"))

    @rule(really=st.sampled_from([False, False, False, True]))
    def page_deleted_by_code(self, really):
        if really and self._draft() is not None:
            self.is_touched = True
            Page.objects.get(pk=self.page.pk).delete()
            if self.oracle.waiting(PAGE):
                self.oracle.recalled(PAGE)

    # What the public sees.

    @invariant()
    def public_sees_what_it_must(self):
        self.oracle.today = timezone.localdate()
        in_the_list = self._asked("/library/?q=Guide")
        for resource in (PLAIN, PAGE):
            assert (resource in in_the_list) == (self.oracle.current(resource) is not None)
        if not self.is_touched:
            return  # the action was refused, and its transaction undone
        self.is_touched = False
        known, shown = self.oracle.markers()
        told = in_the_list + self._asked("/register/")
        for resource in (PLAIN, PAGE):
            current, editions = self.oracle.current(resource), self.oracle.readable(resource)
            body = self._asked(f"/library/{resource}/", found=current is not None)
            if current:
                assert current.sent.marker in body
                # Byte for byte what was there before, for as long as it stands by the same word.
                is_alone = current.sent.lapses is not None
                assert self.seen.setdefault((resource, current.number, is_alone), body) == body
            for number, is_readable in editions.items():
                told += self._asked(f"/library/{resource}/guide/edition/{number}/", found=is_readable)
            told += body
        assert {marker for marker in known if f"{marker}<" in told or f"{marker} " in told} == shown
        assert "Mombasa" not in told

    # How a step is taken.

    def _asked(self, address, found=None):
        """Return what an anonymous visitor reads; `found` says whether there must be something."""
        answer = self.client.get(address, follow=True)
        assert answer.status_code in (200, 404, 410), address
        if found is not None:
            assert (answer.status_code == 200) == found, f"{address} answered {answer.status_code}"
        return answer.content.decode()

    def _took(self, action, *arguments):
        """Carry out an action, with what follows its commit; return whether it was taken."""
        self.oracle.today = timezone.localdate()
        if arguments[0] is None:
            return False
        try:
            with TestCase.captureOnCommitCallbacks(execute=True):
                action(*arguments)
        except ActionRefused:
            return False
        self.is_touched = True
        return True

    def _vote(self, resource, seat, choice):
        sent, submission = self._open(resource)
        if self._took(actions.vote, submission, self._member(seat), choice, REASON):
            self.oracle.voted(resource, sent, self._member(seat).person_number, choice)

    def _draft(self):
        """Return the newest draft of the page, or None once it was deleted."""
        page = ResourcePage.objects.filter(pk=self.page.pk).first()
        return page and page.get_latest_revision_as_object()

    def _latest(self, resource):
        return Submission.objects.filter(reference=resource).order_by("number").last()

    def _open(self, resource):
        """Return what the oracle knows of the submission whose vote is open, and the submission; or the latest."""
        self.oracle.today = timezone.localdate()
        sent = self.oracle.open_vote(resource)
        if sent is None:
            return None, self._latest(resource)
        return sent, Submission.objects.get(reference=resource, number=self.oracle.sent[resource].index(sent) + 1)

    def _member(self, seat):
        return self.people.members[seat]

    def _mark(self):
        self.marks += 1
        return f"m{self.marks}m"
