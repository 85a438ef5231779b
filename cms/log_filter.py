"""Takes query strings out of what a server logs: they hold what people searched for. See docs/logs.md."""

import logging
import re

# A question mark as it is, or as an address writes it, and all that follows: nobody knows where a broken query ends.
_QUERY = re.compile(r"(\?|%3f).*", re.IGNORECASE | re.DOTALL)


def without_query(text):
    """Return a text up to its first question mark; what is no text as it is."""
    return _QUERY.sub("", text) if isinstance(text, str) else text


class WithoutQueries(logging.Filter):
    """Lets every record pass, without query strings in its message and in what is put into it."""

    def filter(self, record):
        """Change the record, since its message is written after this; return that it is to be written."""
        if isinstance(record.args, tuple) and record.args:
            record.args = tuple(without_query(argument) for argument in record.args)
        elif not record.args:
            record.msg = without_query(record.msg)
        return True
