"""The reference of a resource, such as HIPB-0042: shared by its translations, new for a copy, edited by nobody."""

from django.conf import settings
from django.db import models
from django.db.models import Case, CharField, OuterRef, Subquery, Value, When
from django.db.models.functions import Cast, Concat, LPad
from django.utils.translation import gettext_lazy as _

DIGITS = 4  # at least: the number that follows 9999 has five


class Reference(models.Model):
    """A number for each translation key, given once. Wagtail gives a copy a new translation key, so a new number."""

    translation_key = models.UUIDField(_("translation key"), unique=True)

    class Meta:
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        default_permissions = ()

    def __str__(self):
        return f"{settings.REFERENCE_PREFIX}-{self.pk:0{DIGITS}d}"

    @classmethod
    def of(cls, translation_key):
        """Return the reference of a resource as text, giving it one if it has none; safe when two ask at once."""
        # The unique column decides a race; get_or_create then reads what the other one wrote.
        return str(cls.objects.get_or_create(translation_key=translation_key)[0])

    @classmethod
    def of_many(cls, translation_keys):
        """Return {translation key: reference as text} for those that have one, in one query."""
        return {found.translation_key: str(found) for found in cls.objects.filter(translation_key__in=translation_keys)}

    @classmethod
    def in_query(cls):
        """Return an expression for the reference as text of the pages that a query reads; null where there is none."""
        digits = Cast("pk", CharField())
        padded = Case(When(pk__gte=10**DIGITS, then=digits), default=LPad(digits, DIGITS, Value("0")))
        text = Concat(Value(f"{settings.REFERENCE_PREFIX}-"), padded, output_field=CharField())
        return Subquery(cls.objects.filter(translation_key=OuterRef("translation_key")).values(text=text))
