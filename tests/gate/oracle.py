"""What the public must see, reckoned from what was done and from nothing else.

Plain Python that knows no code of ours: the rules are written here a second time, in the plainest way that there is
(every way in which the members who have not voted could still vote is tried). Days are dates of the Board's calendar.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import product

FOR = {"approve", "conditions"}


@dataclass
class Member:
    """A seat: from the moment at which it was confirmed, to the end of a last day."""

    sector: str
    chairs: bool = False
    last_day: object = None

    def sits(self, today):
        """Whether the member may act today."""
        return self.last_day is None or today <= self.last_day


@dataclass
class Sent:
    """A submission and all that became of it. `marker` is the word that only this content has."""

    marker: str
    hands: set
    stands: str = "in review"  # then "open", and "over" at the end
    opened_with: set = field(default_factory=set)
    rules: dict = field(default_factory=dict)
    last_day: object = None
    votes: dict = field(default_factory=dict)
    interests: set = field(default_factory=set)
    public_from: object = None
    meeting: object = None
    present: set = field(default_factory=set)
    lapses: object = None  # the day on which the chair's action ends, while the Board has not spoken
    edition: object = None
    is_redacted: bool = False


@dataclass
class Edition:
    """A content that was made public: from a day on, until it lapses, is refused or is withdrawn."""

    number: int
    sent: Sent
    begins: object
    is_closed: bool = False

    def is_readable(self, today):
        """Whether the public may read it at its own address."""
        lapsed = self.sent.lapses is not None and today >= self.sent.lapses
        return not (self.is_closed or lapsed or self.sent.is_redacted) and self.begins <= today

    def takes_the_place(self, today):
        """Whether it stands before earlier ones: a redacted edition does, with nothing in it."""
        lapsed = self.sent.lapses is not None and today >= self.sent.lapses
        return not (self.is_closed or lapsed) and self.begins <= today


class Oracle:
    """The library as the public must see it. `today` is set by the machine before each step."""

    def __init__(self, members, rules, today):
        self.members, self.rules, self.today = members, [(today, rules)], today
        self.sent = {}  # {resource: list of Sent}
        self.editions = {}  # {resource: list of Edition}

    # What the public sees.

    def current(self, resource):
        """Return the edition at a resource's own address, or None."""
        standing = [edition for edition in self.editions.get(resource, []) if edition.takes_the_place(self.today)]
        latest = max(standing, key=lambda edition: edition.number, default=None)
        return latest if latest and latest.is_readable(self.today) else None

    def readable(self, resource):
        """Return {number: whether the public may read it} of all editions."""
        return {edition.number: edition.is_readable(self.today) for edition in self.editions.get(resource, [])}

    def markers(self):
        """Return every marker, and those that the public may read somewhere."""
        known = {sent.marker for submissions in self.sent.values() for sent in submissions}
        shown = {
            edition.sent.marker
            for editions in self.editions.values()
            for edition in editions
            if edition.is_readable(self.today)
        }
        return known, shown

    # What may be done.

    def waiting(self, resource):
        """Return the submission on which somebody may still decide, or None."""
        last = (self.sent.get(resource) or [None])[-1]
        return last if last and last.stands in ("in review", "open") and last.edition is None else None

    def open_vote(self, resource):
        """Return the submission whose vote is open, to decide or to ratify, or None."""
        for sent in self.sent.get(resource, []):
            ratifiable = sent.lapses is not None and self.today < sent.lapses and not sent.edition.is_closed
            if sent.stands == "open" and (sent.edition is None or ratifiable):
                return sent
        return None

    def has_part(self, sent, person):
        """Whether a person has a part in the decision: a member now and when it opened, without hand or interest."""
        return (
            person in self.members
            and self.members[person].sits(self.today)
            and person in sent.opened_with
            and person not in sent.hands | sent.interests
        )

    def may_vote(self, sent, person):
        """Whether a vote of the person counts today."""
        return self.has_part(sent, person) and self.today <= sent.last_day

    # What was done.

    def submitted(self, resource, marker, hands):
        """A content was frozen."""
        assert self.waiting(resource) is None
        self.sent.setdefault(resource, []).append(Sent(marker, set(hands)))

    def reviewed(self, resource, is_recommended):
        """A reviewer recommended it, or sent it back."""
        sent = self.waiting(resource)
        assert sent.stands == "in review"
        sent.stands = "open" if is_recommended else "over"
        sent.opened_with = {person for person, member in self.members.items() if member.sits(self.today)}
        sent.rules = [rules for begins, rules in self.rules if begins <= self.today][-1]
        sent.last_day = self.today + timedelta(days=sent.rules["deadline_days"])

    def recalled(self, resource):
        """It was taken back."""
        sent = self.waiting(resource)
        assert sent is not None
        sent.stands = "over"

    def voted(self, resource, sent, person, choice):
        """A member voted, perhaps for the second time."""
        assert self.open_vote(resource) is sent and self.may_vote(sent, person)
        sent.votes[person] = choice
        self.settle(resource, sent)

    def declared(self, resource, sent, person):
        """A member stepped out of the vote."""
        assert self.may_vote(sent, person)
        sent.interests.add(person)
        self.settle(resource, sent)

    def extended(self, resource, sent, last_day):
        """The secretary gave it more time, after a deadline without a quorum."""
        assert self.today > sent.last_day and not self.is_quorum(sent, self.counted(sent))
        sent.last_day = max(sent.last_day, last_day)

    def met(self, sent, outcome, present):
        """The secretary recorded a meeting."""
        part = [person for person in present if person not in sent.hands | sent.interests]
        assert self.is_quorum(sent, part)
        sent.meeting, sent.present = outcome, set(present)

    def confirmed(self, resource, sent, person):
        """A member confirmed the meeting."""
        assert self.members[person].sits(self.today) and person not in sent.hands | sent.interests
        assert self.is_quorum(sent, sent.present - sent.hands - sent.interests)
        self.decide(resource, sent, sent.meeting)

    def acted(self, resource, sent, person, ratify_by):
        """The chair made it public alone."""
        assert self.members[person].chairs and self.members[person].sits(self.today)
        assert person not in sent.hands | sent.interests
        assert max(self.today, sent.last_day) < ratify_by
        assert ratify_by <= self.today + timedelta(days=sent.rules["chairs_action_days"])
        self.publish(resource, sent)
        sent.lapses = ratify_by

    def withdrew(self, resource):
        """Everything that exists was taken down, for ever."""
        for edition in self.editions[resource]:
            edition.is_closed = True

    def redacted(self, resource, sent):
        """The content is gone, wherever it was sent; what waits with it is taken back."""
        for other in self.sent[resource]:
            if other.marker == sent.marker:
                other.is_redacted = True
                if other is self.waiting(resource):
                    other.stands = "over"

    def time_came(self):
        """The daily run: what is due settles."""
        for resource in self.sent:
            sent = self.open_vote(resource)
            if sent:
                self.settle(resource, sent)

    # The rules.

    def counted(self, sent):
        """Return the members whose vote counts."""
        return [person for person in sent.votes if person not in sent.interests]

    def is_quorum(self, sent, people):
        """Whether these are enough members, from enough sectors."""
        sectors = {self.members[person].sector for person in people}
        return len(people) >= sent.rules["quorum"] and len(sectors) >= sent.rules["quorum_sectors"]

    def is_approval(self, sent, votes):
        """Whether these votes, and no more, approve."""
        in_favour = [person for person, choice in votes.items() if choice in FOR]
        against = [person for person, choice in votes.items() if choice == "reject"]
        if len(in_favour) < 2:
            return False
        majority = sent.rules["majority"]
        if majority == "unanimous":
            return not against
        if majority == "two_thirds":
            return len(in_favour) >= 2 * len(against)
        if len(in_favour) == len(against) and sent.rules["tie"] == "casting_vote":
            return any(self.members[person].chairs for person in in_favour)
        return len(in_favour) > len(against)

    def settle(self, resource, sent):
        """Decide if every way in which the others could still vote gives the same."""
        votes = {person: sent.votes[person] for person in self.counted(sent)}
        if not self.is_quorum(sent, votes):
            return
        is_late = self.today > sent.last_day
        others = [p for p in sent.opened_with if p not in votes and self.has_part(sent, p) and not is_late]
        endings = {
            self.is_approval(sent, votes | dict(zip(others, choices, strict=True)))
            for choices in product(("approve", "reject", "abstain"), repeat=len(others))
        }
        if len(endings) == 1:
            self.decide(resource, sent, "approved" if endings.pop() else "rejected")

    def decide(self, resource, sent, outcome):
        """The Board has spoken: for the first time, or of what the chair did alone."""
        if sent.edition is not None:
            sent.lapses = None
            sent.edition.is_closed |= outcome == "rejected"
        elif outcome == "approved":
            self.publish(resource, sent)
        sent.stands = "over"

    def publish(self, resource, sent):
        """Make an edition of it."""
        known = self.editions.setdefault(resource, [])
        begins = max(self.today, sent.public_from or self.today)
        sent.edition = Edition(len(known) + 1, sent, begins)
        known.append(sent.edition)
