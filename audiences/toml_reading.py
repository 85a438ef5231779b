"""Takes the expected keys out of a TOML text and remembers what is wrong, so that all of it can be said at once."""

import tomllib

from django.core.validators import slug_re
from django.utils.translation import gettext as _

LONGEST = 255  # characters of a name, as the columns hold


class FrameworkError(Exception):
    """A file is refused whole; `problems` is a list of sentences, each naming its place."""

    def __init__(self, problems):
        super().__init__("\n".join(problems))
        self.problems = problems


def read_toml(text):
    """Return the file's outermost `Table`; raise `FrameworkError` naming line and column if it is no TOML."""
    try:
        return Table(tomllib.loads(text), place="", problems=[])
    except tomllib.TOMLDecodeError as error:
        raise FrameworkError([_("This is not TOML: %s. Correct that place.") % error]) from error


class Table:
    """One table of the file. Each reading method returns something harmless where it notes a problem."""

    def __init__(self, content, place, problems):
        self._content = content
        self._place = place
        self._problems = problems
        self._read = set()
        self._inner = []

    def __iter__(self):
        """Go through the keys that the table has, in the file's order."""
        return iter(self._content)

    def table(self, key):
        """Return the table under a key, an empty one where there is none."""
        return self._table(self._value(key, dict, _("a table: [%s]") % key, {}), self._at(key))

    def tables(self, key):
        """Return the tables under a key; notes where there is none, and where two have the same slug."""
        values = self._values(key, _("one or more tables: [[%s]]") % key)
        tables = []
        for number, value in enumerate(values, start=1):
            place = _("%(place)s, entry %(number)s") % {"place": self._at(key), "number": number}
            if not isinstance(value, dict):
                self._problems.append(_("%(place)s: must be a table: [[%(key)s]].") % {"place": place, "key": key})
                continue
            tables.append(self._table(value, place))
        slugs = [table._content.get("slug") for table in tables]
        for number, slug in enumerate(slugs):
            if isinstance(slug, str) and slug in slugs[:number]:
                tables[number].problem("slug", _("“%s” was used before. Give each entry a slug of its own.") % slug)
        return tables

    def text(self, key, longest=LONGEST, optional=False):
        """Return the text under a key, without surrounding blanks."""
        if optional and key not in self._content:
            self._read.add(key)
            return ""
        value = self._value(key, str, _('a text: %s = "…"') % key, None)
        return "" if value is None else self._checked(value, self._at(key), longest)

    def slug(self, key):
        """Return the slug under a key: small letters, digits and hyphens, at most 50."""
        value = self.text(key, longest=50)
        if value and (value != value.lower() or not slug_re.match(value) or "_" in value):
            self.problem(
                key, _("“%s” may have small letters, digits and hyphens only, for example “board-roles”.") % value
            )
        return value

    def texts(self, key, optional=False):
        """Return the list of different texts under a key as a tuple."""
        if optional and key not in self._content:
            self._read.add(key)
            return ()
        values = self._values(key, _('a list of texts: %s = ["…", "…"]') % key)
        found = []
        for number, value in enumerate(values, start=1):
            place = _("%(place)s, entry %(number)s") % {"place": self._at(key), "number": number}
            if not isinstance(value, str):
                self._problems.append(_("%s: must be a text in quotation marks.") % place)
                continue
            name = self._checked(value, place, LONGEST)
            if name and name in found:
                self._problems.append(
                    _("%(place)s: “%(name)s” is in this list already. Take one out.") % {"place": place, "name": name}
                )
            found.append(name)
        return tuple(found)

    def problem(self, key, sentence):
        """Note what is wrong with the value of a key."""
        self._problems.append(f"{self._at(key)}: {sentence}")

    def finish(self):
        """Note the keys that nobody asked for; raise `FrameworkError` if anything is wrong anywhere in the file."""
        self._note_unknown_keys()
        if self._problems:
            raise FrameworkError(self._problems)

    def _note_unknown_keys(self):
        for key in [key for key in self._content if key not in self._read]:
            self.problem(key, _("is no key of the framework. The keys here are: %s.") % ", ".join(sorted(self._read)))
        for table in self._inner:
            table._note_unknown_keys()

    def _table(self, content, place):
        self._inner.append(Table(content, place, self._problems))
        return self._inner[-1]

    def _at(self, key):
        return f"{self._place}, {key}" if self._place else key

    def _value(self, key, kind, right, otherwise):
        self._read.add(key)
        if key not in self._content:
            self.problem(key, _("is missing. Write %s.") % right)
        elif not isinstance(self._content[key], kind):
            self.problem(key, _("must be %s.") % right)
        else:
            return self._content[key]
        return otherwise

    def _values(self, key, right):
        values = self._value(key, list, right, None)
        if values == []:
            # An empty list would retire every entry that the site has.
            self.problem(key, _("is an empty list. Write at least one entry."))
        return values or []

    def _checked(self, text, place, longest):
        text = text.strip()
        if not text:
            self._problems.append(_("%s: is empty. Write its wording or take it out.") % place)
        elif longest and len(text) > longest:
            self._problems.append(
                _("%(place)s: has %(length)s characters. It may have %(longest)s.")
                % {"place": place, "length": len(text), "longest": longest}
            )
        return text
