"""`setup_board_workflow`: make Wagtail's workflow "Standardised resource", the desk's view of review and vote."""

from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import Page, Workflow, WorkflowPage, WorkflowTask

from approvals.approvable import Approvable
from approvals.models import BoardReviewTask, BoardVoteTask

WORKFLOW_NAME = "Standardised resource"


class Command(BaseCommand):
    """Idempotent: makes what is missing and leaves the rest alone."""

    help = 'Make the workflow "Standardised resource" and give it to the places that hold drafts of resources.'

    @transaction.atomic
    def handle(self, *args, **options):
        """Make the workflow, and give it to each page that holds only pages under approval."""
        workflow, made = Workflow.objects.get_or_create(name=WORKFLOW_NAME)
        for position, (task_type, name) in enumerate(
            [(BoardReviewTask, "Review by a Reviewer"), (BoardVoteTask, "Vote of the Board")]
        ):
            task = task_type.objects.filter(name=name).first() or task_type.objects.create(name=name)
            WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": position})
        given = [page for page in self._holders() if self._give(workflow, page)]
        self.stdout.write(
            f"The workflow “{WORKFLOW_NAME}” {'was made' if made else 'is there'}; "
            f"places of drafts that follow it from now on: {len(given)}."
        )

    def _holders(self):
        return [
            page
            for page in Page.objects.specific()
            if page.allowed_subpage_models() and all(issubclass(m, Approvable) for m in page.allowed_subpage_models())
        ]

    def _give(self, workflow, page):
        held, made = WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
        if not made and held.workflow_id != workflow.pk:
            held.workflow = workflow
            held.save()
            return True
        return made
