"""The page of components shows every one of them, and a real site has no such page."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

COMPONENTS = settings.BASE_DIR / "templates" / "components"
pytestmark = pytest.mark.one_database


def test_styleguide_shows_every_component_in_the_name_of_the_demonstration(client, settings):
    settings.DEMONSTRATION = True
    shown = {used.name for used in client.get("/styleguide/").templates}
    components = {str(path.relative_to(COMPONENTS.parent)) for path in COMPONENTS.rglob("*.html")}
    assert components - shown == set()


def test_real_site_has_no_styleguide():
    asked = "from django.conf import settings; print(settings.STYLEGUIDE)"
    production = {"DJANGO_SETTINGS_MODULE": "cms.settings.production", "SECRET_KEY": "x", "ALLOWED_HOSTS": "x"}
    answer = subprocess.run(
        [sys.executable, "-c", asked], env=os.environ | production, capture_output=True, text=True, check=True
    )
    assert answer.stdout == "False\n"
