"""How a person is told: each message at once, or one a day."""

import pytest
from django.urls import reverse

from accounts import roles

pytestmark = pytest.mark.django_db

pytestmark = pytest.mark.one_database

ACCOUNT = "/account/"


@pytest.mark.parametrize("held", [[roles.BOARD_MEMBER], [roles.SYSTEM_ADMINISTRATOR], []])
def test_person_chooses_one_message_a_day_whatever_their_role(signed_in, person, held):
    client = signed_in(*held)
    page = client.get(ACCOUNT).content.decode()
    assert ('href="/board/"' in page) == (roles.BOARD_MEMBER in held) and 'href="/sign-in/"' not in page
    assert page.count("<h1") == 1 and 'value="False" id="id_daily_digest_0" checked' in page.replace(" required", "")
    answer = client.post(ACCOUNT, {"daily_digest": "True"}, follow=True)
    assert answer.redirect_chain == [(reverse("account"), 302)]
    assert "Saved." in answer.content.decode()
    assert answer.context["user"].daily_digest is True
    client.post(ACCOUNT, {"daily_digest": "False"})
    assert client.get(ACCOUNT).context["user"].daily_digest is False


def test_page_says_what_is_wrong_when_nothing_was_chosen(signed_in):
    answer = signed_in().post(ACCOUNT, {"daily_digest": "weekly"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Choose when you want your messages." in page and 'href="#id_daily_digest"' in page
    assert 'id="id_daily_digest"' in page


def test_page_asks_to_sign_in_when_nobody_is_signed_in(client):
    assert client.get(ACCOUNT).url == "/sign-in/?next=/account/"
