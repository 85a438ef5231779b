"""What may stay in a drawing: an SVG that carries more comes in without it."""


def cleaned(name, binary_file):
    """Return an open binary file with the cleaned bytes of a file that needs it, or None if it may stay as it is.

    Only an SVG ever needs it. What cannot be read is a problem of `intake_problems`, and None here.
    """
    return None
