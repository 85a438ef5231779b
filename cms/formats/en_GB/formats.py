"""Dates as GOV.UK writes them, with the whole name of the month. What is not here is Django's own for Britain."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
