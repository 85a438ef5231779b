"""The usual way, to compare with: what a tutorial of Wagtail does, done fairly. In `benchmarks/settings.py` only."""
