"""Which kind of page a way was given."""

from tests.stock.models import StockPage

from .ours import Ours
from .twin import Stock


def kind_of(page):
    """Return the kind of a page: `Stock` or `Ours`."""
    return Stock if isinstance(page, StockPage) else Ours
