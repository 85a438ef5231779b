"""The register as an Atom feed: valid, the newest first, and no more than its page tells."""

from approvals.actions import withdraw
from tests.atom import entries_of

from .frozen import approved, rejected

FEED = "/register/feed.atom"


def test_feed_tells_what_happened_and_names_nobody(client, people):
    approved(people, title="Notice\x0b & share")
    rejected(people, reference="HIPB-0002", title="Unheard of")
    approved(people, reference="HIPB-0003", title="The old way")
    withdraw("HIPB-0003", "en-gb", people.author, "It is out of date.")
    response = client.get(FEED)
    entries = entries_of(response)
    assert [(entry["title"], entry["summary"]) for entry in entries] == [
        ("Withdrawn: HIPB-0003, edition 1", "It is out of date."),
        ("Approved: HIPB-0003, edition 1", "For: 3. Against: 0. Abstained: 0."),
        ("Rejected: A submission", "For: 0. Against: 3. Abstained: 0."),
        ("Approved: Notice & share (HIPB-0001, edition 1)", "For: 3. Against: 0. Abstained: 0."),
    ]
    assert entries[-1]["link"].endswith("/library/HIPB-0001/notice-share/edition/1/")
    for person in [people.author, people.reviewer, *people.members]:
        assert person.display_name not in response.content.decode()
    assert (
        f'<link rel="alternate" type="application/atom+xml" href="{FEED}"' in client.get("/register/").content.decode()
    )
