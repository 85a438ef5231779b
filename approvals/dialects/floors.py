"""The floor that the database keeps under every insert, whoever writes: what a forged row would have to get past.

`voting_rules` decides in full, and `verify_register` settles every vote again; these conditions are the least of it.
They are written once, in SQL that both databases read; what differs (JSON, days) each dialect gives by the same names.
"""

VOTES_FOR = "'approve', 'conditions'"


def floors(dialect):
    """Return the triggers as statements: each refuses an insert of which its condition is true."""
    refused = [
        ("boardvote", _foreign_vote(dialect), "a vote without a seat, or on what is closed"),
        ("declaredinterest", _is_closed("NEW.submission_id"), "an interest in what is closed"),
        ("meetingconfirmation", _own_meeting(dialect), "a meeting confirmed by nobody else"),
        ("chairsaction", _not_the_chair(dialect), "a chair''s action without the chair"),
        ("boarddecision", _unfounded_decision(dialect), "a decision without the votes that it needs"),
        ("ratification", _unfounded_ratification(dialect), "a ratification without the votes that it needs"),
        ("edition", _unapproved_edition(), "an edition without the approval of this very content"),
        ("recall", _decided("NEW.submission_id"), "what is decided cannot be recalled"),
        ("membershipconfirmation", _own_membership(dialect), "a seat confirmed by nobody else"),
        ("boardrules", f"{_quorum(dialect)} < 2", "a quorum below two"),
    ]
    return [
        dialect.refuse_insert_if(f"approvals_{table}_floor", f"approvals_{table}", condition, message)
        for table, condition, message in refused
    ]


def _quorum(dialect):
    return f"COALESCE({dialect.number_in('NEW.rules', 'quorum')}, 0)"


def _recommended(submission):
    return f"""EXISTS (
        SELECT 1 FROM approvals_review WHERE submission_id = {submission} AND outcome = 'recommended')"""


def _recalled(submission):
    return f"EXISTS (SELECT 1 FROM approvals_recall WHERE submission_id = {submission})"


def _decided(submission):
    return f"EXISTS (SELECT 1 FROM approvals_boarddecision WHERE submission_id = {submission})"


def _is_closed(submission):
    """A decision by the chair alone leaves the vote open, until it is ratified."""
    return f"""(
        NOT {_recommended(submission)}
        OR {_recalled(submission)}
        OR EXISTS (
            SELECT 1 FROM approvals_boarddecision decision
            LEFT JOIN approvals_ratification ratification ON ratification.decision_id = decision.id
            WHERE decision.submission_id = {submission}
              AND (decision.route <> 'chairs_action' OR ratification.id IS NOT NULL)))"""


def _contributed(dialect, person, submission):
    return f"""EXISTS (
        SELECT 1 FROM approvals_submission contributed
        WHERE contributed.id = {submission}
          AND (contributed.submitted_by = {person} OR {dialect.contains("contributed.contributors", person)}))"""


def _interested(person, submission):
    return f"""EXISTS (
        SELECT 1 FROM approvals_declaredinterest interest
        WHERE interest.submission_id = {submission} AND interest.person_number = {person})"""


def _has_no_part(dialect, person, submission):
    return f"({_contributed(dialect, person, submission)} OR {_interested(person, submission)})"


def _has_left(dialect, seat):
    """Whether a seat was over on the day of the new row, in UTC, which is never ahead of the Board's own day."""
    day = dialect.day_of("NEW.recorded_at")
    return f"""(
        ({seat}.member_until IS NOT NULL AND {seat}.member_until < {day})
        OR EXISTS (
            SELECT 1 FROM approvals_membershipending ending
            WHERE ending.membership_id = {seat}.id AND ending.last_day < {day}))"""


def _is_member(dialect, person):
    return f"""EXISTS (
        SELECT 1 FROM approvals_boardmembership seat
        JOIN approvals_membershipconfirmation confirmed ON confirmed.membership_id = seat.id
        WHERE seat.person_number = {person} AND NOT {_has_left(dialect, "seat")})"""


def _foreign_vote(dialect):
    return f"""{_is_closed("NEW.submission_id")}
        OR {_has_no_part(dialect, "NEW.person_number", "NEW.submission_id")}
        OR NOT EXISTS (
            SELECT 1 FROM approvals_boardmembership membership
            JOIN approvals_membershipconfirmation confirmation ON confirmation.membership_id = membership.id
            WHERE membership.id = NEW.membership_id
              AND membership.person_number = NEW.person_number
              AND NOT {_has_left(dialect, "membership")})
        OR NOT EXISTS (
            SELECT 1 FROM approvals_boardmembership seat
            JOIN approvals_membershipconfirmation confirmed ON confirmed.membership_id = seat.id
            JOIN approvals_review review ON review.submission_id = NEW.submission_id
            WHERE seat.person_number = NEW.person_number AND confirmed.recorded_at <= review.recorded_at)"""


def _own_meeting(dialect):
    return f"""EXISTS (
            SELECT 1 FROM approvals_meetingrecord record
            WHERE record.id = NEW.meeting_record_id
              AND (record.recorded_by = NEW.confirmed_by
                   OR {_is_closed("record.submission_id")}
                   OR {_has_no_part(dialect, "NEW.confirmed_by", "record.submission_id")}))
        OR NOT {_is_member(dialect, "NEW.confirmed_by")}"""


