"""Asks the intake about bytes, as every test of it does."""

import io

from resources.intake import intake_problems


def problems_of(name, data):
    """Return the sentences with which a file is refused."""
    return intake_problems(name, io.BytesIO(data))


def refusal_of(name, data):
    """Return the one sentence with which a file is refused."""
    (sentence,) = problems_of(name, data)
    return sentence
