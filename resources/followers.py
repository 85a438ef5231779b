"""Receivers of the gate's two announcements. They run inside its transaction: an error here undoes the vote."""

from .catalogue import refresh


def follow_edition(sender, edition, **kwargs):
    """Put a new edition into the catalogue."""
    refresh(edition.translation_key, edition.language)


def follow_withdrawal(sender, withdrawal, **kwargs):
    """Take what was withdrawn out of the catalogue."""
    refresh(withdrawal.translation_key, withdrawal.language)
