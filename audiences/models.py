"""The Board's vocabulary, one row for each entry of `strategy/framework.toml`, loaded by `load_framework`.

An entry is known by role type, list and number, since wording repeats between role types. Rows are never deleted:
an entry that no longer holds is retired, with a successor where there is one.
"""

from django.conf import settings
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class VocabularyQuerySet(models.QuerySet):
    """Entries of one list."""

    def current(self):
        """Entries that hold today: what people are offered. Retired ones stay readable where content names them."""
        return self.filter(retired_on=None)


class VocabularyManager(models.Manager.from_queryset(VocabularyQuerySet)):
    """Reads entries together with what their key is made of, so that a list of keys is one query."""

    reads_with = ()

    def get_queryset(self):
        """Return every entry, retired ones included."""
        entries = super().get_queryset()
        return entries.select_related(*self.reads_with) if self.reads_with else entries


class RoleTypeEntryManager(VocabularyManager):
    """Reads entries with their role type."""

    reads_with = ("role_type",)


class OrganisationManager(VocabularyManager):
    """Reads organisations with their sector."""

    reads_with = ("sector",)


class VocabularyEntry(models.Model):
    """An entry that may be retired, but never deleted, since approved content names it.

    It has none of Django's permissions: the Board ratified it, so nobody adds, changes or deletes it in the admin.
    """

    retired_on = models.DateField(_("retired on"), null=True, blank=True)
    successor = models.ForeignKey(
        "self", verbose_name=_("successor"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = VocabularyManager()

    class Meta:
        abstract = True
        default_permissions = ()


class RoleType(VocabularyEntry):
    """One of the strategy's generic role types (sections 6 and 7)."""

    slug = models.SlugField(_("slug"), unique=True)
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=100)
    function = models.TextField(_("function"))
    outcomes_lead = models.CharField(_("lead-in of the learning outcomes"), max_length=255, blank=True)
    audiences_lead = models.CharField(_("lead-in of the target audiences"), max_length=255, blank=True)

    class Meta(VocabularyEntry.Meta):
        ordering = ["number"]
        verbose_name = _("role type")
        verbose_name_plural = _("role types")

    def __str__(self):
        return self.name

    @property
    def key(self):
        """What names this entry in canonical content."""
        return self.slug

    @property
    def lang(self):
        """The language of its words where it is not that of the page, else "": the Board words them in its own."""
        return "" if get_language() == settings.LANGUAGE_CODE else settings.LANGUAGE_CODE


class RoleTypeEntry(VocabularyEntry):
    """An entry of one of a role type's lists, in the strategy's order."""

    role_type = models.ForeignKey(RoleType, verbose_name=_("role type"), on_delete=models.PROTECT)
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=255)

    objects = RoleTypeEntryManager()

    list_name = ""  # what the list is called in a key and in an address

    class Meta(VocabularyEntry.Meta):
        abstract = True
        ordering = ["role_type__number", "number"]
        constraints = [
            models.UniqueConstraint(fields=["role_type", "number"], name="%(app_label)s_%(class)s_known_by_number")
        ]

    def __str__(self):
        return self.name

    @property
    def key(self):
        """What names this entry in canonical content: `responders/learning-outcomes/7`."""
        return f"{self.role_type.slug}/{self.list_name}/{self.number}"


class TargetAudience(RoleTypeEntry):
    """A group of people that a role type is made of."""

    list_name = "target-audiences"

    class Meta(RoleTypeEntry.Meta):
        verbose_name = _("target audience")
        verbose_name_plural = _("target audiences")


class LearningOutcome(RoleTypeEntry):
    """What a person of a role type is to know or be able to do."""

    list_name = "learning-outcomes"

    class Meta(RoleTypeEntry.Meta):
        verbose_name = _("learning outcome")
        verbose_name_plural = _("learning outcomes")


class ContentTopic(RoleTypeEntry):
    """A topic that training for a role type covers."""

    list_name = "content-topics"

    class Meta(RoleTypeEntry.Meta):
        verbose_name = _("content topic")
        verbose_name_plural = _("content topics")


class DeliveryMethod(RoleTypeEntry):
    """A way in which a role type is trained."""

    list_name = "delivery-methods"

    class Meta(RoleTypeEntry.Meta):
        verbose_name = _("delivery method")
        verbose_name_plural = _("delivery methods")


class FrontLineSetting(RoleTypeEntry):
    """A place of work that the strategy's note counts among front line staff."""

    list_name = "front-line-settings"

    class Meta(RoleTypeEntry.Meta):
        verbose_name = _("front line setting")
        verbose_name_plural = _("front line settings")


class Sector(VocabularyEntry):
    """A part of public life that the strategy covers (section 3)."""

    slug = models.SlugField(_("slug"), unique=True)
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=100)

    class Meta(VocabularyEntry.Meta):
        ordering = ["number"]
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")

    def __str__(self):
        return self.name

    @property
    def key(self):
        """What names this entry in canonical content."""
        return self.slug


class Organisation(VocabularyEntry):
    """An organisation that the strategy names, or a group of them such as "Primary schools"."""

    sector = models.ForeignKey(Sector, verbose_name=_("sector"), on_delete=models.PROTECT, related_name="organisations")
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=255)
    is_group = models.BooleanField(_("stands for many organisations"), default=False)

    objects = OrganisationManager()

    class Meta(VocabularyEntry.Meta):
        ordering = ["sector__number", "number"]
        constraints = [
            models.UniqueConstraint(fields=["sector", "number"], name="audiences_organisation_known_by_number")
        ]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self):
        return self.name

    @property
    def key(self):
        """What names this entry: `education/organisations/3`."""
        return f"{self.sector.slug}/organisations/{self.number}"


class NumberedEntry(VocabularyEntry):
    """An entry of a list that stands for itself, known by its number alone."""

    number = models.PositiveSmallIntegerField(_("number"), unique=True)
    name = models.CharField(_("name"), max_length=255)

    list_name = ""

    class Meta(VocabularyEntry.Meta):
        abstract = True
        ordering = ["number"]

    def __str__(self):
        return self.name

    @property
    def key(self):
        """What names this entry: `recommendations/2`."""
        return f"{self.list_name}/{self.number}"


class QualityStrand(NumberedEntry):
    """A strand of the strategy's quality assurance framework (section 5)."""

    list_name = "quality-strands"

    class Meta(NumberedEntry.Meta):
        verbose_name = _("quality strand")
        verbose_name_plural = _("quality strands")


class Recommendation(NumberedEntry):
    """What the strategy asks each organisation to do (section 7)."""

    list_name = "recommendations"

    class Meta(NumberedEntry.Meta):
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")


class VocabularyLoad(models.Model):
    """That a load changed the vocabulary, and when: a worker that has read it since the last one need not again."""

    loaded_at = models.DateTimeField(_("loaded at"), auto_now_add=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("load of the vocabulary")
        verbose_name_plural = _("loads of the vocabulary")

    def __str__(self):
        return f"{self.loaded_at:%Y-%m-%d %H:%M}"
