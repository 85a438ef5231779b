"""Verifies the register both ways: every entry has its row, every row its entry, every text and blob its digest.

Raises nothing: yields one sentence for each thing that is wrong, the earliest entry first.
"""

from .. import triggers
from ..membership import Board
from .acts import act_problems
from .chain import chain_problems, record_models, unentered_row_problems
from .decisions import decision_problems
from .editions import edition_problems
from .files import file_problems
from .texts import text_problems
from .translations import translation_problems

__all__ = ["record_models", "register_problems"]


def register_problems(expected_head="", progress=lambda count: None):
    """Yield what is wrong with the register, as sentences; nothing is well.

    `expected_head` is a hash printed on a Board paper or certificate: only with it can a cut tail be seen.
    `progress` is called with the number of entries read since the last call.
    """
    for name in triggers.missing():
        yield f"The trigger {name} is not installed: records could be changed."
    yield from chain_problems(expected_head, progress)
    yield from unentered_row_problems()
    yield from text_problems()
    yield from file_problems()
    try:
        board = Board()
    except (ValueError, TypeError):
        yield "The Board's rules cannot be read, so no decision can be taken again."
        return
    yield from act_problems(board)
    yield from decision_problems(board)
    yield from edition_problems()
    yield from translation_problems()
