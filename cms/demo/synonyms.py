"""Writes the demonstration's groups of words that mean the same."""

from search.models import SynonymGroup

from . import data


def write_synonyms():
    """Write the groups, unless somebody has written one; return how many were written."""
    if SynonymGroup.objects.exists():
        return 0
    groups = [SynonymGroup(words="\n".join(words)) for words in data.synonyms()]
    for group in groups:
        group.full_clean()
        group.save()
    return len(groups)
