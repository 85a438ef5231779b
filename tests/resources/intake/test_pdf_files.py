"""PDFs: what runs, starts, carries or hides something."""

import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from . import files
from .refusing import problems_of, refusal_of


def script():
    """Return an action that runs a script."""
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def opens_with(action):
    """Return a change to a PDF: an action when it is opened."""

    def build(pdf):
        pdf.Root.OpenAction = action

    return build


def annotated(**annotation):
    """Return a change to a PDF: an annotation on its first page."""

    def build(pdf):
        made = Dictionary(Type=Name.Annot, Rect=[0, 0, 9, 9], **annotation)
        pdf.pages[0].Annots = Array([pdf.make_indirect(made)])
        if annotation["Subtype"] == Name.Widget:
            pdf.Root.AcroForm = Dictionary(Fields=pdf.pages[0].Annots)

    return build


def with_script_in_its_names(pdf):
    """Give a PDF a script of the document."""
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), pdf.make_indirect(script())])))


def with_packed_script(pdf):
    """Give a PDF a script whose words stand in a stream, deep in an array."""
    action = Dictionary(S=Name.JavaScript, JS=Stream(pdf, b"app.alert(1)"))
    pdf.Root.Extra = Array([Array([Array([Dictionary(Next=Array([action]))])])])


def with_attachment(pdf):
    """Attach a program to a PDF."""
    pdf.attachments["a.exe"] = b"MZ"


def with_xfa(pdf):
    """Give a PDF a form of the kind XFA."""
    pdf.Root.AcroForm = Dictionary(Fields=[], XFA=Stream(pdf, b"<xdp/>"))


def with_picture_called_js(pdf):
    """Give a page of a PDF a picture whose name is that of a script."""
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(JS=Stream(pdf, b"")))


@pytest.mark.parametrize(
    ("build", "sentence"),
    [
        (opens_with(script()), "holds JavaScript"),
        (with_script_in_its_names, "holds JavaScript"),
        (with_packed_script, "holds JavaScript"),
        (annotated(Subtype=Name.Widget, AA=Dictionary(K=script())), "holds JavaScript"),
        (opens_with(Dictionary(S=Name.Launch, F=String("cmd.exe"))), "starts a program"),
        (annotated(Subtype=Name.Link, A=Dictionary(S=Name.SubmitForm)), "starts a program"),
        (annotated(Subtype=Name.Link, A=Dictionary(S=Name.GoToE)), "starts a program"),
        (with_attachment, "has other files attached to it"),
        (annotated(Subtype=Name.FileAttachment), "has other files attached to it"),
        (annotated(Subtype=Name.RichMedia), "has other files attached to it"),
        (with_xfa, "is a form of the kind XFA"),
    ],
)
def test_pdf_that_does_something_is_refused(build, sentence):
    assert sentence in problems_of("handout.pdf", files.pdf(build=build))[0]


@pytest.mark.parametrize(
    "build",
    [
        annotated(Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://www.gov.uk/"))),
        annotated(Subtype=Name.Widget, FT=Name.Tx, T=String("name")),
        opens_with(Dictionary(S=Name.GoTo, D=Array([0, Name.Fit]))),
        with_picture_called_js,
    ],
)
def test_links_fields_and_bookmarks_are_no_reason_to_refuse(build):
    assert problems_of("handout.pdf", files.pdf(build=build)) == []


def test_pdf_with_a_password_is_refused():
    assert "is protected by a password" in refusal_of("handout.pdf", files.protected_pdf())


@pytest.mark.parametrize("before", [b"<script>", b"GIF89a ", b"\0\0"])
def test_bytes_in_front_of_a_pdf_are_refused(before):
    assert problems_of("handout.pdf", before + files.pdf()) != []


@pytest.mark.parametrize(
    "after", [b"<script>alert(1)</script>", b"x", files.zipped({"a.txt": b"A"}), b"\0" * 3000 + b"x"]
)
def test_bytes_behind_a_pdf_are_refused(after):
    assert "holds more than can be seen in it" in refusal_of("handout.pdf", files.pdf() + after)


def test_white_space_behind_a_pdf_is_no_reason_to_refuse():
    assert problems_of("handout.pdf", files.pdf() + b"\r\n\n \0") == []


def test_pdf_without_pages_or_structure_is_damaged():
    assert "is damaged" in refusal_of("handout.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
    assert "is damaged" in refusal_of("handout.pdf", b"%PDF-1.7\nnonsense\n%%EOF")
