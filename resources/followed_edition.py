"""Which edition of its original a translation follows: what its submission is recorded to translate.

Of a translation in step `translation_problems` compares the text. Of one that people write by hand nobody can, so a new
edition is followed once the translator says so.
"""

from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from approvals.exceptions import refuse_if

from .original import original_of
from .segments import segments_of

# Stands in Wagtail's log, and not in `contributors.CHANGES`.
EDITION_FOLLOWED = "resources.edition_followed"


def edition_followed(page, current):
    """Return the `Edition` of the original that a draft translates, given the one that the public has now."""
    earlier = original_of(page).translated
    if earlier is None or earlier == current or segments_of(page).is_in_step:
        return current
    return current if _said(page, current).exists() else earlier


def say_followed(page, by, number):
    """Log that `by` has followed edition `number`, as text; raise `ActionRefused` where another one is public."""
    current = original_of(page).current
    if current is None or str(current.number) != number:
        sentence = _("Another edition of the original is public by now. See what changed, and follow that one.")
        refuse_if([sentence])
    if not _said(page, current).exists():
        log(page, EDITION_FOLLOWED, user=by, data={"edition": current.number})


def _said(page, edition):
    return PageLogEntry.objects.filter(page=page.pk, action=EDITION_FOLLOWED, data__edition=edition.number)
