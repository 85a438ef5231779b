"""`/dev/mail/`: what a demonstration would have sent, each message with the words that it is one; absent elsewhere."""

import pytest
from django.core.mail import EmailMultiAlternatives, send_mail

from cms.demo.mail import NOTICE

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
HTML = "<html><body><script>alert(1)</script><p>Please <b>vote</b>.</p></body></html>"


@pytest.fixture
def mail_box(settings, tmp_path):
    """The settings of development, with an empty mail box."""
    settings.DEVELOPMENT_MAIL = tmp_path / "mail"
    settings.EMAIL_BACKEND = "cms.demo.mail.EmailBackend"
    settings.ROOT_URLCONF = "tests.cms.urls_with_mail"
    return settings.DEVELOPMENT_MAIL


def test_page_is_absent_unless_the_settings_name_a_folder(client):
    assert client.get("/dev/mail/").status_code == 404


def test_mail_box_shows_the_newest_first_in_both_forms(client, mail_box):
    assert "Nothing was sent yet" in client.get("/dev/mail/").content.decode()
    send_mail("First", "Read http://127.0.0.1:8000/board/1/", None, ["to@demo.example"])
    message = EmailMultiAlternatives("Second – <vote>", "Please vote.", None, ["to@demo.example"])
    message.attach_alternative(HTML, "text/html")
    message.send()
    page = client.get("/dev/mail/").content.decode()
    assert page.index("[Demonstration] Second – &lt;vote&gt;") < page.index("[Demonstration] First")
    newest, oldest = (file.stem for file in sorted(mail_box.glob("*.eml"), reverse=True))
    page = client.get(f"/dev/mail/{newest}/").content.decode()
    assert NOTICE in page and "Please vote." in page
    assert f'src="/dev/mail/{newest}/html/"' in page and "sandbox></iframe>" in page
    plain = client.get(f"/dev/mail/{oldest}/").content.decode()
    assert 'href="http://127.0.0.1:8000/board/1/"' in plain and "<iframe" not in plain


def test_html_is_shown_where_it_can_do_nothing(client, mail_box):
    message = EmailMultiAlternatives("Vote", "Please vote.", None, ["to@demo.example"])
    message.attach_alternative(HTML, "text/html")
    message.send()
    (file,) = mail_box.iterdir()
    answer = client.get(f"/dev/mail/{file.stem}/html/")
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert f"<body><p><strong>{NOTICE}</strong></p>" in answer.content.decode()
    assert client.get("/dev/mail/1/").status_code == client.get("/dev/mail/1/html/").status_code == 404
