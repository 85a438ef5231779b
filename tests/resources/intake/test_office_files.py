"""Office files: macros, controls, and what is fetched from elsewhere."""

import pytest

from . import files
from .refusing import problems_of, refusal_of

MACRO_TYPE = '<Override PartName="/word/{}" ContentType="application/vnd.ms-{}"/>'


@pytest.mark.parametrize("kind", ["docx", "pptx", "xlsx"])
@pytest.mark.parametrize(
    ("more", "types"),
    [
        ({"word/vbaProject.bin": b"V"}, ""),
        ({"anywhere/VBAPROJECT.BIN": b"V"}, ""),
        ({"xl/macrosheets/sheet1.xml": "<a/>"}, ""),
        ({"xl/intlMacrosheets/sheet1.xml": "<a/>"}, ""),
        ({}, MACRO_TYPE.format("document.xml", "word.document.macroEnabled.main+xml")),
        ({"word/innocent.dat": b"V"}, MACRO_TYPE.format("innocent.dat", "office.vbaProject")),
        ({"xl/innocent.xml": "<a/>"}, MACRO_TYPE.format("innocent.xml", "excel.macrosheet+xml")),
    ],
)
def test_macros_are_refused_whatever_their_part_is_called(kind, more, types):
    assert "holds macros, which are small programs" in refusal_of(f"file.{kind}", files.office(kind, more, types))


@pytest.mark.parametrize(
    ("more", "types"),
    [
        ({"word/activeX/activeX1.xml": "<a/>"}, MACRO_TYPE.format("activeX/activeX1.xml", "office.activeX+xml")),
        ({"word/embeddings/oleObject1.bin": files.ole("\x01Ole10Native")}, ""),
        ({"word/media/picture.dat": files.ole("A" * 140_000 + "\x01Ole10Native")}, ""),
    ],
)
def test_controls_and_packed_programs_are_refused(more, types):
    assert "has another file or a control packed into it" in refusal_of("guide.docx", files.office("docx", more, types))


@pytest.mark.parametrize(
    "target", ["https://www.gov.uk/", "http://example.org", "mailto:a@example.org", "other.docx", "#end"]
)
def test_ordinary_link_is_no_reason_to_refuse(target):
    assert problems_of("guide.docx", files.office("docx", relationships=files.relationship("hyperlink", target))) == []


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("oleObject", "file:///C:/data.xlsx"),
        ("externalLinkPath", "https://example.org/data.xlsx"),
        ("image", "http://example.org/pixel.png"),
        ("frame", "http://example.org/"),
        ("subDocument", "other.docx"),
    ],
)
def test_part_that_is_fetched_from_elsewhere_is_refused(kind, target):
    sentence = refusal_of("guide.docx", files.office("docx", relationships=files.relationship(kind, target)))
    assert f"fetches a part of itself from another place, “{target}”" in sentence


def test_template_in_another_place_is_refused():
    template = files.relationship("attachedTemplate", "https://example.org/evil.dotm")
    data = files.office("docx", {"word/_rels/settings.xml.rels": f"<Relationships>{template}</Relationships>"})
    assert "is tied to a template in another place, “https://example.org/evil.dotm”" in refusal_of("guide.docx", data)


@pytest.mark.parametrize("action", ["ppaction://program", "ppaction://macro?name=Run"])
def test_button_that_starts_something_is_refused(action):
    slide = f'<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><a:hlinkClick action="{action}"/></p:sld>'
    data = files.office("pptx", {"ppt/slides/slide1.xml": slide})
    assert "fetches something from another file or program" in refusal_of("slides.pptx", data)


@pytest.mark.parametrize("mode", ["External", "Internal"])
@pytest.mark.parametrize("target", [r"\\server\share", "//server/share", "file:///C:/a.docx", "javascript:alert(1)"])
def test_link_that_only_one_network_can_open_is_refused(target, mode):
    relationship = files.relationship("hyperlink", target, mode)
    assert "which only one computer or network can open" in refusal_of(
        "slides.pptx", files.office("pptx", relationships=relationship)
    )


