"""The loader of the benchmarks breaks no rule: what it makes verifies, and the catalogue is the editions'."""

from approvals.models import Edition
from approvals.verification import register_problems
from benchmarks.copies import copies
from benchmarks.loader import load
from resources.catalogue import catalogue_problems
from tests.approvals.plain_resource import PlainResource, approved


def test_loaded_editions_verify_as_if_people_had_made_them(site, people, client):
    approved(PlainResource(), people)
    load(copies(12))
    assert Edition.objects.count() == 13
    assert list(register_problems()) == []
    assert list(catalogue_problems()) == []
    assert client.get("/library/HIPB-100001/").status_code == 302
