"""The blocks of an ordinary page, as its words are written here: each a pair of the block's name and its value."""


def heading(words):
    """Return a heading of the second level."""
    return ("heading", words)


def paragraphs(*html):
    """Return paragraphs; each may hold links and words in bold."""
    return ("text", "".join(f"<p>{paragraph}</p>" for paragraph in html))


def bullets(*html):
    """Return a list without an order."""
    return ("text", f"<ul>{''.join(f'<li>{item}</li>' for item in html)}</ul>")


def steps(*html):
    """Return steps with numbers."""
    return ("steps", [f"<p>{step}</p>" for step in html])


def callout(title, html):
    """Return what nobody should miss: a title and a paragraph."""
    return ("callout", {"title": title, "text": f"<p>{html}</p>"})


def table(caption, headers, *rows):
    """Return a table of plain text."""
    return ("table", {"caption": caption, "headers": headers, "rows": [list(row) for row in rows]})
