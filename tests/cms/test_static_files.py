"""Our static files can be collected for a real site, which names each by its digest and so must find what it names."""

import pytest
from django.conf import settings
from django.core.management import call_command

FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder", "cms.web_font.WebFontFinder"]
LAYERS = "@layer tokens, base, components, utilities;"


@pytest.fixture
def collected(settings, tmp_path):
    """The folder of the collected files of ours."""
    settings.STATIC_ROOT = tmp_path
    settings.STATICFILES_FINDERS = FINDERS
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": "cms.one_stylesheet.OneStylesheetStorage"}}
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


@pytest.mark.one_database
def test_static_files_of_ours_are_collected_with_all_that_they_name_and_one_stylesheet(collected):
    [stylesheet] = (collected / "css").glob("site.????????????.css")
    css = stylesheet.read_text()
    assert css.startswith(LAYERS) and "@import" not in css and "/*" not in css
    components = list((settings.BASE_DIR / "static" / "css" / "components").glob("*.css"))
    assert css.count("@layer components {") == len(components)
    for font in (collected / "fonts").glob("*.????????????.woff2"):
        assert f"../fonts/{font.name}" in css
    assert css.count("../fonts/") == 6
