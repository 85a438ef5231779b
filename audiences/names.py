"""Names of the Board's terms in other languages, from `strategy/framework.<language>.toml`, once it ratifies one.

The file has one table, `[names]`: the key of a term, such as "alerters/learning-outcomes/3", and its name; the lead-in
of a list under "alerters/learning-outcomes". All else is worded as the Board ratified it, in the site's own language.
"""

import tomllib
from functools import cache
from pathlib import Path

STRATEGY = Path(__file__).resolve().parent / "strategy"


@cache
def names_in(language):
    """Return {key of a term: its name} in a language."""
    path = STRATEGY / f"framework.{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["names"] if path.is_file() else {}
