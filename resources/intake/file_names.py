"""May a file of this name come in? One ending, of the table; what it holds is another check's question."""

import re
from pathlib import PurePath

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .file_types import FILE_TYPES, file_type_of

# What a computer may run, or show with a script in it: nobody names a document so in good faith.
_EXECUTABLE = """
    .app .bat .cmd .com .cpl .dll .dmg .docm .dotm .exe .hta .htm .html .jar .js .jse .lnk .msi .php .pif .potm .ppsm
    .pptm .ps1 .py .reg .scr .sh .svgz .vbe .vbs .wsf .xhtml .xlsb .xlsm .xltm
"""
EXECUTABLE = frozenset(_EXECUTABLE.split())
# Controls, and the marks that turn the direction of writing, by which "fdp.exe" is read as "exe.pdf".
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MACROS = gettext_lazy(
    "“%(name)s” is a type of file that carries macros, which are small programs. Save it without macros, such as .docx."
)
# {ending: how to put it right}, for endings that people come with in good faith.
OTHER_ENDINGS = {
    ".doc": gettext_lazy("“%(name)s” is an old type of Word file. Open it in Word and save it as .docx."),
    ".ppt": gettext_lazy("“%(name)s” is an old type of PowerPoint file. Open it in PowerPoint and save it as .pptx."),
    ".xls": gettext_lazy("“%(name)s” is an old type of Excel file. Open it in Excel and save it as .xlsx."),
    ".mov": gettext_lazy("“%(name)s” is a QuickTime video. Export it as .mp4."),
    ".heic": gettext_lazy("“%(name)s” is a picture that many browsers do not show. Export it as .jpg."),
    **dict.fromkeys((".docm", ".dotm", ".pptm", ".potm", ".ppsm", ".xlsm", ".xltm", ".xlsb"), MACROS),
}


def name_problems(name, binary_file):
    """Return what is wrong with a file's name, as sentences."""
    words = {"name": name}
    if _UNSEEN.search(name):
        sentence = _("The name of “%(name)s” has letters in it that cannot be seen. Rename the file.")
        return [sentence % {"name": _UNSEEN.sub("", name)}]
    *earlier, ending = [suffix.lower() for suffix in PurePath(name).suffixes] or [""]
    hidden = [suffix for suffix in earlier if suffix in FILE_TYPES or suffix in EXECUTABLE]
    if hidden:
        sentence = _("“%(name)s” has two endings, %(first)s and %(last)s. Rename it so that it has the right one only.")
        return [sentence % {**words, "first": hidden[0], "last": ending}]
    if file_type_of(name):
        return []
    if ending in OTHER_ENDINGS:
        return [OTHER_ENDINGS[ending] % words]
    endings = ", ".join(known.removeprefix(".") for known in FILE_TYPES)
    sentence = _("“%(name)s” is of a type that people cannot be given. Use one of: %(endings)s.")
    return [sentence % {**words, "endings": endings}]
