"""What the finder does after a group of synonyms was saved or deleted, in the same transaction."""

from resources.catalogue_changes import record_change


def follow_synonyms(sender, **kwargs):
    """Count the catalogue one version on: pages that were kept by the old one are made anew."""
    record_change()
