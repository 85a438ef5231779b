"""Every component in every state it can be in, on the page that shows them all (`cms/styleguide.py`)."""

from . import axe, contrast, focus, forced_colours, reading_order, style_rules, targets

ADDRESS = "/styleguide/"


def test_components_have_contrast_edges_and_a_visible_focus_in_every_state(visit, live_server):
    window = visit(viewport={"width": 320, "height": 256}, reduced_motion="reduce")
    window.goto(ADDRESS)
    found = forced_colours.problems(window)
    for check in (focus, reading_order, targets, style_rules):
        found += check.problems(window)
    found += [one for _, palette, _ in axe.LOOKS[:2] for one in colours(window, palette)]
    # Last: it changes the rules of the page.
    assert found + contrast.problems(window) == []


def colours(window, palette):
    """Return what axe finds of colours. All its rules try the site's pages: here one component stands there twice."""
    window.emulate_media(color_scheme=palette)
    return axe.findings(window, axe.RULES_OF_COLOURS)
