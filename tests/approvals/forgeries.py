"""Rows that nobody may write, each as (model, its fields): what a forger would try against the stage."""

import uuid
from datetime import timedelta

from django.db.models import Model

from approvals.models import (
    Address,
    BoardDecision,
    BoardRules,
    BoardVote,
    ChairsAction,
    DeclaredInterest,
    Edition,
    MeetingConfirmation,
    MembershipConfirmation,
    Ratification,
    Recall,
)

from .forged_stage import RULES_OF_TWO

NOBODY = 123_456


def forgeries(stage):
    """Return {what is forged: (model, fields)} against a stage that was set."""
    return {
        f"{model._meta.verbose_name} {name}": (model, {"recorded_at": stage.now} | _by_key(fields))
        for make in (_decisions, _ratifications, _votes, _meetings, _chairs_actions, _editions, _seats, _others)
        for model, name, fields in make(stage)
    }


def _by_key(fields):
    """Name related rows by their keys, as SQL does."""
    return {
        **{name: value for name, value in fields.items() if not isinstance(value, Model)},
        **{f"{name}_id": value.pk for name, value in fields.items() if isinstance(value, Model)},
    }


def _decisions(stage):
    said = {"outcome": "approved", "route": "vote", "tally": '{"approve":2}', "rules": RULES_OF_TWO}
    by_votes = {
        "without votes": {"submission": stage.empty},
        "with two votes of one member": {"submission": stage.one_voice},
        "with fewer votes than its quorum": {"submission": stage.two_for, "rules": '{"quorum":3}'},
        "with votes under a member's seat by others": {"submission": stage.foreign},
        "with votes of unconfirmed seats": {"submission": stage.unseated},
        "with votes of contributors": {"submission": stage.contributed},
        "with votes of the interested": {"submission": stage.interested},
        "with votes that were changed to no": {"submission": stage.turned},
        "with more votes against it": {"submission": stage.split},
        "with one vote for it": {"submission": stage.abstained},
        "to reject without votes": {"submission": stage.empty, "outcome": "rejected"},
        "by a quorum of one": {"submission": stage.one_voice, "rules": '{"quorum":1}'},
        "by no rules": {"submission": stage.two_for, "rules": "{}"},
        "with an outcome of its own": {"submission": stage.two_for, "outcome": "agreed"},
        "by a route of its own": {"submission": stage.two_for, "route": "e-mail"},
        "on what was not reviewed": {"submission": stage.in_review},
        "on what was sent back": {"submission": stage.sent_back},
        "on what was recalled": {"submission": stage.recalled},
        "on what was recalled, after its last day": {
            "submission": stage.recalled_quorate,
            "recorded_at": stage.now + timedelta(days=40),
        },
        "a second time": {"submission": stage.approved},
        "to approve what was rejected": {"submission": stage.rejected},
    }
    in_meetings = {
        "of no meeting": stage.empty,
        "of an unconfirmed meeting": stage.unconfirmed_meeting.submission,
        "of a meeting confirmed by its recorder": stage.own_meeting.submission,
        "of a meeting that said otherwise": stage.rejecting_meeting.submission,
        "of a meeting without members": stage.empty_meeting.submission,
    }
    by_the_chair = {
        "by a chair who did not act": {"submission": stage.empty},
        "by a chair, to reject": {"submission": stage.two_for, "outcome": "rejected"},
    }
    for name, fields in by_votes.items():
        yield BoardDecision, name, said | fields
    for name, submission in in_meetings.items():
        yield BoardDecision, name, said | {"submission": submission, "route": "meeting"}
    for name, fields in by_the_chair.items():
        yield BoardDecision, name, said | {"route": "chairs_action"} | fields


def _ratifications(stage):
    said = {"outcome": "approved", "route": "vote", "tally": '{"approve":2}', "rules": RULES_OF_TWO}
    lapsed = stage.urgent_voted.chairs_action.lapses_at
    for name, fields in {
        "without votes": {"decision": stage.urgent.decision},
        "to refuse without votes": {"decision": stage.urgent.decision, "outcome": "rejected"},
        "of no meeting": {"decision": stage.urgent.decision, "route": "meeting"},
        "by the chair alone": {"decision": stage.urgent_voted.decision, "route": "chairs_action"},
        "after the lapse": {"decision": stage.urgent_voted.decision, "recorded_at": lapsed},
        "of an ordinary decision": {"decision": stage.approved.decision},
        "of a decision that is not there": {"decision_id": NOBODY},
    }.items():
        yield Ratification, name, said | fields


def _votes(stage):
    _chair, first, second, *_others = stage.people.members
    seat = stage.seats[first.person_number]

    def cast(submission, seat, person, **fields):
        number = {"person_number": person.person_number, "sequence": 9, "choice": "approve"}
        return {"submission": submission, "membership": seat} | number | fields

    yield BoardVote, "by a superuser under a member's seat", cast(stage.empty, seat, stage.people.superuser)
    yield BoardVote, "under another member's seat", cast(stage.empty, seat, second)
    yield BoardVote, "of an unconfirmed seat", cast(stage.empty, stage.newcomers_seat, stage.newcomer)
    yield (
        BoardVote,
        "by a member who has left",
        cast(stage.empty, stage.leavers_seat, stage.leaver, recorded_at=stage.later),
    )
    yield (
        BoardVote,
        "by a member whose term is over",
        cast(stage.empty, stage.expired_seat, stage.expired, recorded_at=stage.later),
    )
    yield BoardVote, "by a member who came after it opened", cast(stage.urgent, stage.own_seat, stage.people.author)
    yield BoardVote, "by a contributor", cast(stage.contributed, seat, first)
    yield BoardVote, "by one with an interest", cast(stage.interested, seat, first)
    for name, submission in _closed(stage).items():
        yield BoardVote, f"on what was {name}", cast(submission, seat, first)
        interest = {"submission": submission, "person_number": first.person_number}
        yield DeclaredInterest, f"in what was {name}", interest


