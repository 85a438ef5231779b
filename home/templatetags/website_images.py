"""Prints an image of the collection "Website" at its public address, and nothing of any other image."""

from django import template

from home.views.website_images import COLLECTION

register = template.Library()


@register.inclusion_tag("home/website_image.html")
def website_image(image, alt):
    """Show `image` with the alternative text `alt`, if the public may see it."""
    return {"image": image if image and image.collection.name == COLLECTION else None, "alt": alt}
