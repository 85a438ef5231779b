"""The two announcements of the gate, sent inside the transaction: an error in a follower rolls everything back."""

from django.dispatch import Signal

# Sent with `edition`: it was inserted, and its content is to be made public.
edition_published = Signal()

# Sent with `withdrawal`: every edition that it names is no longer public.
resource_withdrawn = Signal()
