"""Receivers: of the gate's two announcements, of the deletion of a draft, of a new file, and of a translated passage.

They run inside the transaction of what they follow: an error here undoes the vote.
"""

from datetime import timedelta

from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from approvals.actions import recall_deleted
from approvals.models import Submission

from .catalogue import refresh
from .models import ResourcePage
from .uses import drafts_using

ONE_SITTING = timedelta(hours=1)


def follow_edition(sender, edition, **kwargs):
    """Put a new edition into the catalogue, or keep there what was ratified."""
    refresh(edition.translation_key, edition.language)


def follow_withdrawal(sender, translation_key, language, **kwargs):
    """Take out of the catalogue what is no longer public."""
    refresh(translation_key, language)


def follow_deletion(sender, instance, **kwargs):
    """Take back what waits of a draft that code has deleted. The admin deletes nothing that was ever submitted."""
    recall_deleted(instance.translation_key, instance.locale.language_code)


def follow_new_file(sender, instance, **kwargs):
    """Make a newer draft of each resource whose document or image got another file: the Board votes on that too."""
    if not instance.has_new_file:
        return
    by = instance.file_changed_by
    for draft in drafts_using(instance):
        draft.save_revision(user=by, log_action=by is not None, clean=False)


def follow_passage(sender, instance, **kwargs):
    """Log who wrote a passage of a translation; they may not judge it, even if another writes over it.

    wagtail-localize (1.14.5) saves each passage by itself, with its last writer alone: by hand, from a PO file, or by a
    machine for whom pressed the button. One entry covers an hour's work, but none that was submitted meanwhile.
    """
    by = instance.last_translated_by
    if by is None or instance.context is None:
        return
    page = ResourcePage.objects.filter(translation_key=instance.context.object_id, locale=instance.locale_id).first()
    if page is None:
        return
    submitted = Submission.objects.for_resource(page.translation_key, instance.locale.language_code)
    last = submitted.order_by("number").values_list("recorded_at", flat=True).last()
    since = max(filter(None, [timezone.now() - ONE_SITTING, last]))
    if not PageLogEntry.objects.filter(page=page.pk, user=by, action="wagtail.edit", timestamp__gt=since).exists():
        log(instance=page, action="wagtail.edit", user=by)
