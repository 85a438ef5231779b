"""What Wagtail's screens may offer on drafts of resources: writing, but no way to publish, for nobody."""

from django.db.models import Exists, OuterRef
from wagtail.models import Page, PagePermissionTester

from approvals.approvable import Approvable
from approvals.models import Submission


class DraftPermissionTester(PagePermissionTester):
    """Says no to publishing whoever asks, superusers included: only the Board makes a resource public."""

    def can_publish(self):
        """Never: the Board's vote publishes. Scheduling and Wagtail's privacy ask this too."""
        return False

    def can_unpublish(self):
        """Never: withdrawing is an action of its own, with a reason."""
        return False

    def can_publish_subpage(self):
        """Never. Making an alias asks this."""
        return False

    def can_delete(self, ignore_bulk=False):
        """Only what was never submitted: the record of anything else leads back to its page."""
        if isinstance(self.page, Approvable):
            return self.can_edit() and self.page.stage.submission is None
        return super().can_delete(ignore_bulk) and not holds_submitted_pages(self.page)

    def can_move(self):
        """Whoever may edit it: a move changes nothing for the public."""
        return self.can_edit() and not self.page_is_root


def holds_submitted_pages(page):
    """Return whether a page, or any page below it, was ever sent for review."""
    submissions = Submission.objects.for_resource(OuterRef("translation_key"), OuterRef("locale__language_code"))
    return Page.objects.descendant_of(page, inclusive=True).filter(Exists(submissions)).exists()
