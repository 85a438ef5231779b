"""When each duty of the scheduled work was last done, and who does it now. `resources/due.py` lists the duties."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# A run that was killed holds a duty no longer than this.
LONGEST_RUN = timedelta(hours=1)


class DutyRun(models.Model):
    """A duty by its name. It is claimed by one conditional UPDATE, so that two runs at once do it once."""

    name = models.CharField(_("name"), max_length=40, primary_key=True)
    begun_at = models.DateTimeField(_("begun at"), null=True)
    done_at = models.DateTimeField(_("last done at"), null=True)

    class Meta:
        verbose_name = _("run of a duty")
        verbose_name_plural = _("runs of duties")

    def __str__(self):
        return self.name

    @classmethod
    def claim(cls, name, done_before=None):
        """Return whether the caller is to do the duty now: nobody does it, and it was last done before a moment.

        Without a moment it is done at every run.
        """
        now = timezone.now()
        cls.objects.bulk_create([cls(name=name)], ignore_conflicts=True)
        is_free = Q(begun_at=None) | Q(begun_at__lt=now - LONGEST_RUN)
        is_due = Q() if done_before is None else Q(done_at=None) | Q(done_at__lt=done_before)
        return cls.objects.filter(is_free, is_due, name=name).update(begun_at=now) == 1

    @classmethod
    def done(cls, name):
        """Note that the duty was done."""
        cls.objects.filter(name=name).update(begun_at=None, done_at=timezone.now())

    @classmethod
    def failed(cls, name):
        """Give the duty back: the next run tries it again."""
        cls.objects.filter(name=name).update(begun_at=None)
