"""The pages of the guided start: every state is an address, every answer can be changed, and nothing breaks it."""

import html
import re

import pytest
from django.utils.http import urlencode

from search.which_role_type.page import which_role_type

pytestmark = pytest.mark.one_database

START = "/library/which-role-type/"
HEAD_TEACHER = {"place": "school", "contact": "yes", "lead": "supervise"}


def page_of(client, query=""):
    response = client.get(START, QUERY_STRING=query)
    assert response.status_code == 200 and not response.cookies
    return re.sub(r"\s+", " ", html.unescape(response.content.decode()))


def test_questions_follow_one_another_and_show_what_was_answered(client, db):
    first = page_of(client)
    assert "<h1>Where do you work or volunteer?</h1>" in first and "There is a problem" not in first
    second = page_of(client, "place=school&sent=place")
    assert "<h1>Do you work with people directly?</h1>" in second
    assert '<input type="hidden" name="place" value="school">' in second
    assert "as a teacher" in second and "A school" in second and "?place=school&ask=place" in second
    assert "<h1>Do you supervise or decide?</h1>" in page_of(client, "place=school&contact=teacher")


def test_last_page_leads_to_the_filters_of_all_role_types(client, framework):
    page = page_of(client, urlencode(HEAD_TEACHER))
    named = re.findall(r'<h2 class="card__title"><a href="/role-types/([a-z-]+)/"', page)
    assert named == ["alerters", "decision-makers"]
    audiences = ["alerters/target-audiences/1", "alerters/target-audiences/2", "decision-makers/target-audiences/2"]
    wanted = [("role_type", "alerters"), ("role_type", "decision-makers"), *(("target_audience", a) for a in audiences)]
    assert f'href="/library/?{urlencode(wanted)}"' in page
    assert f'href="/library/?{urlencode([*wanted, ("sector", "education")])}"' in page
    for words in (
        "“Front line staff”",
        "“Schools”",
        "You lead people",
        "“Education (schools, FE and higher education)”",
    ):
        assert words in page
    assert "noindex" in page


def test_all_resources_of_a_role_type_are_shown_when_the_strategy_names_no_audience_for_it(client, framework):
    page = page_of(client, "place=fire&contact=yes&lead=supervise")
    assert 'href="/library/?role_type=alerters&role_type=decision-makers"' in page


def test_answer_is_asked_again_with_the_others_kept_when_it_is_to_be_changed(client, db):
    page = page_of(client, urlencode(HEAD_TEACHER | {"ask": "contact"}))
    assert "<h1>Do you work with people directly?</h1>" in page
    assert 'value="yes" checked' in page
    assert 'name="place" value="school"' in page and 'name="lead" value="supervise"' in page


SAID = {
    "nothing was chosen": ("sent=place", "Choose one answer to go on."),
    "the value is unknown": ("place=wizard", "The address has an answer that is not on this page"),
    "two are given": ("place=school&place=police", "or more than one"),
    "NUL": ("place=%00", "The address has an answer"),
    "a lone surrogate": ("place=%ED%A0%80&ask=%ED%A0%80&sent=%00", "The address has an answer"),
    "500 repeats": ("&".join(["place=x"] * 500 + ["ask=place"] * 500), "The address has an answer"),
}


@pytest.mark.parametrize(("query", "sentence"), SAID.values(), ids=SAID)
def test_page_says_what_to_do_when_the_address_is_of_no_use(client, db, query, sentence):
    page = page_of(client, query)
    assert sentence in page and 'href="#place-school"' in page and 'id="place-school"' in page
    assert "<h1>Where do you work or volunteer?</h1>" in page


def test_queries_stay_the_same_however_many_role_types_fit(client, framework, django_assert_num_queries):
    # The version, with the first page of a version the next moment at which it changes by itself.
    with django_assert_num_queries(2):
        client.get(START)
    with django_assert_num_queries(1 + 4):
        client.get(START, {"place": "housing", "contact": "facilitator", "lead": "senior"})
    with django_assert_num_queries(1 + 4):
        client.get(START, HEAD_TEACHER)


def test_start_is_in_the_language_of_its_address_and_marks_the_names_of_the_board(client, framework):
    page = client.get(f"/ur{START}", HEAD_TEACHER).content.decode()
    assert '<html lang="ur" dir="rtl">' in page and "یہ آپ کے لیے کیوں موزوں ہے" in page
    assert '<h2 class="card__title" lang="en-gb" dir="ltr"><a href="/ur/role-types/alerters/">Alerters</a></h2>' in page
    assert '“<bdi lang="en-gb">Alerters</bdi>”' in page
    assert 'href="/ur/library/?role_type=alerters' in page


def test_role_types_lead_here(client, site):
    for address in ("/", "/role-types/"):
        assert f'href="{START}"' in client.get(address).content.decode()


def test_only_safe_methods_are_answered(rf):
    assert which_role_type(rf.post(START)).status_code == 405
