"""What the finder keeps itself: synonyms, and which words were looked for. One file a noun."""

from .searched_word import SearchedWord
from .synonym_group import SynonymGroup

__all__ = ["SearchedWord", "SynonymGroup"]
