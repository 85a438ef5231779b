"""What a resource is in the words of schema.org, for search engines and other programs: a `LearningResource`. Pure.

Built from the approved content alone. https://schema.org/LearningResource has the properties and what each may hold.
"""

import json

from django.conf import settings
from django.utils.safestring import mark_safe

from .catalogue import is_link
from .models.licences import Licence

# The licences that have an address of their own; the others are named.
LICENCE_ADDRESSES = {
    Licence.OGL_3: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    Licence.CC_BY_4: "https://creativecommons.org/licenses/by/4.0/",
}
# None of these may stand in a script element as it is: a title could end it.
_ESCAPED = {ord(char): f"\\u{ord(char):04X}" for char in "<>&"}


def learning_resource(entry, content, address):
    """Return the description of a public entry with this content as plain data; `address` is its own, in full."""
    found = {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "@id": address,
        "url": address,
        "identifier": content["reference"],
        "name": content["title"],
        "description": content["summary"],
        "inLanguage": content["language"],
        "version": str(entry.edition_number),
        "dateModified": entry.approved_on.isoformat(),
        "publisher": {"@type": "Organization", "name": content["publisher"] or settings.BOARD_NAME},
        "learningResourceType": content["kind"]["label"],
        "teaches": [_defined(outcome) for outcome in content["learning_outcomes"]],
        "audience": _audiences(content),
        "timeRequired": f"PT{content['duration_minutes']}M" if content["duration_minutes"] else "",
        "license": _licence(content["licence"]),
        "keywords": content["tags"],
        # What somebody else keeps may cost something there.
        "isAccessibleForFree": None if is_link(content) else True,
    }
    return {name: value for name, value in found.items() if value not in ("", None, [])}


def as_script_text(data):
    """Return plain data as JSON that may stand in a script element."""
    return mark_safe(json.dumps(data, ensure_ascii=False).translate(_ESCAPED))


def _defined(term):
    name = f"{term['lead_in']} {term['label']}" if term.get("lead_in") else term["label"]
    return {"@type": "DefinedTerm", "termCode": term["key"], "name": name}


def _audiences(content):
    """Return one audience for each target audience, and one for each role type that none of them belongs to."""
    roles = {role["key"]: role["label"] for role in content["role_types"]}
    audiences = content["target_audiences"]
    named = {audience["role_type"] for audience in audiences}
    return [
        {
            "@type": "EducationalAudience",
            "educationalRole": roles.get(audience["role_type"], audience["role_type"]),
            "audienceType": audience["label"],
        }
        for audience in audiences
    ] + [{"@type": "EducationalAudience", "educationalRole": roles[key]} for key in roles if key not in named]


def _licence(licence):
    if not licence:
        return None
    address = LICENCE_ADDRESSES.get(licence["key"])
    return address or {"@type": "CreativeWork", "name": licence["label"]}
