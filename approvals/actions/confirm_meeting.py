"""Confirm a meeting: another member than the recorder says that the minutes are right. Then the decision counts."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import desk, register
from ..ballot import ballot_of
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..models import MeetingConfirmation, MeetingRecord, Route, Submission
from ..outbox import tell
from ..permissions import confirm_meeting_problems
from .decide import decide
from .record_meeting import presence_problems, seats_present


def confirm_meeting(meeting_record, by):
    """Record that `by`, a member, confirms it; decide, or ratify, as the meeting did. Returns the confirmation."""
    submission = meeting_record.submission
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        now = timezone.now()
        refuse_if(confirm_meeting_problems(by, meeting_record, submission))
        latest = MeetingRecord.objects.filter(submission=submission).last()
        refuse_if(
            [] if latest == meeting_record else [_("The secretary has corrected this record. Read the newer one.")]
        )
        confirmation = MeetingConfirmation.objects.create(
            meeting_record=meeting_record, confirmed_by=by.person_number, recorded_at=now
        )
        # Somebody may have declared an interest since it was recorded: who has one had no part in the decision.
        refuse_if(presence_problems(submission, meeting_record.held_on, meeting_record.present_numbers))
        present = len(seats_present(submission, meeting_record.held_on, meeting_record.present_numbers))
        rules = ballot_of(submission).rules
        decided = decide(submission, meeting_record.outcome, Route.MEETING, {"present": present}, rules, now)
        register.enter(confirmation, *decided)
        tell(*decided)
        desk.follow_on_commit(submission, by)
    return confirmation
