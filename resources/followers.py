"""Receivers of the gate's two announcements. They run inside its transaction: an error here undoes the vote."""

from .catalogue import refresh


def follow_edition(sender, edition, **kwargs):
    """Put a new edition into the catalogue, or keep there what was ratified."""
    refresh(edition.translation_key, edition.language)


def follow_withdrawal(sender, translation_key, language, **kwargs):
    """Take out of the catalogue what is no longer public."""
    refresh(translation_key, language)
