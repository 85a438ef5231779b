"""What lies in an OLE container, by the names of its streams: old office files, and objects in new ones. [MS-CFB]."""

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Into this stream Office puts what has a password ([MS-OFFCRYPTO], 2.3.4.4).
ENCRYPTED = "EncryptedPackage"
# In this stream an old program packs any file, a program too ([MS-OLEDS], 2.3.6).
PACKED_FILE = "Ole10Native"
PIECE_BYTES = 256 * 1024


def has_stream(opened, name):
    """Return whether an open file, at its start, is a container with a stream of this name. It is read in pieces."""
    wanted, before = name.encode("utf-16-le"), b""
    piece = opened.read(PIECE_BYTES)
    if not piece.startswith(SIGNATURE):
        return False
    while piece:
        if wanted in before + piece:
            return True
        before, piece = piece[-len(wanted) :], opened.read(PIECE_BYTES)
    return False