def _closed(stage):
    return {
        "not reviewed": stage.in_review,
        "sent back": stage.sent_back,
        "recalled": stage.recalled,
        "approved": stage.approved,
        "rejected": stage.rejected,
    }


def _meetings(stage):
    meeting = stage.unconfirmed_meeting
    by = {
        "by its recorder": (meeting, stage.people.secretary, stage.now),
        "by a superuser": (meeting, stage.people.superuser, stage.now),
        "by an unconfirmed member": (meeting, stage.newcomer, stage.now),
        "by a member who has left": (meeting, stage.leaver, stage.later),
        "by a member whose term is over": (meeting, stage.expired, stage.later),
        "on what was decided": (stage.late_meeting, stage.people.members[1], stage.now),
    }
    for name, (record, person, moment) in by.items():
        confirmed = {"meeting_record": record, "confirmed_by": person.person_number, "recorded_at": moment}
        yield MeetingConfirmation, name, confirmed


def _chairs_actions(stage):
    chair, first, *_others = stage.people.members
    seats = stage.seats
    chairs_seat = seats[chair.person_number]
    by = {
        "by another member": (stage.empty, seats[first.person_number], first, stage.now),
        "under the chair's seat by another": (stage.empty, chairs_seat, first, stage.now),
        "by a chair who has left": (stage.empty, stage.former_chairs_seat, stage.former_chair, stage.now),
        "by a contributor": (stage.contributed, chairs_seat, chair, stage.now),
        "by one with an interest": (stage.interested, chairs_seat, chair, stage.now),
    } | {
        f"on what was {name}": (submission, chairs_seat, chair, stage.now)
        for name, submission in _closed(stage).items()
    }
    for name, (submission, seat, person, moment) in by.items():
        acted = {"submission": submission, "membership": seat, "taken_by": person.person_number}
        yield ChairsAction, name, acted | {"lapses_at": stage.later, "recorded_at": moment}


def _editions(stage):
    def edition(submission, decision_id, **fields):
        return {
            "submission": submission,
            "decision_id": decision_id,
            "translation_key": submission.translation_key,
            "language": submission.language,
            "reference": submission.reference,
            "number": 2,
            "digest": submission.digest,
            "public_from": stage.now,
        } | fields

    bare, decision_id = stage.bare, stage.bare.decision.pk
    yield Edition, "without a decision", edition(stage.empty, NOBODY)
    yield Edition, "of what was rejected", edition(stage.rejected, stage.rejected.decision.pk)
    yield Edition, "by another's decision", edition(stage.empty, decision_id)
    yield Edition, "with other content", edition(bare, decision_id, digest="0" * 64)
    yield Edition, "under another reference", edition(bare, decision_id, reference="HIPB-0099")
    yield Edition, "under another's reference", edition(bare, decision_id, reference="HIPB-0002")
    yield Edition, "in another language", edition(bare, decision_id, language="pl")
    yield Edition, "of another resource", edition(bare, decision_id, translation_key=uuid.uuid4())
    yield Edition, "under a number that is taken", edition(bare, decision_id, number=1)
    yield Edition, "a second time", edition(stage.approved, stage.approved.decision.pk)


def _seats(stage):
    members = stage.people.members
    seat = stage.newcomers_seat
    by = {
        "by the new member": (seat, stage.newcomer.person_number, stage.now),
        "by another newcomer": (seat, stage.second_newcomer.person_number, stage.now),
        "by a superuser": (seat, stage.people.superuser.person_number, stage.now),
        "by a member who has left": (seat, stage.leaver.person_number, stage.later),
        "by a member whose term is over": (seat, stage.expired.person_number, stage.later),
        "by the member who entered it": (stage.own_seat, members[1].person_number, stage.now),
        "by nobody": (seat, None, stage.now),
        "by nobody, of a seat that a command entered": (stage.first_boards_seat, None, stage.now),
    }
    for name, (membership, number, moment) in by.items():
        confirmed = {"membership": membership, "confirmed_by": number, "recorded_at": moment}
        yield MembershipConfirmation, name, confirmed


def _others(stage):
    entered_by = stage.people.secretary.person_number
    rules = {"in_force_from": stage.today, "entered_by": entered_by}
    yield BoardRules, "with a quorum of one", rules | {"rules": '{"quorum":1}'}
    yield BoardRules, "without a quorum", rules | {"rules": "{}"}
    for name in ("approved", "rejected", "recalled"):
        yield Recall, f"of what was {name}", {"submission": getattr(stage, name), "recalled_by": entered_by}
    address = {"language": "en-gb", "translation_key": uuid.uuid4()}
    yield Address, "that is taken", address | {"reference": "HIPB-0001"}
    moved = {"language": "en-gb", "translation_key": stage.approved.translation_key}
    yield Address, "for what has one", moved | {"reference": "HIPB-0099"}
