"""The few blocks of a resource's body. Each gives its canonical content; `templates/resources/blocks/` shows that.

`to_canonical(value, targets)` returns plain data; `targets` is what `canonical.links.targets_of` returns.
"""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from resources.canonical.images import image_facts
from resources.canonical.rich_text import FEATURES, to_canonical_html
from resources.validators import web_address


def rich_text(**options):
    """Return a rich text block with the features that resources may use."""
    return blocks.RichTextBlock(features=FEATURES, **options)


class HeadingBlock(blocks.CharBlock):
    """A heading of the second level: the title of the page is the first."""

    def to_canonical(self, value, targets):
        """Return the words."""
        return {"text": value.strip()}


class TextBlock(blocks.RichTextBlock):
    """Paragraphs and lists."""

    def to_canonical(self, value, targets):
        """Return canonical HTML."""
        return {"html": to_canonical_html(value.source, targets)}


class ImageBlock(blocks.StructBlock):
    """An image with what it says in words."""

    image = ImageChooserBlock(label=_("Image"))
    alt = blocks.CharBlock(
        label=_("Alternative text"),
        max_length=500,
        help_text=_(
            "What the image tells, for people who cannot see it, such as: Three steps: notice, check, share. Not the "
            "name of its file."
        ),
    )
    caption = blocks.CharBlock(
        label=_("Caption"), required=False, max_length=500, help_text=_("Everybody reads it below the image.")
    )

    def to_canonical(self, value, targets):
        """Return the digest and measures of the original, and the words beside it."""
        words = {"alt": (value["alt"] or "").strip(), "caption": (value["caption"] or "").strip()}
        return image_facts(value["image"]) | words


class StepsBlock(blocks.ListBlock):
    """Steps in their order."""

    def __init__(self, **kwargs):
        super().__init__(rich_text(label=_("Step")), **kwargs)

    def to_canonical(self, value, targets):
        """Return the canonical HTML of each step."""
        return {"steps": [to_canonical_html(step.source, targets) for step in value]}


class CalloutBlock(blocks.StructBlock):
    """Something that must not be overlooked."""

    title = blocks.CharBlock(
        label=_("Title"), max_length=200, help_text=_("Readers see title and text in a box of their own.")
    )
    text = rich_text(label=_("Text"))

    def to_canonical(self, value, targets):
        """Return title and canonical HTML."""
        return {"title": value["title"].strip(), "html": to_canonical_html(value["text"].source, targets)}


class QuotationBlock(blocks.StructBlock):
    """Somebody's words."""

    text = blocks.TextBlock(label=_("Words"))
    attribution = blocks.CharBlock(
        label=_("Who said it, or where it stands"),
        required=False,
        max_length=300,
        help_text=_("Such as: a teacher. Name nobody who has not agreed to it."),
    )

    def to_canonical(self, value, targets):
        """Return words and source."""
        return {"text": value["text"].strip(), "attribution": (value["attribution"] or "").strip()}


class RowBlock(blocks.ListBlock):
    """One row of a table."""

    def __init__(self, **kwargs):
        super().__init__(blocks.CharBlock(label=_("Cell"), required=False), **kwargs)


class TableBlock(blocks.StructBlock):
    """A table with a caption and one row of headings: what a screen reader can make sense of."""

    caption = blocks.CharBlock(
        label=_("Caption"), max_length=300, help_text=_("What the table shows. Readers see it above the table.")
    )
    headers = RowBlock(label=_("Headings of the columns"), help_text=_("One for each column, from left to right."))
    rows = blocks.ListBlock(
        RowBlock(label=_("Row")),
        label=_("Rows"),
        help_text=_("Each row has as many cells as there are columns, in the same order."),
    )

    def to_canonical(self, value, targets):
        """Return caption, headings and rows as text; a short row is filled up, so that cells stay under headings."""
        headers = [cell.strip() for cell in value["headers"]]
        rows = [[cell.strip() for cell in row] for row in value["rows"]]
        width = max([len(headers), *map(len, rows)])
        return {
            "caption": value["caption"].strip(),
            "headers": headers + [""] * (width - len(headers)),
            "rows": [row + [""] * (width - len(row)) for row in rows],
        }


class VideoBlock(blocks.StructBlock):
    """A link to a video, with everything that is said in it."""

    title = blocks.CharBlock(label=_("Title"), max_length=200, help_text=_("Readers see it as the link to the video."))
    address = blocks.CharBlock(
        label=_("Web address"),
        validators=[web_address],
        help_text=_("Where people can watch it. The page links to it, and plays nothing itself."),
    )
    transcript = rich_text(label=_("Transcript"), help_text=_("Everything that is said, and what must be seen."))

    def to_canonical(self, value, targets):
        """Return title, address and the transcript as canonical HTML."""
        return {
            "title": value["title"].strip(),
            "address": value["address"].strip(),
            "transcript_html": to_canonical_html(value["transcript"].source, targets),
        }


class BodyBlock(blocks.StreamBlock):
    """The body of a resource."""

    heading = HeadingBlock(label=_("Heading"), max_length=200, icon="title")
    text = TextBlock(label=_("Text"), features=FEATURES, icon="pilcrow")
    image = ImageBlock(label=_("Image"), icon="image")
    steps = StepsBlock(
        label=_("Steps"), icon="list-ol", help_text=_("One thing to do after the other. Readers see them numbered.")
    )
    callout = CalloutBlock(label=_("Call-out"), icon="warning")
    quotation = QuotationBlock(label=_("Quotation"), icon="openquote")
    table = TableBlock(label=_("Table"), icon="table")
    video = VideoBlock(label=_("Video"), icon="media")

    def to_canonical(self, value, targets):
        """Return the body as a list of plain dicts, each with its `type`."""
        return [{"type": child.block_type} | child.block.to_canonical(child.value, targets) for child in value]
