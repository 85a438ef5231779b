"""The addresses of the finder. Every state of it is a plain query string."""

from django.urls import path

from .suggestions import suggestions
from .views import library
from .which_role_type.page import which_role_type

urlpatterns = [
    path("library/which-role-type/", which_role_type, name="which_role_type"),
    path("library/suggestions/", suggestions, name="suggestions"),
    path("library/", library, name="library"),
]
