"""Fixtures that several modules of these tests share; each is made in the file of what it is about."""

from tests.people import people, sectors

from .library import desk

__all__ = ["desk", "people", "sectors"]
