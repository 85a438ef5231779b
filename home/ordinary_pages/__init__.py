"""The words with which the ordinary pages of a new site begin, one page a file.

The communications team changes them in the admin afterwards: `home.site.set_up` makes only a page that is missing, so
words that are changed here reach new sites alone.
"""

from .about_the_board import ABOUT_THE_BOARD
from .accessibility_statement import ACCESSIBILITY_STATEMENT
from .contact import CONTACT
from .how_approval_works import HOW_APPROVAL_WORKS
from .privacy import PRIVACY
from .training_strategy import TRAINING_STRATEGY

ORDINARY_PAGES = [
    ABOUT_THE_BOARD,
    TRAINING_STRATEGY,
    HOW_APPROVAL_WORKS,
    ACCESSIBILITY_STATEMENT,
    PRIVACY,
    CONTACT,
]
