"""What people do, one verb a file: check, change, record, notify, in one transaction under the resource's lock.

Every action raises `ActionRefused` with sentences where it may not be done; then nothing has changed.
"""

from .appoint_first_board import appoint_first_board
from .appoint_member import appoint_member
from .confirm_meeting import confirm_meeting
from .confirm_membership import confirm_membership
from .declare_interest import declare_interest
from .end_membership import end_membership
from .extend_vote import extend_vote
from .recall import recall
from .recall_deleted import recall_deleted
from .record_meeting import record_meeting
from .redact import redact_content, redact_reason
from .review import review
from .set_public_from import set_public_from
from .set_rules import set_rules
from .settle_due import settle_due
from .submit import submit
from .take_chairs_action import take_chairs_action
from .vote import vote
from .withdraw import withdraw

__all__ = [
    "appoint_first_board",
    "appoint_member",
    "confirm_meeting",
    "confirm_membership",
    "declare_interest",
    "end_membership",
    "extend_vote",
    "recall",
    "recall_deleted",
    "record_meeting",
    "redact_content",
    "redact_reason",
    "review",
    "set_public_from",
    "set_rules",
    "settle_due",
    "submit",
    "take_chairs_action",
    "vote",
    "withdraw",
]
