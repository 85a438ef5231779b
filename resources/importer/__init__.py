"""Spreadsheets: drafts come in from them and go out to them.

In: `reading` gives rows of text, `checking` says what each would do or what is wrong with it, `saving` makes drafts.
Out: `export`. What a column is stands once, in `columns`. Nothing here can make anything public.
"""
