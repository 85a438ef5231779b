"""Our static files can be collected for a real site, which names each by its digest and so must find what it names."""

import pytest
from django.core.management import call_command


@pytest.mark.one_database
def test_static_files_of_ours_are_collected_with_all_that_they_name(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    manifest = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": manifest}}
    call_command("collectstatic", interactive=False, verbosity=0)
    assert list((tmp_path / "css").glob("site.*.css"))
