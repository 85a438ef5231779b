"""The OpenAPI document is valid, and every address of the API does what it says: schemathesis with all its checks.

No check is left out, and no case. The document cannot say which cursors the library gave, so schemathesis gets some.
"""

from urllib.parse import parse_qs, urlsplit

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from openapi_spec_validator import validate
from schemathesis.config import SchemathesisConfig

from approvals.actions import withdraw
from tests.approvals.plain_resource import PlainResource
from tests.approvals.plain_resource import approved as approve
from tests.approvals.plain_resource import rejected as reject

DOCUMENT = "/api/openapi.json"
CONFIG = {"generation": {"max-examples": 15, "deterministic": True}}


@pytest.fixture
def library(people):
    """A library with a resource in two editions, one that was withdrawn, and one that the Board rejected."""
    draft = PlainResource(files={"handout.txt": b"Notice"})
    approve(draft, people)
    draft.title = "Notice, check and share"
    approve(draft, people)
    approve(PlainResource("HIPB-0002", "The old way"), people)
    approve(PlainResource("HIPB-0003", "The other way"), people)
    withdraw("HIPB-0002", "en-gb", people.author, "It is out of date.", replacement="HIPB-0001")
    reject(PlainResource("HIPB-0004"), people)


@pytest.fixture
def document(library, client):
    """The API's document, with what it needs to be asked: its own cursors."""
    following = parse_qs(urlsplit(client.get("/api/resources/?limit=1").json()["next"]).query)
    schemathesis.openapi.format("cursor", st.sampled_from(["", *following["cursor"]]))
    return schemathesis.openapi.from_wsgi(DOCUMENT, get_wsgi_application(), config=SchemathesisConfig.from_dict(CONFIG))


def test_document_is_valid(client, db):
    document = client.get(DOCUMENT).json()
    assert document["openapi"].startswith("3.1")
    validate(document)


described = schemathesis.pytest.from_fixture("document")


@described.parametrize()
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_each_address_does_what_the_document_says(case):
    case.call_and_validate()
