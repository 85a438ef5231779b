"""Stand-in until the engines are merged."""

from django.db.models import Q

from resources.models import CatalogueText


class _Plain:
    def matching(self, query):
        return self._ids(query, ("title", "summary", "terms", "body"))

    def matching_in_title(self, query):
        return self._ids(query, ("title",))

    def ranked(self, query, ids):
        return dict.fromkeys(ids, 1)

    def extracts(self, query, ids):
        return {}

    def _ids(self, query, columns):
        everywhere = Q()
        for word in query.words:
            here = Q()
            for column in columns:
                here |= Q(**{f"{column}__icontains": word})
            everywhere &= here
        return list(CatalogueText.objects.filter(everywhere).values_list("pk", flat=True))


def engine():
    return _Plain()
