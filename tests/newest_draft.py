"""What the newest revision of a draft has, which is what would be sent for review."""

from resources.models import ResourcePage


def newest(draft):
    """Return the newest draft."""
    return ResourcePage.objects.get(pk=draft.pk).get_latest_revision_as_object()


def names_of(draft):
    """Return the names of the files of the newest draft, in their order."""
    return [attached.document.filename for attached in newest(draft).attached_files()]
