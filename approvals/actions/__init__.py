"""What people do, one verb a file: check, change, record, notify, in one transaction under the resource's lock.

Every action raises `ActionRefused` with sentences where it may not be done; then nothing has changed.
"""

from .appoint_first_board import appoint_first_board
from .appoint_member import appoint_member
from .confirm_membership import confirm_membership
from .end_membership import end_membership
from .recall import recall
from .review import review
from .set_rules import set_rules
from .submit import submit
from .vote import vote
from .withdraw import withdraw

__all__ = [
    "appoint_first_board",
    "appoint_member",
    "confirm_membership",
    "end_membership",
    "recall",
    "review",
    "set_rules",
    "submit",
    "vote",
    "withdraw",
]
