"""Takes a resource one step further through the actions of the gate: what the forms of the site call."""

from wagtail.models import WorkflowState

from approvals import actions
from approvals.checklist import QUESTIONS
from approvals.models import ReviewOutcome
from resources.board_acts import ACTS

# The reviewers of the demonstration find nothing wrong with what they read.
ALL_YES = {question.key: "yes" for question in QUESTIONS}


class ByAction:
    """The steps, without a browser. `ByForm` has the same."""

    def submit(self, page, by):
        """Send the newest draft to review through Wagtail's workflow, as the editor does; return the submission."""
        page = page.get_latest_revision_as_object()
        state = page.current_workflow_state
        if state is None:
            page.get_workflow().start(page, by)
        elif state.status == WorkflowState.STATUS_NEEDS_CHANGES:
            state.resume(by)
        else:
            page.submit_for_approval(by)  # inside one transaction, Wagtail's side has not followed the last step yet
        return page.waiting_submission()

    def review(self, submission, by, outcome, reason=""):
        """Recommend a submission or ask for changes."""
        actions.review(submission, by, outcome, reason, ALL_YES if outcome == ReviewOutcome.RECOMMENDED else {})

    def vote(self, submission, by, choice, reason=""):
        """Cast a vote."""
        actions.vote(submission, by, choice, reason)

    def act(self, name, submission, by, **values):
        """Do one of `resources.board_acts.ACTS`."""
        ACTS[name].action(submission, by, **values)

    def confirm_meeting(self, submission, by):
        """Confirm what the secretary recorded of a meeting."""
        actions.confirm_meeting(submission.meeting_records.last(), by)

    def withdraw(self, page, by, reason, replacement):
        """Take a public resource down."""
        actions.withdraw(page.reference, page.locale.language_code, by, reason, replacement)

    def change(self, page, by, **fields):
        """Save a newer draft."""
        page = page.get_latest_revision_as_object()
        for name, value in fields.items():
            setattr(page, name, value)
        page.save_revision(user=by, log_action=True)

    def replace(self, document, file):
        """Put a newer file in the place of a document's."""
        document.file.save(file.name, file, save=False)
        document.save()
