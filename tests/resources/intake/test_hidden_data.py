"""Hidden personal data of each format: all of it is told, and the file without it is the same material."""

import io
import zipfile

import pikepdf
import pytest
from PIL import Image

from resources.intake.formats import jpeg, mp4
from resources.intake.hidden_data import CannotBeRemoved, HiddenDatum, hidden_data, without_hidden_data

from . import files
from .files import PERSON
from .refusing import problems_of

WITH_NAMES, ORDINARY = files.files_with_names(), files.ordinary_files()


def told(name, data):
    """Return {(label, value)} of the hidden data in bytes."""
    return {(datum.label, datum.value) for datum in hidden_data(name, io.BytesIO(data))}


def without(name, data):
    """Return the bytes of a file without its hidden data."""
    with without_hidden_data(name, io.BytesIO(data)) as made:
        return made.read()


def parts(data):
    """Return {path: bytes} of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {path: archive.read(path) for path in archive.namelist()}


@pytest.mark.parametrize("name", WITH_NAMES)
def test_nothing_is_told_of_a_file_without_its_hidden_data(name):
    made = without(name, WITH_NAMES[name])
    assert told(name, made) == set()
    assert PERSON.encode() not in made
    assert problems_of(name, made) == []
    assert without(name, made) == made or name.endswith(".pdf")


@pytest.mark.parametrize("name", WITH_NAMES)
def test_person_is_told_in_every_format(name):
    assert any(PERSON in value for _label, value in told(name, WITH_NAMES[name]))


@pytest.mark.parametrize("name", ORDINARY)
def test_file_that_names_nobody_tells_nothing(name):
    assert told(name, ORDINARY[name]) == set()


@pytest.mark.parametrize("name", ["notes.txt", "table.csv", "drawing.svg", "pack.zip", "film.webm", "program.exe"])
def test_type_that_is_not_known_here_cannot_be_rid_of_hidden_data(name):
    with pytest.raises(CannotBeRemoved):
        without_hidden_data(name, io.BytesIO(b"anything"))


@pytest.mark.parametrize("name", WITH_NAMES)
def test_damaged_file_cannot_be_rid_of_hidden_data(name):
    with pytest.raises(CannotBeRemoved):
        without_hidden_data(name, io.BytesIO(b"damaged"))


class TestPictures:
    PERSONAL = {
        ("Author", PERSON),
        ("Owner of the camera", PERSON),
        ("Serial number of the camera", "SN-1234"),
        ("Place where it was taken", "50.91000° N, 1.39000° W"),
    }

    @pytest.mark.parametrize("name", ["photo.jpg", "steps.png", "photo.webp"])
    def test_people_places_and_cameras_are_told(self, name):
        assert told(name, WITH_NAMES[name]) == self.PERSONAL

    @pytest.mark.parametrize("name", ["photo.jpg", "steps.png", "photo.webp"])
    def test_picture_keeps_its_pixels_and_its_turn(self, name):
        made = without(name, WITH_NAMES[name])
        with Image.open(io.BytesIO(made)) as after, Image.open(io.BytesIO(WITH_NAMES[name])) as before:
            assert after.tobytes() == before.tobytes()
            assert dict(after.getexif()) == {0x0112: 6}

    def test_scan_of_a_jpeg_and_its_colour_profile_stay_the_same_bytes(self):
        before, after = WITH_NAMES["photo.jpg"], without("photo.jpg", WITH_NAMES["photo.jpg"])
        kept = [
            segment.content(before)
            for segment in jpeg.segments_of(before)
            if segment.kind[0] not in (0xE1, 0xED, jpeg.START, 0xFE)
        ]
        assert [segment.content(after) for segment in jpeg.segments_of(after) if segment.kind[0] != 0xE1][1:] == kept
        with Image.open(io.BytesIO(after)) as picture:
            assert picture.info["icc_profile"] == b"a profile" * 20
            assert "comment" not in picture.info

    def test_second_picture_of_a_phone_goes_since_it_may_carry_the_same(self):
        data = files.picture("JPEG") + WITH_NAMES["photo.jpg"]
        assert without("photo.jpg", data) == files.picture("JPEG")

    def test_name_in_iptc_alone_is_told(self):
        data = files.jpeg_with_names()
        begins = data.index(b"\xff\xed")
        only = data[: begins + 2 + int.from_bytes(data[begins + 2 : begins + 4])] + files.picture("JPEG")[2:]
        assert told("photo.jpg", only) == {("Author", PERSON)}


class TestOffice:
    def test_properties_comments_changes_and_people_are_told(self):
        assert told("guide.docx", WITH_NAMES["guide.docx"]) == {
            ("Author", PERSON),
            ("Last changed by", PERSON),
            ("Company", f"{PERSON} and Co"),
            ("Manager", PERSON),
            ("E-mail address of the sender", f"{PERSON}@example.org"),
            ("Name on a comment or a change", PERSON),
            ("Name on a comment or a change", f"{PERSON}@example.org"),
        }

    def test_folder_of_a_workbook_is_told(self):
        assert ("Folder in which it was kept", f"C:\\Users\\{PERSON}\\") in told("table.xlsx", WITH_NAMES["table.xlsx"])

    def test_comments_and_changes_stay_and_are_the_authors(self):
        made = parts(without("guide.docx", WITH_NAMES["guide.docx"]))
        assert b'w:author="Author" w:initials="Author"' in made["word/comments.xml"]
        assert b"A comment" in made["word/comments.xml"]
        assert b'<w:ins w:id="1" w:author="Author">' in made["word/document.xml"]

    def test_words_that_look_like_an_attribute_stay(self):
        text = '<w:p><w:r><w:t>Write author=&quot;A&quot; or author="B".</w:t></w:r></w:p>'
        more = {"word/document.xml": f'<w:document xmlns:w="{files.WORD}"><w:body>{text}</w:body></w:document>'}
        made = parts(without("guide.docx", files.office("docx", more, author=PERSON)))
        assert made["word/document.xml"] == more["word/document.xml"].encode()

    @pytest.mark.parametrize("name", ["guide.docx", "slides.pptx", "table.xlsx", "guide.odt", "slides.odp"])
    def test_parts_without_names_stay_byte_for_byte_and_in_their_order(self, name):
        before, after = parts(WITH_NAMES[name]), parts(without(name, WITH_NAMES[name]))
        assert list(before) == list(after)
        assert {path: after[path] for path in before if PERSON.encode() not in before[path]} == {
            path: content for path, content in before.items() if PERSON.encode() not in content
        }

    def test_title_stays(self):
        for name in ("guide.docx", "guide.odt"):
            made = parts(without(name, WITH_NAMES[name]))
            assert b"<dc:title>Handout</dc:title>" in made.get("docProps/core.xml", b"") + made.get("meta.xml", b"")

    def test_open_document_tells_its_properties(self):
        assert told("guide.odt", WITH_NAMES["guide.odt"]) == {
            ("Author", PERSON),
            ("Last changed by", PERSON),
            ("Unit", PERSON),
            ("Place of the template", f"../{PERSON}.ott"),
            ("Name on a comment or a change", PERSON),
        }


class TestPdf:
    @staticmethod
    def accessible(pdf):
        """Give a PDF tags, a title in its XMP, and names wherever names may be."""
        pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
        pdf.Root.Lang = "en-GB"
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, T=PERSON, Contents="A comment")
        field = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, T="field")
        field = pdf.make_indirect(field)
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[field])
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note), field])
        pdf.pages[0].obj.PieceInfo = pikepdf.Dictionary(Program=pikepdf.Dictionary(Private=PERSON))
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"], metadata["dc:creator"] = "Handout", [PERSON]
            metadata["pdfuaid:part"] = "1"
        pdf.trailer.Info.Company = PERSON
        # As programs keep the XMP of a photograph, deep in the resources of a page.
        own = pikepdf.Stream(pdf, files.xmp("Sam Photographer"), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)
        pdf.pages[0].Resources = pikepdf.Dictionary(Properties=pikepdf.Dictionary(MC0=pikepdf.Dictionary(Metadata=own)))

    def test_names_go_and_pages_tags_title_and_language_stay(self):
        data = files.pdf(author=PERSON, build=self.accessible)
        assert told("handout.pdf", data) == {
            ("Author", PERSON),
            ("Author", "Sam Photographer"),
            ("Company", PERSON),
            ("Author of a comment", PERSON),
        }
        made = without("handout.pdf", data)
        assert told("handout.pdf", made) == set()
        with pikepdf.open(io.BytesIO(made)) as pdf:
            assert len(pdf.pages) == 1
            assert "/StructTreeRoot" in pdf.Root and str(pdf.Root.Lang) == "en-GB"
            assert [str(annotation.T) for annotation in pdf.pages[0].Annots] == ["Author", "field"]
            assert str(pdf.trailer.Info.Title) == "Handout"
            assert "/PieceInfo" not in pdf.pages[0]
            with pdf.open_metadata() as metadata:
                assert (metadata["dc:title"], metadata["pdfuaid:part"]) == ("Handout", "1")
                assert "dc:creator" not in metadata

    def test_signed_pdf_stays_as_it_is_and_offers_nothing(self):
        def sign(pdf):
            signature = pdf.make_indirect(pikepdf.Dictionary(ByteRange=[0, 1, 2, 3], Contents="A"))
            pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[pikepdf.Dictionary(V=signature)])

        data = files.pdf(author=PERSON, build=sign)
        assert told("handout.pdf", data) == set()
        with pytest.raises(CannotBeRemoved):
            without_hidden_data("handout.pdf", io.BytesIO(data))

    def test_pdf_with_a_password_tells_nothing(self):
        assert told("handout.pdf", files.protected_pdf()) == set()


class TestRecordings:
    def test_video_tells_place_and_author(self):
        assert told("film.mp4", WITH_NAMES["film.mp4"]) == {
            ("Place where it was taken", "+50.9100-001.3900/"),
            ("Author", PERSON),
        }

    def test_video_keeps_its_size_and_the_place_of_each_box(self):
        before, after = WITH_NAMES["film.mp4"], without("film.mp4", WITH_NAMES["film.mp4"])
        boxes = mp4.boxes_of(io.BytesIO(before))
        assert mp4.boxes_of(io.BytesIO(after)) == boxes
        assert [box.content(after) for box in boxes if box.kind != b"moov"] == [
            box.content(before) for box in boxes if box.kind != b"moov"
        ]
        assert b"kind" in after and b"+50.9" not in after

    def test_name_in_a_box_of_its_own_is_told(self):
        name = files.box(b"auth", b"\0\0\0\0\x15\xc7" + PERSON.encode() + b"\0")
        data = files.mp4(files.box(b"udta", name, b"\0\0\0\0"))
        assert told("film.mp4", data) == {("Author", PERSON)}
        assert told("film.mp4", without("film.mp4", data)) == set()

    def test_sound_keeps_its_frames_and_its_title(self):
        made = without("sound.mp3", WITH_NAMES["sound.mp3"])
        assert made.endswith(files.mp3())
        assert b"TIT2" in made and b"Notice" in made

    def test_names_in_other_tags_of_a_sound_are_told(self):
        item = len(PERSON).to_bytes(4, "little") + b"\0\0\0\0Artist\0" + PERSON.encode()
        ape = item + b"APETAGEX\xd0\x07\0\0" + (len(item) + 32).to_bytes(4, "little") + b"\x01\0\0\0" + b"\0" * 12
        data = files.mp3(after=ape)
        assert told("sound.mp3", data) == {("Author", PERSON)}
        assert without("sound.mp3", data) == files.mp3()


def test_datum_is_what_it_is_and_its_value():
    assert HiddenDatum("Author", PERSON) == HiddenDatum(label="Author", value=PERSON)
