"""What gunicorn (27.0) writes down: never a query string, whatever format its access log is given."""

from gunicorn.glogging import Logger as GunicornLogger

from .log_filter import WithoutQueries, without_query

WITHOUT_QUERIES = WithoutQueries()


class Logger(GunicornLogger):
    """Named by gunicorn.conf.py."""

    def setup(self, cfg):
        """Let the error log leave out queries too: it repeats requests that it could not read or answer."""
        super().setup(cfg)
        self.error_log.addFilter(WITHOUT_QUERIES)

    def atoms(self, resp, req, environ, request_time):
        """Return {name: value} of what a format may show: request lines and headers without their queries."""
        found = {name: without_query(value) for name, value in super().atoms(resp, req, environ, request_time).items()}
        # The path as it was sent: gunicorn's is decoded, and may hold a line end.
        return found | {"U": without_query(environ.get("RAW_URI", "-")), "q": "", "{query_string}e": ""}
