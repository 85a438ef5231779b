"""Whatever happens to a draft, the public reads exactly what the Board approved."""

import pytest
from wagtail.models import Page

from approvals.actions import vote
from home.models import ContentPage, HomePage
from tests.approvals.plain_resource import approved as approve
from tests.approvals.plain_resource import before_the_board

from .changes import CHANGES, page_deleted_by_code
from .secret import WORD, body_of, secret_draft, with_commits

pytestmark = pytest.mark.one_database


def approved_surfaces(draft):
    """Return every address that shows something of an approved resource, an ordinary page with a link to it too."""
    place = f"/library/{draft.reference}/zanzibar-guide/"
    content = draft.canonical_content()
    picture, handout = content["body"][1]["sha256"], content["files"][0]["sha256"]
    return [
        place,
        f"{place}files/zanzibar.txt",
        f"{place}edition/1/",
        f"{place}edition/1/files/zanzibar.txt",
        f"/library/{draft.reference}/images/{picture}.png",
        f"/library/{draft.reference}/images/{picture}-320.webp",
        f"/library/{draft.reference}/images/{picture}-320.png",
        "/",
        "/role-types/alerters/",
        "/library/",
        f"/library/?q={WORD}",
        "/library/?q=Mombasa",
        "/register/",
        "/sitemap.xml",
        f"{place}edition/1/certificate/",
        f"{place}edition/1/certificate.pdf",
        f"/check/{draft.reference}/1/",
        f"/check/?sha256={handout}",
        f"/check/?sha256={picture}",
        "/register/register.csv",
        "/see-also/",
    ]


def link_from_an_ordinary_page(draft):
    """Make a live ordinary page with a link to a resource."""
    home = HomePage.objects.get()
    link = ("text", f'<p><a linktype="page" id="{draft.pk}">See it</a></p>')
    home.add_child(instance=ContentPage(title="See also", slug="see-also", body=[link], locale=home.locale))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_public_reads_exactly_what_was_approved_whatever_happens_to_the_draft(client, site, people, change):
    draft = secret_draft(people)
    approve(draft, people)
    link_from_an_ordinary_page(draft)
    addresses = approved_surfaces(draft)
    before = [body_of(client.get(address)) for address in addresses]
    with_commits(change, client, people, draft)
    client.logout()
    if not Page.objects.filter(pk=draft.pk).exists():
        before.pop(addresses.index("/see-also/"))  # a link of Wagtail's goes with its page
        addresses.remove("/see-also/")
    assert [body_of(client.get(address)) for address in addresses] == before


# A draft that is deleted takes back what waits of it: tests/resources/test_deleted_draft.py.
@pytest.mark.parametrize(
    "change", [change for change in CHANGES if change is not page_deleted_by_code], ids=lambda change: change.__name__
)
def test_approval_publishes_what_was_sent_when_the_draft_changes_before_the_vote(client, site, people, change):
    draft = secret_draft(people)
    link_from_an_ordinary_page(draft)
    addresses = approved_surfaces(draft)
    picture = draft.body[1].value["image"].file.open("rb").read()
    submission = before_the_board(draft, people)
    with_commits(change, client, people, draft)
    for member in people.members[:3]:
        with_commits(lambda member=member: vote(submission, member, "approve"))
    client.logout()
    told = {address: body_of(client.get(address)) for address in addresses}
    assert WORD in told[addresses[0]].decode()
    assert told[addresses[1]] == told[addresses[3]] == WORD.encode()
    assert told[addresses[4]] == picture
    assert draft.reference not in told.pop("/library/?q=Mombasa").decode()  # which says again what was asked
    assert [address for address in told if b"mombasa" in told[address].lower()] == []
