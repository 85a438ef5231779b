"""Drafts of resources, who is to review them, and the catalogue of what is public. One file a noun."""

from .assignment import ReviewerAssignment
from .catalogue import CatalogueEntry, CatalogueText
from .catalogue_version import CatalogueChange, CatalogueVersion
from .files import LibraryDocument, LibraryImage, LibraryRendition, ResourceFile
from .kinds import ResourceKind
from .library_page import ResourceLibraryPage
from .licences import Licence
from .reference import Reference
from .resource_page import ResourcePage
from .tags import ResourceTag

__all__ = [
    "CatalogueChange",
    "CatalogueEntry",
    "CatalogueText",
    "CatalogueVersion",
    "LibraryDocument",
    "LibraryImage",
    "LibraryRendition",
    "Licence",
    "Reference",
    "ResourceFile",
    "ResourceKind",
    "ResourceLibraryPage",
    "ResourcePage",
    "ResourceTag",
    "ReviewerAssignment",
]
