"""What a field of a resource takes, with messages that say how to mend it. Editor, importer and blocks ask."""

from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

SCHEMES = ["https", "http"]


def next_year():
    """Return the year after this one: what is planned for later has no year yet."""
    return timezone.localdate().year + 1


YEARS = [
    MinValueValidator(1900, _("Enter a year from 1900 on.")),
    MaxValueValidator(next_year, _("Enter a year of four figures, next year at the latest.")),
]
MINUTES = [
    MinValueValidator(1, _("Enter at least 1 minute, or leave it empty.")),
    MaxValueValidator(10_000, _("Enter at most 10,000 minutes.")),
]
web_address = URLValidator(
    schemes=SCHEMES, message=_("Enter a whole web address, such as https://www.gov.uk/guidance.")
)
