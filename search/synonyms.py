"""Stand-in until the synonyms are merged."""


def synonyms(version):
    return {}
