"""What a page gains by coming under the Board's approval. The gate names no page type: a page type takes this mixin."""

from .actions import recall, submit
from .models import Submission
from .stage import stage_of


class Approvable:
    """Mixin of a page whose content only the Board makes public.

    The page brings `canonical_content()`, `frozen_files()`, `contributor_numbers(since)`, `submission_problems()` and
    `reference`, and says what it is `translated_from()` and the `edition_followed(current)`; translation key and locale
    come from Wagtail.
    """

    def translated_from(self):
        """Return the language of the original of which this is a translation, or None: it is an original."""
        return None

    def edition_followed(self, current):
        """Return the edition of the original that this translates; `current` is the one that is public."""
        return current

    def submit_for_approval(self, by):
        """Freeze this content and send it to review; return the `Submission`. Raises `ActionRefused`."""
        return submit(self, by)

    def recall_submission(self, submission, by):
        """Take a waiting submission back; return the `Recall`. Raises `ActionRefused`."""
        return recall(submission, by)

    def waiting_submission(self):
        """Return the submission of this resource that is on its way, or None."""
        found = Submission.objects.for_resource(self.translation_key, self.locale.language_code)
        return found.with_outcome().waiting().first()

    @property
    def stage(self):
        """What the public has, and where the draft stands: a `stage.Stage`. A list may read it for all its pages."""
        return self.__dict__.get("stage") or stage_of(self)

    @stage.setter
    def stage(self, read):
        self.__dict__["stage"] = read

    @property
    def status_string(self):
        """The stage in words, wherever Wagtail would print "live" or "draft"."""
        return str(self.stage)
