"""`write_error_pages`: write the page "We cannot show this page at the moment" for a server in front of the site."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from cms import errors


class Command(BaseCommand):
    """Run after `collectstatic` at each deployment; see docs/when-the-site-is-down.md."""

    help = "Write 503.html, and 503.<language>.html for each other language, into a folder that nginx serves."

    def add_arguments(self, parser):
        """Take the folder."""
        parser.add_argument("folder", nargs="?", type=Path, default=settings.VAR_DIR / "error-pages")

    def handle(self, *args, folder, **options):
        """Write the files and say where; raise `CommandError` where the styles have not been collected."""
        folder.mkdir(parents=True, exist_ok=True)
        for language, _name in settings.LANGUAGES:
            name = "503.html" if language == settings.LANGUAGE_CODE else f"503.{language}.html"
            with translation.override(language):
                try:
                    html = errors.page("503.html")
                except ValueError as error:  # the manifest of static files (Django 5.2) does not know the styles
                    raise CommandError("The styles are not collected yet. Run collectstatic first.") from error
            (folder / name).write_text(html, encoding="utf-8")
            self.stdout.write(f"Written: {folder / name}")
