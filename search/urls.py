"""The addresses of the finder, and of what it finds as data. Every state of it is a plain query string."""

from django.urls import path

from .csv_results import results_csv
from .feeds import results_feed
from .views import library

urlpatterns = [
    path("library/", library, name="library"),
    path("library/results.csv", results_csv, name="results_csv"),
    path("library/feed.atom", results_feed, name="results_feed"),
]
