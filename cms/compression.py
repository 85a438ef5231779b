"""Words are sent compressed: HTML and what is given as data. Files, pictures and streams are sent as they are.

Django's own middleware (5.2) compresses streams too, which takes from a download its length and its ranges.
"""

from django.middleware.gzip import GZipMiddleware

TEXTS = ("text/", "application/json", "application/atom+xml", "application/xml")


class CompressionMiddleware(GZipMiddleware):
    """Compresses an answer that is whole in memory and made of words, if the browser takes it so."""

    def process_response(self, request, response):
        """Return the answer, compressed or as it was; random bytes hide how well secrets in it compress (BREACH)."""
        if response.streaming or not response.get("Content-Type", "").startswith(TEXTS):
            return response
        return super().process_response(request, response)
