"""The page of a list that an address means, whatever the address says."""


def nearest_page(paginator, asked):
    """Return the `Page` nearest to the text `asked`: the first for what is no number, the last for one too great."""
    return paginator.page(min(page_number(asked), paginator.num_pages))


def page_number(asked):
    """Return the number of a page nearest to the text `asked`, from 1 to a thousand million."""
    try:
        number = float(asked)  # takes "1e9" and any number of digits, where int() refuses
    except ValueError:
        return 1
    # "nan" is greater than nothing, so that the first page is left.
    return int(min(max(1, number), 1e9))
