"""The addresses of the API, below /api/, in no language: what they give says its own."""

from django.urls import path, re_path
from django.views.generic import RedirectView

from .answers import answered, nothing_here
from .operations import api

# A name of its own: Django's `include` would take an `app_name` here for that of all of them.
operations, *names = api.urls
for operation in operations:
    operation.callback = answered(operation.callback)

urlpatterns = [
    # To the page about it; before django-ninja's own, which is a 404 by which it knows where it stands.
    path("", RedirectView.as_view(pattern_name="open_data")),
    path("", (operations, *names)),
    # Found in whatever is left of an address, line feeds too.
    re_path("", nothing_here),
]
