"""What makes a page a matter of the draft side: Wagtail never serves it, and nobody can publish it."""

from django.http import Http404
from wagtail.admin.forms.pages import CopyForm

from resources.permissions import DraftPermissionTester


class DraftCopyForm(CopyForm):
    """Wagtail's form to copy a page, without the boxes for a published copy and an alias, which could not work."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)


class DraftSide:
    """Mixin of a page that is a place to work, whatever Wagtail's `live` says. Comes before `Page`."""

    copy_form_class = DraftCopyForm
    # Templates over Wagtail's own ask this: they draw the stage, and no button that could not work.
    is_draft_side = True

    def route(self, request, path_components):
        """Serve nothing at this page's address, nor below it; raise `Http404`."""
        raise Http404

    def serve(self, request, *args, **kwargs):
        """Serve nothing, however this method was reached; raise `Http404`."""
        raise Http404

    def get_url_parts(self, request=None):
        """Have no public address."""
        return None

    def get_sitemap_urls(self, request=None):
        """Stand in no sitemap of pages."""
        return []

    def permissions_for_user(self, user):
        """Let nobody publish this page or anything below it, superusers included."""
        return DraftPermissionTester(user, self)
