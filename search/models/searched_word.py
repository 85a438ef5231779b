"""How often a word was looked for in a week, and whether anything was found: nothing about who, or beside which word.

Rows are written by `search/counting_searches.py` alone.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST_WORD = 100  # characters


class SearchedWord(models.Model):
    """A word of the library's own vocabulary or of its synonyms; all other words are counted together, as ""."""

    week = models.DateField(_("week from"), help_text=_("The Monday with which it begins."))
    language = models.CharField(_("language"), max_length=35)
    word = models.CharField(_("word"), max_length=LONGEST_WORD, blank=True)
    found = models.BooleanField(_("something was found"))
    count = models.PositiveIntegerField(_("times"))

    class Meta:
        verbose_name = _("word that was looked for")
        verbose_name_plural = _("words that were looked for")
        default_permissions = ()
        ordering = ["-week", "-count", "word"]
        constraints = [
            models.UniqueConstraint(fields=["week", "language", "word", "found"], name="search_searchedword_once")
        ]

    def __str__(self):
        return f"{self.in_words} ({self.count})"

    @property
    def in_words(self):
        """The word, or what stands for all other words."""
        return self.word or str(_("other words"))
