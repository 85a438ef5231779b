"""An ordinary page is there in each language: in English until it is translated, and never before it is public."""

import io
import re

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from home.models import ContentPage, HomePage


@pytest.fixture
def news(site):
    """An ordinary page that is public, on a site with all its languages."""
    call_command("setup_languages", stdout=io.StringIO())
    home = HomePage.objects.get(locale=Locale.get_default())
    page = home.add_child(instance=ContentPage(title="News", slug="news", locale=home.locale, live=False))
    page.save_revision().publish(skip_permission_checks=True)
    return page


def test_page_stands_in_english_at_the_address_of_another_language(client, news):
    urdu = client.get("/ur/news/").content.decode()
    assert '<html lang="ur" dir="rtl">' in urdu
    assert '<article class="content" lang="en-gb" dir="ltr">' in urdu
    assert "یہ صفحہ ابھی اردو میں نہیں ہے" in urdu
    assert '<span aria-current="page" dir="auto"><bdi lang="en-gb">News</bdi></span>' in urdu
    assert re.search(r'<link rel="canonical" href="http://[^/"]+/news/">', urdu)
    assert 'href="/pl/news/" hreflang="pl"' in urdu and 'href="/ur/privacy/"' in urdu
    english = client.get("/news/").content.decode()
    assert "canonical" not in english and "not in this language" not in english
    sitemap = client.get("/sitemap-pages.xml").content.decode()
    assert "/news/" in sitemap and "/ur/news/" not in sitemap


def test_page_changes_in_each_language_only_with_what_is_public_of_it(client, news):
    news.title = "Newer news"
    revision = news.save_revision()
    assert "Newer" not in client.get("/pl/news/").content.decode()
    revision.publish(skip_permission_checks=True)
    assert "Newer" in client.get("/pl/news/").content.decode()
    news.refresh_from_db()
    news.unpublish()
    assert client.get("/pl/news/").status_code == client.get("/ur/news/").status_code == 404


def test_page_is_in_no_language_when_it_waits_for_its_review_or_was_deleted(client, news):
    draft = ContentPage(title="Draft", slug="draft", locale=news.locale, live=False)
    news.get_parent().add_child(instance=draft).save_revision()
    call_command("setup_languages", stdout=io.StringIO())
    assert client.get("/pl/draft/").status_code == 404
    news.delete()
    assert client.get("/pl/news/").status_code == client.get("/ur/news/").status_code == 404


def test_page_stays_in_english_while_its_translation_waits_for_a_review(
    client, people, news, django_capture_on_commit_callbacks
):
    polish = Locale.objects.get(language_code="pl")
    begin = reverse("wagtail_localize:submit_page_translation", args=[news.pk])
    client.force_login(people.author)
    client.post(begin, {"locales": [polish.pk]})
    translation = Translation.objects.get()
    title = translation.source.stringsegment_set.get(context__path="title")
    StringTranslation.objects.create(
        translation_of=title.string, locale=polish, context=title.context, data="Nowości bez recenzji"
    )
    # The way in which wagtail-localize (1.14.5) writes words to a page that it has made already.
    client.post(reverse("wagtail_localize:convert_to_alias", args=[translation.get_target_instance().pk]))
    client.post(begin, {"locales": [polish.pk]})
    with django_capture_on_commit_callbacks(execute=True):
        update = reverse("wagtail_localize:update_translations", args=[translation.source_id])
        assert client.post(update, {"publish_translations": "on"}).status_code == 302
    client.logout()
    waiting = ContentPage.objects.get(locale=polish, translation_key=news.translation_key)
    assert "Nowości" in waiting.get_latest_revision_as_object().title
    seen = client.get("/pl/news/").content.decode()
    assert "Nowości" not in seen and '<article class="content" lang="en-gb">' in seen
    waiting.get_latest_revision().publish(skip_permission_checks=True)
    seen = client.get("/pl/news/").content.decode()
    assert "Nowości" in seen and '<article class="content">' in seen
    news.refresh_from_db()
    news.unpublish()
    waiting.refresh_from_db()
    waiting.unpublish()
    assert client.get("/pl/news/").status_code == 404
