"""The guided start: at most three plain questions that end at role types, each with a sentence why.

`places.py` and `answers.py` are the table, `rules.py` follows it: no database, no request. `found.py` words what was
found and makes filters of it, `page.py` shows it.
"""
