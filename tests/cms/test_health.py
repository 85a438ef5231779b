"""`/health/` says whether the database answers and guards the record."""

import pytest

from approvals import triggers


@pytest.mark.django_db
def test_it_is_well(client):
    response = client.get("/health/")
    assert (response.status_code, response.content) == (200, b"well\n")


@pytest.mark.django_db
def test_it_is_not_well_when_triggers_are_missing(client):
    triggers.drop()
    try:
        response = client.get("/health/")
    finally:
        triggers.install()
    assert response.status_code == 503
    assert b"records could be changed. Run migrate." in response.content
