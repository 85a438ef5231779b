"""Where the usual way answers, beside the site."""

from django.urls import path

from .views import library, suggestions

urlpatterns = [path("library/", library, name="usual_library"), path("suggestions/", suggestions)]