@pytest.mark.parametrize(
    "body",
    [
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO c:\\\\cmd.exe</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>D</w:instrText></w:r><w:r><w:instrText>DE cmd'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:fldSimple w:instr=" DDE excel data"/>',
        '<w:fldSimple w:instr="INCLUDEPICTURE &quot;http://example.org/a.png&quot;"/>',
        '<w:fldSimple w:instr="LINK Excel.Sheet.12 data.xlsx"/>',
    ],
)
def test_field_that_fetches_is_refused(body):
    assert "fetches something from another file or program" in refusal_of("guide.docx", files.word_with(body))


@pytest.mark.parametrize("field", ["PAGE", "TOC \\\\o", "HYPERLINK &quot;https://www.gov.uk/&quot;", "DATE"])
def test_ordinary_field_is_no_reason_to_refuse(field):
    assert problems_of("guide.docx", files.word_with(f'<w:fldSimple w:instr=" {field} "/>')) == []


@pytest.mark.parametrize("element", ["ddeLink", "oleLink"])
def test_workbook_linked_to_a_program_or_a_file_is_refused(element):
    link = f'<externalLink xmlns="urn:x"><{element} ddeService="cmd"/></externalLink>'
    workbook = files.office("xlsx", {"xl/externalLinks/externalLink1.xml": link})
    assert "fetches something from another file or program" in refusal_of("table.xlsx", workbook)


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
        "<a><b></a>",
        "<a>" * 2_000 + "</a>" * 2_000,
        "",
    ],
)
def test_part_that_is_no_plain_xml_is_damaged(document):
    assert "is damaged" in refusal_of("guide.docx", files.office("docx", {"word/document.xml": document}))


class TestOpenDocument:
    @pytest.mark.parametrize("kind", ["odt", "odp"])
    @pytest.mark.parametrize("path", ["Basic/Standard/Module1.xml", "Scripts/python/a.py"])
    def test_macros_are_refused(self, kind, path):
        assert "holds macros" in refusal_of(f"file.{kind}", files.open_document(kind, more={path: "<a/>"}))

    @pytest.mark.parametrize(
        ("body", "sentence"),
        [
            (
                '<script:event-listener script:language="ooo:script" xlink:href="vnd.sun.star.script:a"/>',
                "holds macros",
            ),
            ('<draw:event-listener draw:action="execute" xlink:href="program"/>', "holds macros"),
            ('<draw:image xlink:href="https://example.org/pixel.png"/>', "fetches a part of itself"),
            ('<draw:object xlink:href="../data.ods"/>', "fetches a part of itself"),
            ('<text:dde-connection-decl office:name="a"/>', "fetches a part of itself"),
            ('<text:a xlink:href="file:///home/a.odt">A</text:a>', "only one computer or network can open"),
            (r'<text:a xlink:href="\\server\a.odt">A</text:a>', "only one computer or network can open"),
        ],
    )
    def test_what_runs_or_is_fetched_is_refused(self, body, sentence):
        assert sentence in refusal_of("guide.odt", files.open_document("odt", body))

    def test_links_and_pictures_of_its_own_are_no_reason_to_refuse(self):
        body = (
            '<text:a xlink:href="https://www.gov.uk/">A</text:a><draw:image xlink:href="Pictures/1.png"/>'
            '<draw:event-listener draw:action="next-page"/>'
        )
        assert problems_of("guide.odt", files.open_document("odt", body, {"Pictures/1.png": files.png()})) == []

    def test_packed_program_is_refused(self):
        data = files.open_document("odt", more={"Object 1": files.ole("\x01Ole10Native")})
        assert "has another file or a control packed into it" in refusal_of("guide.odt", data)

    def test_password_is_refused(self):
        manifest = '<m:manifest xmlns:m="urn:m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
        data = files.open_document("odt", more={"META-INF/manifest.xml": manifest})
        assert "is protected by a password" in refusal_of("guide.odt", data)
