"""Which words the public reads, as they stand in templates and modules: what the catalogues of `locale/` must have.

Read from the source, since gettext's own program is not on every machine.
"""

import ast
import re
from pathlib import Path

from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(settings.BASE_DIR)
# Who signs in reads English; so does who reads the admin and letters.
STAFF_TEMPLATES = re.compile(
    r"(accounts|approvals|cms|wagtail\w*|search/admin|components/difference|resources/(?!blocks|certificate)\w+)/"
    r"|resources/(messages|rules|certificate/pdf)\.html"
)
PUBLIC_MODULES = [
    "home/{concern_routes,context_processors,role_type_diagram}.py",
    "home/views/*.py",
    "resources/{certificate,copy_answers,copy_question,qr_code,rules_met,rules_in_words}.py",
    "resources/models/{kinds,licences}.py",
    "resources/views/{certificate,check_copy,frozen_response,register,register_export,register_feed,resource}.py",
    "search/{durations,facets,feeds,filters,sentences,suggestions,csv_results,views}.py",
    "search/templatetags/*.py",
    "search/which_role_type/*.py",
]
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}
_STRING = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CALL = re.compile(rf"\b(gettext|ngettext|pgettext|_)\({_STRING}(?:,\s*{_STRING})?")


def public_words():
    """Return {(context or None, message): set of the files that say it}."""
    found = {}
    for path, message in [*_of_templates(), *_of_modules()]:
        found.setdefault(message, set()).add(str(path.relative_to(ROOT)))
    return found


def _of_templates():
    for path in sorted((ROOT / "templates").rglob("*.html")):
        if STAFF_TEMPLATES.match(str(path.relative_to(ROOT / "templates"))):
            continue
        source = re.sub(r'\{% beside_english ("[^"]*")', r"{% beside_english _(\1)", path.read_text(encoding="utf-8"))
        for function, *said in _CALL.findall(templatize(source)):
            texts = [ast.literal_eval(text) for text in said if text]
            yield path, tuple(texts) if function == "pgettext" else (None, texts[0])


def _of_modules():
    for pattern in PUBLIC_MODULES:
        for path in sorted(path for one in _expanded(pattern) for path in ROOT.glob(one)):
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                is_gettext = isinstance(call, ast.Call) and getattr(call.func, "id", "") in GETTEXT
                if is_gettext and isinstance(call.args[0], ast.Constant):
                    yield path, (None, call.args[0].value)


def _expanded(pattern):
    """Return the patterns that one with names in braces stands for."""
    start, brace, rest = pattern.partition("{")
    names, _brace, end = rest.partition("}")
    return [f"{start}{name}{end}" for name in names.split(",")] if brace else [pattern]
