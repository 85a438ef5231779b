"""Brings translations of an ordinary page up to date as drafts: a Reviewer alone makes them public.

wagtail-localize (1.14.5, `views/update_translations.py`) has a box "Publish immediately", and publishes for whoever may
begin a translation. Stands at the same address, before its own.
"""

from django.urls import path
from wagtail import hooks
from wagtail_localize.views.update_translations import UpdateTranslationsView

from .models import ContentPage, HomePage


class UpdateTranslations(UpdateTranslationsView):
    """The library's screen, of which an ordinary page does not hear the box."""

    def get_form(self):
        """Return the form, which takes no word of publishing an ordinary page."""
        form = super().get_form()
        form.fields["publish_translations"].disabled = isinstance(
            self.object.get_source_instance(), (HomePage, ContentPage)
        )
        return form


@hooks.register("register_admin_urls", order=-1)
def update_translations():
    """Give the admin the screen at the address of the library's own."""
    return [path("localize/update/<int:translation_source_id>/", UpdateTranslations.as_view())]