def _not_the_chair(dialect):
    return f"""NOT EXISTS (
            SELECT 1 FROM approvals_boardmembership membership
            JOIN approvals_membershipconfirmation confirmation ON confirmation.membership_id = membership.id
            WHERE membership.id = NEW.membership_id
              AND membership.person_number = NEW.taken_by
              AND membership.is_chair
              AND NOT {_has_left(dialect, "membership")})
        OR {_is_closed("NEW.submission_id")}
        OR {_has_no_part(dialect, "NEW.taken_by", "NEW.submission_id")}"""


def _votes(dialect, submission, condition="vote.id IS NOT NULL"):
    """The number of members whose latest vote counts and meets a condition."""
    return f"""(
        SELECT COUNT(DISTINCT vote.person_number)
        FROM approvals_boardvote vote
        JOIN approvals_boardmembership membership ON membership.id = vote.membership_id
        JOIN approvals_membershipconfirmation confirmation ON confirmation.membership_id = membership.id
        WHERE vote.submission_id = {submission}
          AND {condition}
          AND membership.person_number = vote.person_number
          AND NOT {_has_no_part(dialect, "vote.person_number", submission)}
          AND NOT EXISTS (
              SELECT 1 FROM approvals_boardvote later
              WHERE later.submission_id = vote.submission_id
                AND later.person_number = vote.person_number
                AND later.sequence > vote.sequence))"""


def _unfounded(dialect, submission):
    """What the Board says of a submission, without the votes or the confirmed meeting that it needs."""
    votes, votes_for = _votes(dialect, submission), _votes(dialect, submission, f"vote.choice IN ({VOTES_FOR})")
    votes_against = _votes(dialect, submission, "vote.choice = 'reject'")
    return f"""{_quorum(dialect)} < 2
        OR NEW.outcome NOT IN ('approved', 'rejected')
        OR NOT {_recommended(submission)}
        OR {_recalled(submission)}
        OR (NEW.route = 'vote' AND (
            {votes} < {_quorum(dialect)}
            OR (NEW.outcome = 'approved' AND ({votes_for} < 2 OR {votes_for} < {votes_against}))))
        OR (NEW.route = 'meeting' AND NOT EXISTS (
            SELECT 1 FROM approvals_meetingrecord record
            JOIN approvals_meetingconfirmation meeting_confirmed ON meeting_confirmed.meeting_record_id = record.id
            WHERE record.submission_id = {submission}
              AND record.outcome = NEW.outcome
              AND meeting_confirmed.confirmed_by <> record.recorded_by
              AND {dialect.length("record.present")} >= {_quorum(dialect)}))"""


def _unfounded_decision(dialect):
    return f"""NEW.route NOT IN ('vote', 'meeting', 'chairs_action')
        OR (NEW.route = 'chairs_action' AND (NEW.outcome <> 'approved' OR NOT EXISTS (
            SELECT 1 FROM approvals_chairsaction WHERE submission_id = NEW.submission_id)))
        OR {_unfounded(dialect, "NEW.submission_id")}"""


def _unfounded_ratification(dialect):
    submission = "(SELECT submission_id FROM approvals_boarddecision WHERE id = NEW.decision_id)"
    return f"""NEW.route NOT IN ('vote', 'meeting')
        OR NOT EXISTS (
            SELECT 1 FROM approvals_boarddecision decision
            JOIN approvals_chairsaction action ON action.submission_id = decision.submission_id
            WHERE decision.id = NEW.decision_id
              AND decision.route = 'chairs_action'
              AND NEW.recorded_at < action.lapses_at)
        OR {_unfounded(dialect, submission)}"""


def _unapproved_edition():
    return """NOT EXISTS (
        SELECT 1
        FROM approvals_boarddecision decision
        JOIN approvals_submission submission ON submission.id = decision.submission_id
        JOIN approvals_address address
          ON address.translation_key = submission.translation_key AND address.language = submission.language
        WHERE decision.id = NEW.decision_id
          AND decision.outcome = 'approved'
          AND submission.id = NEW.submission_id
          AND submission.digest = NEW.digest
          AND submission.translation_key = NEW.translation_key
          AND submission.language = NEW.language
          AND address.reference = NEW.reference)"""


def _own_membership(dialect):
    """The first Board alone, entered by a command in one go, is confirmed by nobody; then the register knows it."""
    return f"""(NEW.confirmed_by IS NULL AND (
            EXISTS (
                SELECT 1 FROM approvals_boardmembership WHERE id = NEW.membership_id AND entered_by <> 0)
            OR EXISTS (
                SELECT 1 FROM approvals_membershipconfirmation WHERE recorded_at <> NEW.recorded_at)
            OR EXISTS (
                SELECT 1 FROM approvals_registerentry WHERE table_name = 'approvals_membershipconfirmation')))
        OR (NEW.confirmed_by IS NOT NULL AND (
            EXISTS (
                SELECT 1 FROM approvals_boardmembership
                WHERE id = NEW.membership_id AND NEW.confirmed_by IN (entered_by, person_number))
            OR NOT {_is_member(dialect, "NEW.confirmed_by")}))"""
