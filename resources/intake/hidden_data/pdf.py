"""Hidden data of a PDF: information dictionary, XMP, the names on comments. Pages, tags and title stay.

A signed PDF is left as it is: to change it would break the signature.
"""

import pikepdf
from django.utils.translation import gettext as _

from resources.intake.formats.parts import Damaged

from .datum import ANONYMOUS, HiddenDatum
from .exif import people_in_xmp

# In an annotation `/T` is a person; in these kinds it is the name of a field, or nothing.
NOT_COMMENTS = ("/Widget", "/Link", "/Screen", "/PrinterMark", "/TrapNet", "/Watermark")
# What PDF/UA and PDF/A want to be told, beside the title and the language.
KEPT_XMP = ("dc:title", "dc:language", "pdfuaid:part", "pdfuaid:rev", "pdfaid:part", "pdfaid:conformance")


def found_in(binary_file):
    """Return the hidden data; raise `Damaged`."""
    with _opened(binary_file) as pdf:
        if _is_signed(pdf):
            return []
        labels = {"/Author": _("Author"), "/Company": _("Company"), "/Manager": _("Manager")}
        info = pdf.trailer.get("/Info", {})
        found = [(label, str(info.get(key, "")).strip()) for key, label in labels.items()]
        found += [(_("Author of a comment"), str(comment.T)) for comment in _comments(pdf)]
        data = [HiddenDatum(label, value) for label, value in found if value not in ("", ANONYMOUS)]
        for stream in _metadata_streams(pdf):
            data += people_in_xmp(stream.read_bytes())
        return data


def removed_from(binary_file, target):
    """Write the PDF with its title alone; raise `Damaged`, also where it is signed or has a password."""
    with _opened(binary_file) as pdf:
        if _is_signed(pdf) or pdf.is_encrypted:
            raise Damaged
        kept = _kept_metadata(pdf)
        title = str(pdf.trailer.get("/Info", {}).get("/Title", ""))
        for holder in _holders(pdf):
            for key in {"/Metadata", "/PieceInfo"} & set(holder.keys()):
                del holder[key]
        # What something deeper still refers to.
        for stream in _metadata_streams(pdf):
            stream.write(b"")
        for comment in _comments(pdf):
            comment.T = ANONYMOUS
        pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(Title=title) if title else pikepdf.Dictionary())
        if kept:
            with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
                for key, value in kept.items():
                    metadata[key] = value
        pdf.save(target, deterministic_id=True)


def _opened(binary_file):
    try:
        return pikepdf.open(binary_file)
    except (pikepdf.PdfError, pikepdf.PasswordError) as error:
        raise Damaged from error


def _is_signed(pdf):
    return any("/ByteRange" in holder and "/Contents" in holder for holder in _holders(pdf))


def _comments(pdf):
    """Return the annotations that carry the name of the person who made them."""
    return [
        holder
        for page in pdf.pages
        for holder in page.get("/Annots", [])
        if isinstance(holder, pikepdf.Dictionary) and "/T" in holder and _name(holder, "/Subtype") not in NOT_COMMENTS
    ]


def _holders(pdf):
    """Return all dictionaries and streams that stand by themselves."""
    return [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream)]


def _metadata_streams(pdf):
    """Return the XMP of the document, and of its pictures and pages, which may have their own."""
    return [
        holder
        for holder in _holders(pdf)
        if _name(holder, "/Type") == "/Metadata" and isinstance(holder, pikepdf.Stream)
    ]


def _name(holder, key):
    value = holder.get(key)
    return str(value) if isinstance(value, pikepdf.Name) else ""


def _kept_metadata(pdf):
    if "/Metadata" not in pdf.Root:
        return {}
    with pdf.open_metadata(update_docinfo=False) as metadata:
        return {key: metadata[key] for key in KEPT_XMP if key in metadata}
