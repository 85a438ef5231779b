"""The address of the finder. Every state of it is a plain query string."""

from django.urls import path

from .views import library

urlpatterns = [path("library/", library, name="library")]
