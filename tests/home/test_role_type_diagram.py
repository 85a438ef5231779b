"""The picture of the role types: it narrows without a step, has words for each, and all of them can be read as text."""

import re

from django.template import Context, Template

from audiences.framework import read_framework
from audiences.models import RoleType
from audiences.names import STRATEGY
from home.role_type_diagram import WORDS, diagram_steps


def role_types():
    """Return the strategy's role types, unsaved."""
    text = (STRATEGY / "framework.toml").read_text(encoding="utf-8")
    return [RoleType(slug=worded.slug, name=worded.name) for worded in read_framework(text).role_types]


def test_band_narrows_without_a_step_between_two_pieces():
    steps = diagram_steps(role_types())
    assert [step.begins for step in steps][1:] == [step.ends for step in steps][:-1]
    assert all(step.begins > step.ends > 0 for step in steps)
    assert [len(step.people) for step in steps] == [5, 4, 3, 2, 1]
    assert (steps[0].across, steps[0].down) == ("0,0 100,7.2 100,92.8 0,100", "0,0 7.2,100 92.8,100 100,0")


def test_every_role_type_of_the_strategy_has_words_and_one_without_has_its_name():
    assert list(WORDS) == [role_type.slug for role_type in role_types()]
    new = diagram_steps([RoleType(slug="new", name="New")])[0]
    assert (new.who, new.does, new.passes_on) == ("", "", "")


def test_picture_is_a_list_of_links_and_its_drawings_are_hidden_from_who_cannot_see_them():
    template = Template("{% load role_type_diagram %}{% role_type_diagram role_types is_small=is_small %}")
    large, small = (
        template.render(Context({"role_types": role_types(), "is_small": small})) for small in (False, True)
    )
    assert re.findall(r'<a href="/role-types/([\w-]+)/">', large) == list(WORDS)
    assert "Report it to those who respond" in large and "Report it to those who respond" in small
    assert "See the signs at work" in large and "See the signs at work" not in small
    drawings = re.sub(
        r'<div class="role-diagram__band" aria-hidden="true">.*?</div>\s*</div>', "", large, flags=re.DOTALL
    )
    assert all('aria-hidden="true"' in drawing for drawing in re.findall(r"<svg[^>]*>", drawings))
    assert "style=" not in large
