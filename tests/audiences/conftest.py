"""The vocabulary's files, and a small framework of our own to change at will."""

from pathlib import Path

import pytest

STRATEGY = Path(__file__).resolve().parents[2] / "audiences" / "strategy"


@pytest.fixture(scope="session")
def framework_text():
    """The text of the file that the site loads."""
    return (STRATEGY / "framework.toml").read_text(encoding="utf-8")


@pytest.fixture
def small_text():
    """A framework with one role type and two sectors."""
    return """
[strategy]
title = "Strategy"
owner = "Board"
ratified = "2016-03"

[[sectors]]
slug = "education"
name = "Education"
organisations = ["Primary schools", "University of Example"]

[[sectors]]
slug = "health"
name = "Health"
organisations = ["Example Hospital"]

[quality_assurance]
strands = ["Standards"]

[implementation]
recommendations = ["Map roles"]

[[role_types]]
slug = "alerters"
name = "Alerters"
function = "Report concerns"
learning_outcomes = ["Know", "Report"]
target_audiences = ["Front line staff"]
content = ["Basics"]
delivery_methods = ["E-learning"]
front_line_settings = ["Schools"]
"""
