"""Synonyms: who keeps them, on which screens, and that every worker hears of a change."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cms.demo.synonyms import write_synonyms
from resources.catalogue_changes import current_version
from search.models import SynonymGroup
from search.synonyms import synonyms

pytestmark = pytest.mark.django_db


def group(words):
    """Save and return a group."""
    made = SynonymGroup(words=words)
    made.full_clean()
    made.save()
    return made


def test_synonyms_of_a_phrase_are_the_others_of_its_group(django_assert_num_queries):
    group("DSL, Designated Safeguarding Lead, safeguarding lead")
    group("FE, further education")
    with django_assert_num_queries(1):
        found = synonyms()
    assert found[("dsl",)] == (("designated", "safeguarding", "lead"), ("safeguarding", "lead"))
    assert found[("further", "education")] == (("fe",),)
    assert len(found) == 5


def test_phrase_that_two_people_put_into_two_groups_at_once_has_the_others_of_both():
    SynonymGroup.objects.bulk_create([SynonymGroup(words="DSL\nlead"), SynonymGroup(words="DSL\nofficer")])
    assert synonyms()[("dsl",)] == (("lead",), ("officer",))


def test_group_may_be_saved_again_but_no_phrase_of_it_in_another():
    made = group("DSL, lead")
    made.full_clean()
    with pytest.raises(ValidationError, match="already stands in another group"):
        group("dsl, officer")


def test_workers_hear_of_a_group_that_is_saved_changed_or_deleted():
    versions = [current_version()]
    made = group("DSL, lead")
    versions.append(current_version())
    made.save()
    versions.append(current_version())
    SynonymGroup.objects.all().delete()
    versions.append(current_version())
    assert len(set(versions)) == 4


def test_author_keeps_them_in_the_admin(client, site, people):
    client.force_login(people.author)
    assert reverse("synonyms:index") in client.get("/admin/").text
    refused = client.post(reverse("synonyms:add"), {"words": "WRAP"})
    assert "Write at least two different words or phrases." in refused.text and "WRAP" in refused.text
    assert "This field is required." in client.post(reverse("synonyms:add"), {"words": " "}).text
    assert client.post(reverse("synonyms:add"), {"words": " WRAP;Workshop to Raise  Awareness"}).status_code == 302
    made = SynonymGroup.objects.get()
    assert made.words == "WRAP\nWorkshop to Raise Awareness"
    assert "WRAP, Workshop to Raise Awareness" in client.get(reverse("synonyms:index")).text
    assert client.post(reverse("synonyms:edit", args=[made.pk]), {"words": "WRAP, workshop"}).status_code == 302
    assert client.post(reverse("synonyms:delete", args=[made.pk])).status_code == 302
    assert not SynonymGroup.objects.exists()


@pytest.mark.parametrize("person", ["reviewer", "secretary", "auditor", "administrator", "superuser"])
def test_nobody_else_keeps_them(client, site, people, person):
    made = group("DSL, lead")
    client.force_login(getattr(people, person))
    assert reverse("synonyms:index") not in client.get("/admin/").text
    for view, arguments in (("index", []), ("add", []), ("edit", [made.pk]), ("delete", [made.pk])):
        answer = client.post(reverse(f"synonyms:{view}", args=arguments), {"words": "a, b"})
        assert answer.status_code == 302 and answer.url == reverse("wagtailadmin_home")
    assert synonyms() == {("dsl",): (("lead",),), ("lead",): (("dsl",),)}


def test_demonstration_has_groups_unless_somebody_wrote_one():
    assert write_synonyms() == 8
    assert ("multi", "agency", "safeguarding", "hub") in synonyms()[("mash",)]
    assert write_synonyms() == 0
