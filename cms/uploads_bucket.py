"""The draft side's uploads in an S3 bucket."""

from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage


class UploadsBucket(S3Storage):
    """A bucket whose files have the address that asks who you are, never a signed one that anybody may pass on."""

    def url(self, name, *args, **kwargs):
        """Return the address under MEDIA_URL that `cms/uploads.py` answers."""
        return settings.MEDIA_URL + filepath_to_uri(name)
