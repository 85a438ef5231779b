"""What is mounted and what is not, and that no address, however strange, is answered with an error of ours."""

import pytest
from django.urls import reverse

from tests.factories import make_document, make_image

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    "address",
    ["/django-admin/", "/api/v2/pages/", "/api/v3/pages/", "/documents/1/a.pdf"],
)
def test_what_could_give_drafts_away_is_not_mounted(client, site, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/%00/",
        "/library/?q=%00",
        "/library/?q=%22%27%28OR%29*%5C%25_",
        "/library/?q=" + "a" * 5000,
        "/library/?role_type=%00&sector=%00&kind=%00&page=%00",
        "/library/?page=99999999999999999999999",
        "/library/?page=-1",
        "/library/HIPB-99999999/",
        "/library/HIPB-0001/x/edition/99999999999999999999999/",
        "/role-types/%00/",
        "/role-types/nobody/",
        "/register/?page=99999999999999999999999",
        "/register/?page=%00",
        "/website-images/99999999999999999999999.webp",
        "/sitemap.xml?p=%00",
        "/sitemap-library.xml?p=%00",
        "/sitemap-drafts.xml",
        "/api/resources/%00/en-gb/",
        "/library/results.csv?q=%00&year=%00",
        "/library/feed.atom?q=%00&tag=%ff",
        "/sign-in/?next=//elsewhere.example/",
        "/%F0%9F%90%88/",
    ],
)
def test_strange_address_is_answered_without_an_error(client, site, address):
    assert client.get(address).status_code in (200, 302, 404)


class TestUploads:
    """Documents and images of the draft side, which Wagtail's screens need."""

    @pytest.fixture
    def addresses(self, site):
        """The addresses of an uploaded document and image, and of a size of the image."""
        document, image = make_document(), make_image()
        return [document.url, document.file.url, image.file.url, image.get_rendition("width-30").url]

    def test_nobody_gets_them_without_signing_in(self, client, addresses):
        for address in addresses:
            assert address.startswith("/admin/")
            assert client.get(address).headers["Location"].startswith("/sign-in/")

    def test_board_member_who_may_not_enter_the_admin_does_not_get_them(self, client, addresses, people):
        client.force_login(people.members[0])
        for address in addresses:
            assert client.get(address).status_code in (302, 403)

    def test_author_gets_them(self, client, addresses, people):
        client.force_login(people.author)
        for address in addresses:
            assert client.get(address).status_code == 200

    def test_upload_that_is_a_page_with_a_script_runs_nothing(self, client, site, people):
        client.force_login(people.author)
        document = make_document("page.html", b"<script>alert(1)</script>")
        assert "sandbox" in client.get(document.file.url).headers["Content-Security-Policy"]

    @pytest.mark.parametrize("path", ["../db.sqlite3", "..%2F..%2Fetc/passwd", "nothing.pdf", "%00"])
    def test_path_out_of_the_folder_is_not_found(self, client, site, people, path):
        client.force_login(people.author)
        assert client.get(f"/admin/media/{path}").status_code == 404


def test_sitemap_names_what_is_not_a_resource_too(client, site):
    index = client.get(reverse("sitemap")).content.decode()
    sections = [reverse("sitemap_section", args=[name]) for name in ("pages", "role-types", "library")]
    assert all(f"{section}</loc>" in index for section in sections)
    sitemap = "".join(client.get(section).content.decode() for section in sections)
    for address in ("/", "/library/", "/register/", "/role-types/alerters/", "/report-a-concern/", "/privacy/"):
        assert f"{address}</loc>" in sitemap
    assert "drafts" not in sitemap
    polish = '<xhtml:link rel="alternate" hreflang="pl" href="http://testserver/pl/library/"/>'
    assert polish in sitemap and "/ur/register/</loc>" in sitemap
