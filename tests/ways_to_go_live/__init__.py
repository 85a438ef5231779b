"""Every way in which stock Wagtail and wagtail-localize put something on the public side, tried on the promise."""
