"""The home page, ordinary pages, role type pages and navigation. Ordinary pages are served by Wagtail as usual."""
