"""A very small writer of PDF for the demonstration's handouts: title, language, tagged text, the same bytes each time.

It knows headings, paragraphs and lists in Helvetica, which every reader of PDF has. Source: ISO 32000-1, sections 7 and
14.8. Handouts that the site makes for the public come from a real typesetter, not from here.
"""

from dataclasses import dataclass, field

from PIL import ImageFont

WIDTH, HEIGHT, MARGIN = 595, 842, 56  # A4 in points
# Pillow's own font is a grotesque of nearly Helvetica's widths; the right margin takes what it is out by.
MEASURE = ImageFont.load_default(100)
# structure type -> (font, size, space above); what PDF does not know is mapped to a paragraph
STYLES = {"H1": ("F2", 28, 8), "H2": ("F2", 17, 16), "P": ("F1", 14, 6), "Entry": ("F1", 14, 5), "Note": ("F2", 11, 0)}
INDENT = 16


@dataclass
class Page:
    """The drawing commands of one page, and the structure type of each piece of marked content."""

    commands: list = field(default_factory=list)
    types: list = field(default_factory=list)
    height: float = HEIGHT - MARGIN

    def write(self, structure_type, text):
        """Add one piece of text, broken into lines; raise `ValueError` where the page is full."""
        font, size, above = STYLES[structure_type]
        is_entry = structure_type == "Entry"
        left = MARGIN + (INDENT if is_entry else 0)
        self.height -= above
        self.commands.append(f"/{structure_type} <</MCID {len(self.types)}>> BDC")
        self.types.append(structure_type)
        for position, line in enumerate(_lines(text, size, WIDTH - MARGIN - left)):
            self.height -= size * 1.35
            if self.height < MARGIN:
                raise ValueError(f"The page is full at “{text}”.")
            bullet = is_entry and position == 0
            start, shown = (MARGIN, f"\u2022   {line}") if bullet else (left, line)
            self.commands.append(f"BT /{font} {size} Tf {start} {self.height:.1f} Td {_string(shown)} Tj ET")
        self.commands.append("EMC")


def make_pdf(title, pages, notice, language="en-GB"):
    """Return the bytes of a PDF. `pages` have `heading`, `paragraphs` and `lists` (each `heading`, `entries`).

    `notice` stands at the top of each page. Text is limited to the letters of Windows-1252.
    """
    drawn = []
    for number, content in enumerate(pages):
        page = Page()
        page.write("Note", notice)
        page.write("H1" if number == 0 else "H2", content["heading"])
        for text in content["paragraphs"]:
            page.write("P", text)
        for listed in content["lists"]:
            page.write("H2", listed["heading"])
            for text in listed["entries"]:
                page.write("Entry", text)
        drawn.append(page)
    return _assemble(_objects(title, drawn, language))


def _objects(title, pages, language):
    """Return the objects of the file, the first with number 1, as bytes."""
    first_page, first_element = 8, 8 + 2 * len(pages)
    numbers = iter(range(first_element, first_element + sum(len(page.types) for page in pages)))
    elements, of_page = [], []
    for position, page in enumerate(pages):
        own = [next(numbers) for _type in page.types]
        of_page.append(f"{position} [{_references(own)}]")
        elements += [
            f"<</Type/StructElem/S/{kind}/P 5 0 R/Pg {first_page + 2 * position} 0 R/K {mark}>>"
            for mark, kind in enumerate(page.types)
        ]
    tree = _references(range(first_element, first_element + len(elements)))
    objects = [
        (
            f"<</Type/Catalog/Pages 2 0 R/Lang({language})/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R"
            "/ViewerPreferences<</DisplayDocTitle true>>>>"
        ),
        f"<</Type/Pages/Count {len(pages)}/Kids[{_references(range(first_page, first_element, 2))}]>>",
        f"<</Title{_string(title)}/Producer(The demonstration of this site)>>",
        f"<</Type/StructTreeRoot/K 5 0 R/ParentTree<</Nums[{' '.join(of_page)}]>>/RoleMap<</Note/P/Entry/P>>>>",
        f"<</Type/StructElem/S/Document/P 4 0 R/K[{tree}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for position, page in enumerate(pages):
        commands = "\n".join(page.commands)
        objects += [
            (
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {first_page + 2 * position + 1} 0 R"
                f"/Resources<</Font<</F1 6 0 R/F2 7 0 R>>>>/StructParents {position}/Tabs/S>>"
            ),
            f"<</Length {len(commands)}>>\nstream\n{commands}\nendstream",
        ]
    return [text.encode("cp1252") for text in objects + elements]


def _assemble(objects):
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"<</Size %d/Root 1 0 R/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n%b" % (len(objects) + 1, table, trailer)


def _lines(text, size, width):
    """Return text broken into lines that fit a width in points."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and MEASURE.getlength(longer) * size / 100 > width * 0.96:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _references(numbers):
    return " ".join(f"{number} 0 R" for number in numbers)


def _string(text):
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"({escaped})"
