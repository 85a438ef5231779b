"""Words that mean the same: whoever searches for one finds the others too. Authors keep them."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from ..synonym_phrases import phrase_problems, read_phrases, shared_problems


class SynonymGroup(models.Model):
    """Words and phrases that mean the same, stored one on a line, without what is not needed."""

    words = models.TextField(
        _("words that mean the same"),
        help_text=_(
            "Write each word or phrase on a line of its own, or put commas between them. For example: DSL, designated "
            "safeguarding lead. Whoever searches for one of them then finds what has another."
        ),
    )

    class Meta:
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("groups of synonyms")
        default_permissions = ()
        ordering = ["words"]

    def __str__(self):
        return ", ".join(self.phrases)

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Save it in one transaction with what follows it (search/followers.py)."""
        super().save(*args, **kwargs)

    @property
    def phrases(self):
        """Its words and phrases, as written."""
        return self.words.splitlines()

    def clean(self):
        """Bring the words into the form in which they are stored; raise `ValidationError` with all that is wrong."""
        if not self.words:
            return  # A field that is empty says so itself.
        phrases = read_phrases(self.words)
        others = SynonymGroup.objects.exclude(pk=self.pk)
        if problems := phrase_problems(phrases) or shared_problems(phrases, [group.phrases for group in others]):
            raise ValidationError({"words": problems})
        self.words = "\n".join(phrases)
