"""PDFs of pages: `remembered` is asked for one, `writing` makes it with WeasyPrint. Neither knows what a page is of."""
