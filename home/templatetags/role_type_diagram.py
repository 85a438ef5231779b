"""Draws the role types as one picture, large on their own page and small where they are only named."""

from django import template

from home.role_type_diagram import diagram_steps

register = template.Library()


@register.inclusion_tag("home/role_type_diagram.html")
def role_type_diagram(role_types, is_small=False):
    """Show how the `role_types` (in the strategy's order) relate; a small picture leaves out what each of them does."""
    return {"steps": diagram_steps(role_types), "is_small": is_small}
