"""What a PDF says, as a program that reads it aloud finds it: the letters of its fonts, by their own tables."""

import io
import re

import pikepdf

HEX = re.compile(r"<([0-9a-fA-F]+)>")


def text_of(data):
    """Return the text of a PDF with single blanks between its words; `data` is its bytes."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return " ".join(" ".join(_text_of_page(page) for page in pdf.pages).split())


def _text_of_page(page):
    fonts = {name: _letters(font) for name, font in page.Resources.Font.items()}
    letters, found = {}, []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            letters = fonts[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            shown = operands[0] if str(operator) == "TJ" else [operands[0]]
            found += [_read(bytes(part), letters) for part in shown if isinstance(part, pikepdf.String)]
        elif str(operator) == "ET":
            found.append(" ")
    return "".join(found)


def _read(codes, letters):
    """Return the text of glyphs, whose numbers have two bytes each."""
    return "".join(letters[codes[i : i + 2]] for i in range(0, len(codes), 2))


def _letters(font):
    """Return {number of a glyph: its text} of a font, from its table for readers."""
    found = {}
    for line in font.ToUnicode.read_bytes().decode().splitlines():
        numbers = [bytes.fromhex(number) for number in HEX.findall(line)]
        if len(numbers) == 2 and len(numbers[0]) == 2:
            found[numbers[0]] = numbers[1].decode("utf-16-be")
    return found
