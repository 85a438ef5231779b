"""The OpenAPI document is valid, and every address of the API does what it says: schemathesis with all its checks.

No check is left out, and no address. The document cannot say which cursors the library gave for which list, so here
schemathesis hardly comes behind the first page; `test_operations.py` follows the cursors.
"""

import json

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, connection
from hypothesis import HealthCheck, settings
from openapi_spec_validator import validate
from schemathesis.config import SchemathesisConfig

from search.api.operations import api

DOCUMENT = json.loads(json.dumps(api.get_openapi_schema()))
# On the second database not again what is refused before a database is asked.
IS_FIRST = connection.vendor == "sqlite"
CONFIG = {
    "generation": {"max-examples": 15 if IS_FIRST else 5, "deterministic": True},
    "phases": {"coverage": {"enabled": IS_FIRST}},
}

described = schemathesis.openapi.from_dict(DOCUMENT, config=SchemathesisConfig.from_dict(CONFIG))
described.app = get_wsgi_application()


@pytest.fixture
def connection_kept():
    """A server closes its connection after each request; Django's test client sees to that, schemathesis does not."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.one_database
def test_document_is_valid_and_the_one_that_is_given(client, db):
    assert client.get("/api/openapi.json").json() == DOCUMENT
    assert DOCUMENT["openapi"].startswith("3.1")
    validate(DOCUMENT)


@described.parametrize()
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_address_does_what_the_document_says(library, connection_kept, case):
    # What is compressed, this client does not read.
    case.call_and_validate(headers={"Accept-Encoding": "identity"})
