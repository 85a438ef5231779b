"""Receivers: of the gate's two announcements, of the deletion of a draft, and of a new file of an upload.

They run inside the transaction of what they follow: an error here undoes the vote.
"""

from approvals.actions import recall_deleted

from .catalogue import refresh
from .uses import drafts_using


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
