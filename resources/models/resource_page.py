"""The draft of a standardised resource. What the public sees of it is its editions; Wagtail never serves this page."""

from django.db import models
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet
from wagtail_localize.fields import SynchronizedField

from approvals.approvable import Approvable
from resources.canonical.content import content_of
from resources.canonical.frozen_files import frozen_files_of
from resources.completeness import completeness_problems, values_of
from resources.contributors import contributor_numbers
from resources.followed_edition import edition_followed
from resources.forms import ResourcePageForm
from resources.original import original_language
from resources.panels import resource_editor
from resources.previews import MODES, SIZES, TEMPLATES, preview_context
from resources.term_choices import ROLE_TYPE_LISTS
from resources.translation_problems import translation_problems
from resources.validators import MINUTES, YEARS, web_address

from .blocks import BodyBlock
from .draft_side import DraftSide
from .files import LibraryDocument
from .kinds import ResourceKind
from .licences import Licence
from .reference import Reference


class ResourceQuerySet(PageQuerySet):
    """Drafts of resources."""

    def with_reference(self):
        """Read the references in the same query, for a list of drafts."""
        return self.annotate(reference=Reference.in_query())


class ResourcePage(Approvable, DraftSide, Page):
    """A draft. It becomes public only as an edition that the Board approved."""

    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=500,
        help_text=_(
            "One or two sentences: what it is, and what it is for. Readers see them at the head of the page and in the "
            "list of results."
        ),
    )
    kind = models.CharField(
        _("kind of resource"),
        max_length=30,
        choices=ResourceKind.choices,
        blank=True,
        help_text=_("What people get, such as a leaflet or a report. Readers can filter the library by it."),
    )
    publisher = models.CharField(
        _("publisher"), max_length=255, blank=True, help_text=_("Who made the material, such as Home Office.")
    )
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=YEARS,
        help_text=_("The year in which the material came out, such as 2025."),
    )
    external_address = models.CharField(
        _("web address of the material"),
        max_length=2000,
        blank=True,
        validators=[web_address],
        help_text=_(
            "Only if somebody else keeps the material: copy the whole address, such as https://www.gov.uk/guidance. "
            "The Board then approves this entry, not their site."
        ),
    )
    external_seen_on = models.DateField(
        _("date on which you saw it there"),
        null=True,
        blank=True,
        help_text=_("Day, month and year, such as 28/02/2026. Readers see it, since the material may change after it."),
    )
    note = models.TextField(
        _("note"),
        blank=True,
        max_length=1000,
        help_text=_("What readers have to know of it, such as what has replaced it."),
    )
    is_superseded = models.BooleanField(
        _("superseded"),
        default=False,
        help_text=_("Tick it if newer material has taken its place. Readers are told; the note says which to use."),
    )
    body = StreamField(
        BodyBlock(),
        verbose_name=_("text"),
        blank=True,
        help_text=_(
            "What people read on the page itself. The plus adds a piece: a heading, text, steps, an image. Leave it "
            "empty if a file or a web address has it all."
        ),
    )

    role_types = ParentalManyToManyField(
        "audiences.RoleType",
        verbose_name=_("role types"),
        blank=True,
        help_text=_("Tick all that it is for. They decide what can be ticked in the lists below and in the next tab."),
    )
    target_audiences = ParentalManyToManyField(
        "audiences.TargetAudience",
        verbose_name=_("target audiences"),
        blank=True,
        help_text=_("Which people of these role types it is for. Tick a role type first."),
    )
    sectors = ParentalManyToManyField(
        "audiences.Sector",
        verbose_name=_("sectors"),
        blank=True,
        help_text=_("Where these people work. Readers can filter the library by it."),
    )
    learning_outcomes = ParentalManyToManyField(
        "audiences.LearningOutcome",
        verbose_name=_("learning outcomes"),
        blank=True,
        help_text=_("What people know or can do afterwards. Tick only what it really teaches."),
    )
    content_topics = ParentalManyToManyField(
        "audiences.ContentTopic",
        verbose_name=_("content topics"),
        blank=True,
        help_text=_("What it speaks about. Readers can filter the library by it."),
    )
    delivery_methods = ParentalManyToManyField(
        "audiences.DeliveryMethod",
        verbose_name=_("delivery methods"),
        blank=True,
        help_text=_("How people learn with it, such as in a session or from a leaflet."),
    )
    tags = ClusterTaggableManager(
        through="resources.ResourceTag",
        verbose_name=_("tags"),
        blank=True,
        help_text=_(
            "Your own words, with a comma after each, such as: gaming, night shift. Readers can filter by them."
        ),
    )
    duration_minutes = models.PositiveSmallIntegerField(
        _("duration in minutes"),
        null=True,
        blank=True,
        validators=MINUTES,
        help_text=_("How long it takes to work through, such as 45. Leave it empty if that cannot be said."),
    )

    licence = models.CharField(
        _("licence"),
        max_length=20,
        choices=Licence.choices,
        blank=True,
        help_text=_(
            "What readers may do with the material. Its last page, or the foot of its website, mostly says so."
        ),
    )
    review_by = models.DateField(
        _("review by"),
        null=True,
        blank=True,
        help_text=_(
            "The day by which somebody looks at it again: day, month and year, such as 28/02/2027. After it, readers "
            "see that a review is due."
        ),
    )
    nobody_recognisable = models.BooleanField(
        _("nobody can be recognised"),
        default=False,
        help_text=_(
            "Only for a case study: tick it once you have checked that no name, place, date or detail leads to a "
            "person."
        ),
    )

    page_description = _("Guidance, a course, a leaflet: it becomes public once the Board has approved it.")

    parent_page_types = ["resources.ResourceLibraryPage"]
    subpage_types = []
    base_form_class = ResourcePageForm
    # No scheduled publishing, no privacy, no search description: nothing of Wagtail's makes this page public.
    promote_panels = []
    settings_panels = []
    edit_handler = resource_editor
    # A translation keeps what is no text in step with its original. wagtail-localize (1.14.5) would leave the terms as
    # they were, and have addresses and names translated; the slug is nobody's words.
    override_translatable_fields = [
        *(SynchronizedField(name, overridable=False) for name in ("slug", "role_types", "sectors", *ROLE_TYPE_LISTS)),
        *(SynchronizedField(name) for name in ("publisher", "external_address")),
    ]
    preview_modes = MODES
    preview_sizes = SIZES

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")

    objects = PageManager.from_queryset(ResourceQuerySet)()

    def clean(self):
        """Number the files that code attached without saying in which order."""
        super().clean()
        for position, attached in enumerate(self.files.all()):
            if attached.sort_order is None:
                attached.sort_order = position

    def _set_core_field_defaults(self):
        # No visitor sees a draft's slug. Wagtail's own, from the title, has no room for "-2" after 255 characters.
        self.slug = self.slug or f"draft-{self.translation_key}"
        super()._set_core_field_defaults()

    def save(self, *args, **kwargs):
        """Save, and see to it that the resource has a reference."""
        super().save(*args, **kwargs)
        Reference.of(self.translation_key)

    @property
    def reference(self):
        """The reference, such as HIPB-0042, by the translation key alone; "" before the first save."""
        read = self.__dict__.get("reference")  # put there by `with_reference()`
        return read or (Reference.of(self.translation_key) if self.pk else "")

    @reference.setter
    def reference(self, read):
        self.__dict__["reference"] = read

    def attached_files(self):
        """Return the `ResourceFile`s whose document still exists, in the author's order, read in one query."""
        attached_files = list(self.files.all())
        documents = LibraryDocument.objects.in_bulk({attached.document_id for attached in attached_files} - {None})
        found = [attached for attached in attached_files if attached.document_id in documents]
        for attached in found:
            attached.document = documents[attached.document_id]
        return found

    def canonical_content(self):
        """Return what would be frozen: a plain dict in format 1, the same from draft, revision and published page."""
        return content_of(self)

    def frozen_files(self):
        """Return each file and image with its bytes, as `approvals.store.FrozenFile`."""
        return frozen_files_of(self)

    def contributor_numbers(self, since=None):
        """Return the person numbers of those who wrote, edited or uploaded part of it since a moment, or ever."""
        return contributor_numbers(self, since)

    def submission_problems(self):
        """Return a `Problem` for everything that is missing before it can be sent for review."""
        values = values_of(self)
        return completeness_problems(values) + translation_problems(self, values)

    def translated_from(self):
        """Return the language of the original of which this is a translation, or None: it is an original."""
        return original_language(self.translation_key, self.locale.language_code)

    def edition_followed(self, current):
        """Return the edition of the original that this translates; `current` is the one that is public."""
        return edition_followed(self, current)

    def get_url_parts(self, request=None):
        """Return the public address while there is a public edition, else None: so "View live" and links are right.

        The reference alone, which leads to the approved title: this row's may be newer, and ordinary pages show links.
        """
        root = Page.get_url_parts(self, request)
        if not root or not self.stage.is_public:
            return None
        with translation.override(self.locale.language_code):
            return root[0], root[1], reverse("resource_by_reference", args=[self.reference])

    def get_preview_template(self, request, mode_name):
        """Show the preview through the template of its mode; an unknown one is the public's."""
        return TEMPLATES.get(mode_name, TEMPLATES[""])

    def get_preview_context(self, request, mode_name):
        """Return what that template needs."""
        return super().get_context(request) | preview_context(self, mode_name)
