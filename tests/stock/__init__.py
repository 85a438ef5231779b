"""An app of the test settings only: a page type with nothing of ours, the twin that leaks as stock Wagtail does."""
