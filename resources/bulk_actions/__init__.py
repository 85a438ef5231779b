"""What may be done with several drafts of Wagtail's list at once, one act a file. `explorer.py` registers them."""

from .assign_reviewer import AssignReviewerAction
from .change_owner import ChangeOwnerAction
from .send_for_review import SendForReviewAction

BULK_ACTIONS = (SendForReviewAction, AssignReviewerAction, ChangeOwnerAction)

__all__ = ["BULK_ACTIONS", "AssignReviewerAction", "ChangeOwnerAction", "SendForReviewAction"]
