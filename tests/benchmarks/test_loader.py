"""The loader of the benchmarks breaks no rule: what it makes verifies, and the catalogue is the editions'."""

from wagtail.models import Page

from approvals.models import Edition
from approvals.verification import register_problems
from audiences.models import ContentTopic, DeliveryMethod, LearningOutcome, RoleType, TargetAudience
from benchmarks.contents import Contents
from benchmarks.copies import copies
from benchmarks.drafts import load_drafts
from benchmarks.loader import load
from benchmarks.terms import read_terms
from resources.catalogue import catalogue_problems
from resources.models import ResourceLibraryPage, ResourcePage
from tests.approvals.plain_resource import PlainResource, approved
from tests.factories import make_term


def test_loaded_editions_verify_as_if_people_had_made_them(site, people, client):
    approved(PlainResource(), people)
    load(copies(12))
    assert Edition.objects.count() == 13
    assert list(register_problems()) == []
    assert list(catalogue_problems()) == []
    assert client.get("/library/HIPB-100001/").status_code == 302


def test_loaded_drafts_are_those_of_the_editions(site, people):
    for role_type in RoleType.objects.all():
        for model in (TargetAudience, LearningOutcome, ContentTopic, DeliveryMethod):
            make_term(model, role_type)
    contents = Contents(read_terms())
    made = [contents.make(number) for number in range(12)]
    load(made)
    load_drafts(made)
    assert list(register_problems()) == []
    english = [content for content in made if content["language"] == "en-gb"]
    drafts = ResourcePage.objects.child_of(ResourceLibraryPage.objects.get(locale__language_code="en-gb"))
    assert {draft.reference for draft in drafts.with_reference()} == {content["reference"] for content in english}
    assert drafts.search(english[0]["title"])[0].title == english[0]["title"]
    assert not any(Page.find_problems())
    draft = drafts.get(title=english[0]["title"])
    assert [term.key for term in draft.role_types.all()] == [term["key"] for term in english[0]["role_types"]]
    assert draft.stage.is_public
