"""Signing in and out, and where a person goes from there."""

import re

import pytest
from django.conf import settings
from django.contrib.auth import get_user
from django.urls import reverse

from accounts import roles

from .conftest import PASSWORD

pytestmark = pytest.mark.django_db
SIGN_IN = "/sign-in/"


def sign_in(client, email="ada@example.org", password=PASSWORD, **more):
    return client.post(SIGN_IN, {"username": email, "password": password, **more})


def test_sign_in_leads_to_ones_work_when_email_and_password_are_right(client, person):
    someone = person("ada@example.org")
    response = sign_in(client, "ADA@Example.org")
    assert response.url == reverse("after_sign_in")
    assert get_user(client) == someone


@pytest.mark.parametrize(
    ("email", "password", "problem", "field"),
    [
        ("ada@example.org", "wrong", "The e-mail address or the password is not right.", "username"),
        ("nobody@example.org", PASSWORD, "The e-mail address or the password is not right.", "username"),
        ("ada@example.org", "", "Enter your password.", "password"),
        ("", PASSWORD, "Enter your e-mail address.", "username"),
        ("ada", PASSWORD, "Enter an e-mail address in the correct format, like name@example.org.", "username"),
    ],
)
def test_sign_in_says_what_is_wrong_and_keeps_the_email(client, person, email, password, problem, field):
    person("ada@example.org")
    response = sign_in(client, email, password)
    assert response.status_code == 200 and not get_user(client).is_authenticated
    page = response.content.decode()
    assert problem in page and f'href="#id_{field}"' in page
    assert f'value="{email}"' in page or not email
    assert PASSWORD not in page
    assert page.count("<h1") == 1


def test_sign_in_is_refused_when_the_account_is_closed(client, person):
    person("ada@example.org", is_active=False)
    assert "is not right" in sign_in(client).content.decode()


def test_sign_in_goes_to_the_page_asked_for_when_it_is_of_this_site(client, person):
    person("ada@example.org")
    page = client.get(SIGN_IN, {"next": "/board/"}).content.decode()
    assert '<input type="hidden" name="next" value="/board/">' in page
    assert sign_in(client, next="/board/").url == "/board/"


@pytest.mark.parametrize("address", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_sign_in_ignores_the_page_asked_for_when_it_is_elsewhere(client, person, address):
    person("ada@example.org")
    assert sign_in(client, next=address).url == reverse("after_sign_in")


def test_sign_in_goes_on_to_ones_work_when_signed_in_already(signed_in):
    assert signed_in(roles.AUTHOR).get(SIGN_IN).url == reverse("after_sign_in")


def test_sign_in_explains_and_does_not_go_in_circles_when_the_page_is_not_ones_own(signed_in):
    client = signed_in(roles.BOARD_MEMBER, display_name="Ada Example")
    response = client.get("/admin/", follow=True)
    assert [address for address, _status in response.redirect_chain] == ["/sign-in/?next=/admin/"]
    page = response.content.decode()
    assert "You are signed in as Ada Example" in page and reverse("after_sign_in") in page


def test_admin_sign_in_of_wagtail_leads_to_ours(client):
    assert client.get("/admin/login/", {"next": "/admin/pages/"}).url == "/sign-in/?next=%2Fadmin%2Fpages%2F"


@pytest.mark.parametrize(
    ("held", "place"),
    [
        ([roles.BOARD_MEMBER], "board"),
        ([roles.BOARD_MEMBER, roles.REVIEWER, roles.AUTHOR], "board"),
        ([roles.REVIEWER], "review_list"),
        ([roles.REVIEWER, roles.AUTHOR], "review_list"),
        ([roles.AUTHOR], "wagtailadmin_home"),
        ([roles.BOARD_SECRETARY], "wagtailadmin_home"),
        ([roles.AUDITOR], "wagtailadmin_home"),
        ([roles.SYSTEM_ADMINISTRATOR], "wagtailadmin_home"),
        ([], "home"),
    ],
)
def test_person_is_sent_to_where_their_work_is(signed_in, held, place):
    response = signed_in(*held).get(reverse("after_sign_in"))
    assert response.status_code == 302 and response.url == reverse(place)


def test_superuser_is_sent_to_the_admin(signed_in):
    assert signed_in(is_superuser=True).get(reverse("after_sign_in")).url == reverse("wagtailadmin_home")


def test_way_to_ones_work_asks_to_sign_in_when_nobody_is_signed_in(client):
    assert client.get(reverse("after_sign_in")).url == "/sign-in/?next=/after-sign-in/"


def test_sign_out_ends_the_session_and_goes_home(signed_in):
    client = signed_in(roles.AUTHOR)
    assert client.post(reverse("sign_out")).url == reverse("home")
    assert not get_user(client).is_authenticated


def test_sign_out_is_refused_when_asked_by_get(signed_in):
    client = signed_in(roles.AUTHOR)
    assert client.get(reverse("sign_out")).status_code == 405
    assert get_user(client).is_authenticated


def test_forgotten_password_is_chosen_anew_by_a_link_in_the_boards_name(client, person, mailoutbox):
    someone = person("ada@example.org")
    asked = client.post(reverse("wagtailadmin_password_reset"), {"email": "ADA@example.org"}, follow=True)
    assert "Look into your e-mails" in asked.content.decode()
    [message] = mailoutbox
    assert message.subject == "Choose a new password" and message.body.rstrip().endswith(settings.BOARD_NAME)
    link = re.search(r"https?://[^/]+(/\S+)", message.body)[1]
    page = client.get(link, follow=True)
    address = page.redirect_chain[-1][0]
    wrong = client.post(address, {"new_password1": "a-quiet-river", "new_password2": "a-loud-river"}).content.decode()
    assert 'class="error-summary"' in wrong and 'href="#id_new_password2"' in wrong
    done = client.post(address, {"new_password1": "a-quiet-river", "new_password2": "a-quiet-river"}, follow=True)
    assert "Your password was changed" in done.content.decode()
    assert client.login(username=someone.email, password="a-quiet-river")
    assert "does not work any more" in client.get(link, follow=True).content.decode()


def test_account_page_of_the_admin_leads_to_how_one_is_told_and_offers_no_other_language(signed_in):
    page = signed_in(roles.AUTHOR).get(reverse("wagtailadmin_account")).content.decode()
    assert 'href="/account/"' in page
    assert "preferred_language" not in page and "current_time_zone" not in page


def test_admins_home_bids_welcome_in_the_boards_name_without_wagtails(signed_in):
    home = signed_in(roles.SYSTEM_ADMINISTRATOR).get(reverse("wagtailadmin_home")).content.decode()
    assert "Welcome, Signed.In" in home and settings.BOARD_NAME in home and "Add a person" in home
    assert "editor guide" not in home.lower() and "What's new" not in home
