"""The insert-only records, one file a noun, and the register that chains them."""

from .address import Address
from .chairs_action import ChairsAction
from .deadline import MissedQuorum, VoteExtension
from .decision import BoardDecision, Outcome, Ratification, Route
from .edition import Edition
from .interest import DeclaredInterest
from .meeting import MeetingConfirmation, MeetingRecord
from .membership import BoardMembership, MembershipConfirmation, MembershipEnding
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
    "Edition",
    "FreeText",
    "MeetingConfirmation",
    "MeetingRecord",
    "MembershipConfirmation",
    "MembershipEnding",
    "MissedQuorum",
    "Outcome",
    "PublicFrom",
    "Ratification",
    "Recall",
    "Record",
    "Redactable",
    "Redaction",
    "RegisterEntry",
    "Review",
    "ReviewOutcome",
    "Route",
    "StoredFile",
    "Submission",
    "SubmissionFile",
    "TranslatedEdition",
    "VoteExtension",
    "Withdrawal",
]
