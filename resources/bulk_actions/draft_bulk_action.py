"""What the acts on several drafts share: which drafts are meant, and what stands in the way of each.

Each draft is a transaction of its own: one that is refused is named with its reasons, and the others are done. That of
Wagtail's own `form_valid` (wagtail/admin/views/bulk_action/base_bulk_action.py, 8.0.1) is one for all, in which two
people who chose the same drafts in another order would wait for each other's locks for ever.
"""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.models import Page

from approvals.exceptions import ActionRefused
from resources.models import ResourcePage
from resources.stages_at_once import read_stages

# As many as the list shows at once.
MOST = 50


class DraftBulkAction(BulkAction):
    """A subclass says who may use it, what stands in the way of a draft, and how it is done with one."""

    models = [Page]
    form_class = forms.Form
    template_name = "resources/bulk_actions/confirm.html"
    heading = question = button = ""

    @classmethod
    def user_may_use(cls, person):
        """Return whether the act could work for a person: else no button is drawn, and the address refuses."""
        raise NotImplementedError

    def problems_of(self, draft):
        """Return why the person may not do it with one draft, as sentences or `Problem`s."""
        raise NotImplementedError

    def act(self, draft):
        """Do it with one draft, in a transaction of its own; raise `ActionRefused`."""
        raise NotImplementedError

    def done_sentence(self, number):
        """Return what was done with a number of drafts, as a sentence."""
        raise NotImplementedError

    def dispatch(self, request, *args, **kwargs):
        """Let in those who may use it."""
        if not self.user_may_use(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def drafts(self):
        """Return the chosen drafts that the person may edit, in the order of the tree; any other key is left out."""
        keys = {int(key) for key in self.request.GET.getlist("id") if key.isdecimal() and len(key) < 19}
        found = ResourcePage.objects.filter(pk__in=keys).select_related("locale").order_by("path")[:MOST]
        drafts = [draft for draft in found if draft.permissions_for_user(self.request.user).can_edit()]
        read_stages(drafts)
        return drafts

    def get_context_data(self, **kwargs):
        """Give the template the drafts with which it can be done, and the others with what stands in the way."""
        found = [(draft, self.problems_of(draft)) for draft in self.drafts()]
        return {
            # A form that was refused is drawn again as it was filled in.
            "form": kwargs.get("form") or self.get_form(),
            "view": self,
            "possible": [draft for draft, problems in found if not problems],
            "refused": [(draft, problems) for draft, problems in found if problems],
            "next": self.next_url,
            "submit_url": self.request.get_full_path(),
        }

    def form_valid(self, form):
        """Do it with one draft after the other; name those with which it could not be done, and why."""
        self.cleaned_form = form
        done, refused = 0, []
        for draft in self.drafts():
            try:
                self.act(draft)
            except ActionRefused as refusal:
                refused.append((draft, refusal.problems))
            else:
                done += 1
        if done:
            messages.success(self.request, self.done_sentence(done))
        if done and not refused:
            return redirect(self.next_url)
        if not done and not refused:
            messages.warning(self.request, _("None of what you chose is a draft that you may edit."))
            return redirect(self.next_url)
        context = {"view": self, "refused": refused, "next": self.next_url}
        return render(self.request, "resources/bulk_actions/refused.html", context)
