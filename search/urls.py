"""The addresses of the finder, and of what it finds as data. Every state of it is a plain query string."""

from django.urls import path

from .csv_results import results_csv
from .feeds import results_feed
from .open_data import open_data
from .suggestions import suggestions
from .views import library
from .which_role_type.page import which_role_type

urlpatterns = [
    path("library/which-role-type/", which_role_type, name="which_role_type"),
    path("library/suggestions/", suggestions, name="suggestions"),
    path("library/results.csv", results_csv, name="results_csv"),
    path("library/feed.atom", results_feed, name="results_feed"),
    path("library/", library, name="library"),
    path("open-data/", open_data, name="open_data"),
]
