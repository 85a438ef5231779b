"""What may stand in an address of the library: references, digests, names of files. Importing this registers them."""

from django.urls import register_converter
from django.urls.converters import StringConverter


class ReferenceConverter(StringConverter):
    """A reference such as HIPB-0042, in capitals or not: people type it from paper."""

    regex = r"[A-Za-z]{2,10}-[0-9]{1,8}"


class DigestConverter(StringConverter):
    """A SHA-256 as 64 hexadecimal digits."""

    regex = r"[0-9a-f]{64}"


class FileNameConverter(StringConverter):
    """The name of a frozen file, as `canonical.files.public_name` makes it."""

    regex = r"[-_.a-z0-9]+"


register_converter(FileNameConverter, "filename")
register_converter(ReferenceConverter, "reference")
register_converter(DigestConverter, "sha256")
