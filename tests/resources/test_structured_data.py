"""The `LearningResource` on a resource's page: what schema.org's definition asks, and where it stands."""

import json
import re

import jsonschema
import pytest

from tests.approvals.plain_resource import PlainResource
from tests.approvals.plain_resource import approved as approve

PLACE = "/library/HIPB-0001/notice/"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def thing(of_type, **properties):
    """Return the JSON schema of a thing of a type: with its first property, and with nothing but its properties."""
    return {
        "type": "object",
        "properties": {"@type": {"const": of_type}} | properties,
        "required": ["@type", *list(properties)[:1]],
        "additionalProperties": False,
    }


TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": "^https?://"}
# https://schema.org/LearningResource and what it inherits of CreativeWork and Thing: property -> what it may hold.
LEARNING_RESOURCE = {
    "type": "object",
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@type": {"const": "LearningResource"},
        "@id": ADDRESS,
        "url": ADDRESS,
        "identifier": TEXT,
        "name": TEXT,
        "description": TEXT,
        "inLanguage": {"type": "string", "pattern": "^[a-z]{2,3}(-[a-zA-Z0-9]{2,8})*$"},
        "version": TEXT,
        "dateModified": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "publisher": thing("Organization", name=TEXT),
        "learningResourceType": TEXT,
        "teaches": {"type": "array", "items": thing("DefinedTerm", name=TEXT, termCode=TEXT)},
        "audience": {
            "type": "array",
            "items": thing("EducationalAudience", educationalRole=TEXT, audienceType=TEXT),
        },
        "timeRequired": {"type": "string", "pattern": r"^PT\d+M$"},
        "license": {"anyOf": [ADDRESS, thing("CreativeWork", name=TEXT)]},
        "keywords": {"type": "array", "items": TEXT},
        "isAccessibleForFree": {"type": "boolean"},
    },
    "required": [
        "@context",
        "@type",
        "url",
        "identifier",
        "name",
        "inLanguage",
        "version",
        "dateModified",
        "publisher",
    ],
    "additionalProperties": False,
}


def block_on(client, address):
    """Return the data that a page has, or None."""
    found = BLOCK.findall(client.get(address).content.decode())
    return json.loads(found[0]) if found else None


def test_page_describes_what_was_approved(client, people):
    approve(PlainResource(title="Notice"), people)
    found = block_on(client, PLACE)
    jsonschema.validate(found, LEARNING_RESOURCE)
    assert found["url"].endswith(PLACE)
    assert (found["identifier"], found["version"], found["timeRequired"]) == ("HIPB-0001", "1", "PT20M")
    assert found["teaches"][0]["name"] == "Demonstrate an ability to know whom to tell"
    assert found["audience"] == [
        {"@type": "EducationalAudience", "educationalRole": "Alerters", "audienceType": "Front line staff"}
    ]
    assert found["license"].startswith("https://www.nationalarchives.gov.uk/")
    assert found["isAccessibleForFree"] is True


@pytest.mark.parametrize(
    "content",
    [
        {"licence": None, "duration_minutes": None, "tags": [], "summary": "", "publisher": ""},
        {"licence": {"key": "board", "label": "The Board's own"}, "target_audiences": [], "learning_outcomes": []},
        {"external_address": "https://example.org/", "body": [], "role_types": [], "target_audiences": []},
    ],
)
def test_description_is_valid_when_something_is_not_given(client, people, content):
    approve(PlainResource(title="Notice", **content), people)
    found = block_on(client, PLACE)
    jsonschema.validate(found, LEARNING_RESOURCE)
    assert ("isAccessibleForFree" in found) == ("external_address" not in content)


def test_title_cannot_end_the_block(client, people):
    title = "</script><script>alert(1)</script><!-- & zażółć"
    approve(PlainResource(title=title), people)
    place = client.get("/library/HIPB-0001/").headers["Location"]
    assert block_on(client, place)["name"] == title
    assert "<script>alert" not in client.get(place).content.decode()


def test_only_the_page_of_the_current_edition_has_it(client, people):
    draft = PlainResource(title="Notice")
    approve(draft, people)
    approve(draft, people)
    assert block_on(client, PLACE)["version"] == "2"
    assert block_on(client, f"{PLACE}edition/1/") is None
    assert block_on(client, f"{PLACE}edition/2/") is None
