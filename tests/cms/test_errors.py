"""Errors are answered in words, without the database, and with the way to report a concern."""

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import get_resolver
from django.utils import translation

from cms import errors


@pytest.mark.parametrize("demonstration", [True, False])
def test_error_of_ours_is_said_in_words(rf, settings, demonstration):
    settings.DEMONSTRATION = demonstration
    answer = get_resolver().resolve_error_handler(500)
    response = answer(rf.get("/library/"))
    page = response.content.decode()
    assert response.status_code == 500
    assert "Something went wrong on our side" in page
    assert 'href="/report-a-concern/"' in page
    assert ("This is a demonstration." in page) is demonstration
    assert answer(rf.get("/pl/library/")).text.count('<html lang="pl"') == 1


def test_host_that_is_not_ours_is_answered_in_words(client):
    response = client.get("/", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert "We could not read this request" in response.content.decode()


@pytest.mark.parametrize("template", ["400.html", "500.html", "503.html"])
def test_pages_need_no_database(template):
    page = errors.page(template)
    assert "<h1>" in page
    assert all(f'href="tel:{number}"' in page for number in ("999", "0800789321", "08000113764"))
    with translation.override("pl"):
        assert '<html lang="pl">' in errors.page(template)


def test_page_for_a_server_in_front_is_written_in_each_language(tmp_path):
    call_command("write_error_pages", tmp_path / "pages", verbosity=0)
    english, polish = (tmp_path / "pages" / name for name in ("503.html", "503.pl.html"))
    assert "We cannot show this page at the moment" in english.read_text()
    assert '<html lang="pl"' in polish.read_text() and 'href="tel:08000113764"' in polish.read_text()


@pytest.mark.parametrize("field", ["password", "password1", "password-new_password1"])
def test_password_is_shown_to_nobody_when_a_form_is_not_taken(people, field):
    client = Client(enforce_csrf_checks=True)
    client.force_login(people.superuser)
    answer = client.post("/admin/account/", {field: "correct horse battery staple", "reason": "Words that were typed."})
    assert answer.status_code == 403
    assert "Words that were typed." in answer.text and "correct horse" not in answer.text
