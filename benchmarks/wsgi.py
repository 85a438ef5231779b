"""The site as a benchmark's server runs it: it also counts the queries of a request that asks for it."""

from django.core.wsgi import get_wsgi_application
from django.db import connection

COUNT, COUNTED = "HTTP_X_COUNT_QUERIES", "X-Queries"
_site = get_wsgi_application()


def application(environ, start_response):
    """Answer as the site does; to a request with `X-Count-Queries`, say in `X-Queries` how many there were."""
    if COUNT not in environ:
        return _site(environ, start_response)
    queries = []

    def counting(execute, sql, *arguments):
        queries.append(sql)
        return execute(sql, *arguments)

    def start(status, headers, *more):
        return start_response(status, [*headers, (COUNTED, str(len(queries)))], *more)

    with connection.execute_wrapper(counting):
        return _site(environ, start)
