"""The insert-only records, one file a noun, the register that chains them, and what is told and done in time."""

from .address import Address
from .chairs_action import ChairsAction
from .checklist import ReviewChecklist, ReviewComment
from .deadline import MissedQuorum, VoteExtension
from .decision import BoardDecision, Outcome, Ratification, Route
from .duty_run import DutyRun
from .edition import Edition
from .interest import DeclaredInterest
from .meeting import MeetingConfirmation, MeetingRecord
from .membership import BoardMembership, MembershipConfirmation, MembershipEnding
from .notification import Event, Notification
from .public_from import PublicFrom
from .recall import Recall
from .record import Record
from .redactable import CanonicalText, FreeText, Redactable, Redaction
from .register_entry import RegisterEntry
from .review import Review, ReviewOutcome
from .rules import BoardRules
from .stored_file import StoredFile, SubmissionFile
from .submission import Submission
from .task import BoardReviewTask, BoardVoteTask, DeskTaskState
from .translated_edition import TranslatedEdition
from .vote import BoardVote, Choice
from .withdrawal import Withdrawal

__all__ = [
    "Address",
    "BoardDecision",
    "BoardMembership",
    "BoardReviewTask",
    "BoardRules",
    "BoardVote",
    "BoardVoteTask",
    "CanonicalText",
    "ChairsAction",
    "Choice",
    "DeclaredInterest",
    "DeskTaskState",
    "DutyRun",
    "Edition",
    "Event",
    "FreeText",
    "MeetingConfirmation",
    "MeetingRecord",
    "MembershipConfirmation",
    "MembershipEnding",
    "MissedQuorum",
    "Notification",
    "Outcome",
    "PublicFrom",
    "Ratification",
    "Recall",
    "Record",
    "Redactable",
    "Redaction",
    "RegisterEntry",
    "Review",
    "ReviewChecklist",
    "ReviewComment",
    "ReviewOutcome",
    "Route",
    "StoredFile",
    "Submission",
    "SubmissionFile",
    "TranslatedEdition",
    "VoteExtension",
    "Withdrawal",
]
