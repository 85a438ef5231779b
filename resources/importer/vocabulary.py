"""The Board's terms and the free tags, read once for a whole file: no row of it runs a query."""

from functools import cached_property

from taggit.models import Tag

from audiences.models import ContentTopic, DeliveryMethod, LearningOutcome, RoleType, Sector, TargetAudience

from .cells import folded

# The field of a resource -> the terms that it may hold.
LISTS = {
    "role_types": RoleType,
    "sectors": Sector,
    "target_audiences": TargetAudience,
    "learning_outcomes": LearningOutcome,
    "content_topics": ContentTopic,
    "delivery_methods": DeliveryMethod,
}


class TermList:
    """The terms that one field may hold, in the Board's order, retired ones included."""

    def __init__(self, model):
        self.terms = list(model.objects.all())
        self._place = {term.pk: place for place, term in enumerate(self.terms)}
        self._by_key = {folded(term.key): term for term in self.terms}
        self._by_name = {}
        for term in self.terms:
            self._by_name.setdefault(folded(term.name), []).append(term)

    @property
    def current(self):
        """The terms that may be chosen today."""
        return [term for term in self.terms if term.retired_on is None]

    def with_keys(self, primary_keys):
        """Return the terms with these primary keys, in the Board's order, as a tuple."""
        return tuple(self.terms[place] for place in sorted(self._place[pk] for pk in primary_keys if pk in self._place))

    def in_order(self, terms):
        """Return terms, each once, in the Board's order, as a tuple."""
        return self.with_keys({term.pk for term in terms})

    def called(self, text):
        """Return the terms with this key or name; several role types may have a term of the same name."""
        by_key = self._by_key.get(folded(text))
        return [by_key] if by_key else self._by_name.get(folded(text), [])


class Vocabulary:
    """Everything that the cells of a file may name."""

    def __init__(self):
        self._lists = {field: TermList(model) for field, model in LISTS.items()}

    def __getitem__(self, field):
        return self._lists[field]

    @cached_property
    def tag_names(self):
        """The name of each free tag, by its primary key."""
        return dict(Tag.objects.values_list("pk", "name"))

    @cached_property
    def spelling_of_tags(self):
        """The spelling of each free tag, by its name without capitals."""
        return {folded(name): name for name in self.tag_names.values()}
