"""Stand-in until the engines are merged."""


def query_of(search, synonyms):
    return search
