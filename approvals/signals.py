"""The two announcements of the gate, sent inside the transaction: an error in a follower rolls everything back."""

from django.dispatch import Signal

# Sent with `edition`: the Board, or the chair for it, made it public; or the Board ratified what the chair did.
edition_published = Signal()

# Sent with `translation_key` and `language`: something of the resource was withdrawn, refused or redacted.
resource_withdrawn = Signal()
