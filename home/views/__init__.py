"""Public pages that are no Wagtail pages: role types, reporting a concern, images of ordinary pages."""
