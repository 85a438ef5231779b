"""The shapes of what the API answers, which its OpenAPI document is made from. Empty is null or an empty list."""

from datetime import date, datetime
from typing import Any

from ninja import Field, Schema


class Problem(Schema):
    """Why there is no other answer, in a sentence."""

    detail: str


class Replacement(Schema):
    """What took the place of a withdrawn resource, where it is public."""

    reference: str
    language: str
    title: str
    url: str = Field(description="Its page on the website.")
    api_url: str


class NoLongerPublic(Problem):
    """What was public and is not any more; of a withdrawal, the reason and the replacement."""

    withdrawn_on: date | None = None
    reason: str | None = None
    replacement: Replacement | None = None


class Named(Schema):
    """A value and its wording."""

    key: str
    label: str


class Facets(Schema):
    """The keys by which it is filtered; the vocabulary has their wording."""

    role_types: list[str] = []
    target_audiences: list[str] = []
    learning_outcomes: list[str] = []
    content_topics: list[str] = []
    delivery_methods: list[str] = []
    sectors: list[str] = []
    kind: list[str] = []
    tags: list[str] = []


class ResourceInList(Schema):
    """A resource as a list shows it: its current edition, in one language."""

    reference: str = Field(description="Names the resource for ever; its translations share it.")
    language: str
    edition: int
    title: str
    summary: str
    kind: Named
    publisher: str | None
    year: int | None
    duration_minutes: int | None
    facets: Facets
    is_superseded: bool = Field(description="Whether newer material has taken its place, though it is still offered.")
    approved_on: date
    review_by: date | None
    url: str = Field(description="Its page on the website.")
    api_url: str


class ResourceList(Schema):
    """A page of a list. Without `next`, it is the last one."""

    count: int = Field(description="How many there are in all pages.")
    ignored: list[str] = Field(description="Values of filters in the address that no list has, and that were left out.")
    next: str | None = Field(description="The address of the next page.")
    resources: list[ResourceInList]


class File(Schema):
    """A file of an edition, which has these very bytes."""

    name: str
    title: str
    sha256: str
    size: int = Field(description="In bytes.")
    media_type: str
    url: str


class Edition(Schema):
    """One approved content that may be read, the current one or an earlier one."""

    number: int
    is_current: bool
    title: str
    digest: str = Field(description="SHA-256 of the canonical content that the Board approved.")
    approved_on: date
    public_from: datetime
    review_by: date | None
    url: str
    certificate_url: str
    files: list[File]


class InLanguage(Schema):
    """The same resource in another language."""

    language: str
    title: str
    url: str
    api_url: str


class Resource(ResourceInList):
    """A resource in one language, with everything that the Board approved, and its editions, the newest first."""

    content: dict[str, Any] = Field(
        description="The canonical content of the current edition, format 1: `digest` is the SHA-256 of it as JSON "
        "with sorted keys, in NFC, without white space."
    )
    other_languages: list[InLanguage]
    editions: list[Edition]


class Term(Schema):
    """An entry of the vocabulary. `key` stands in resources and in filters, and never changes."""

    key: str
    name: str
    role_type: str | None = None
    lead_in: str | None = Field(None, description="The words before a learning outcome.")
    retired_on: date | None = None
    successor: str | None = None


class Vocabulary(Schema):
    """The Board's lists, in its order. Retired entries stay, since approved content names them."""

    role_types: list[Term]
    target_audiences: list[Term]
    learning_outcomes: list[Term]
    content_topics: list[Term]
    delivery_methods: list[Term]
    sectors: list[Term]
    kinds: list[Named]
    licences: list[Named]


class Head(Schema):
    """The latest entry of the register: keep its hash, and you can show that no entry before it was changed."""

    number: int
    hash: str


class Votes(Schema):
    """How many members voted how. Nobody is named."""

    approve: int = 0
    conditions: int = 0
    reject: int = 0
    abstain: int = 0


class RegisterRow(Schema):
    """A decision or a withdrawal. What is null is not for the public, or not any more."""

    number: int
    recorded_at: datetime
    outcome: str = Field(description="approved, rejected or withdrawn")
    reference: str | None
    language: str | None
    edition: int | None
    title: str | None
    url: str | None
    certificate_url: str | None
    route: str | None = Field(description="vote, meeting or chairs_action")
    is_ratification: bool
    votes: Votes | None
    present: int | None = Field(description="Members at the meeting that decided.")
    interests: int = Field(description="How many members declared an interest.")
    conditions: list[str]
    lapses_on: date | None = Field(description="The day from which what the chair did alone is not public.")
    has_lapsed: bool
    reason: str | None
    replacement: str | None
    hash: str


class Register(Schema):
    """A page of the public register, the newest first. Without `next`, it is the last one."""

    head: Head | None
    next: str | None = Field(description="The address of the next page.")
    entries: list[RegisterRow]
