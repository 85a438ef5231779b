"""The page of a list that an address means, whatever the address says."""


def nearest_page(paginator, asked):
    """Return the `Page` nearest to the text `asked`: the first for what is no number, the last for one too great."""
    try:
        number = float(asked)  # takes "1e9" and any number of digits, where int() refuses
    except ValueError:
        number = 1
    # "nan" is greater than nothing, so that the first page is left.
    return paginator.page(int(min(max(1, number), paginator.num_pages)))
