"""Wagtail's screens for users, with our forms and two rules: superusers keep superusers, and nobody is deleted."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, TitleColumn
from wagtail.users.views import users

from .forms import PersonCreationForm, PersonEditForm


class PeopleIndexView(users.IndexView):
    """Everybody, with organisation and roles. Without Wagtail's bulk bar, which offers to delete people."""

    page_title = _("People")
    add_item_label = _("Add a person")
    search_fields = ["display_name", "email"]

    @cached_property
    def columns(self):
        """The columns of the list; the first carries the row's buttons."""
        return [
            self._get_title_column_class(TitleColumn)(
                "display_name", label=_("Name"), accessor=str, sort_key="display_name", get_url=self.get_edit_url
            ),
            Column("email", label=_("E-mail address"), sort_key="email"),
            Column("organisation", label=_("Organisation"), sort_key="organisation__name"),
            Column("roles", label=_("Roles"), accessor=self._roles),
            BooleanColumn("is_active", label=_("Active"), sort_key="is_active"),
            DateColumn("last_login", label=_("Last signed in"), sort_key="last_login"),
        ]

    def get_base_queryset(self):
        """Read what the columns show in a fixed number of queries."""
        return super().get_base_queryset().select_related("organisation").prefetch_related("groups")

    @staticmethod
    def _roles(person):
        names = [group.name for group in person.groups.all()]
        return ", ".join([str(_("Superuser")), *names] if person.is_superuser else names)


class EditorMixin:
    """Tells the form who fills it in."""

    def get_form_kwargs(self):
        """Return Wagtail's arguments and the editor."""
        return super().get_form_kwargs() | {"editor": self.request.user}


class PersonCreateView(EditorMixin, users.CreateView):
    """A new person."""

    page_title = _("Add a person")
    success_message = _("“%(object)s” can now sign in.")


class PersonEditView(EditorMixin, users.EditView):
    """A person's details. A superuser's are kept by superusers: whoever sets the password may sign in."""

    def dispatch(self, request, *args, **kwargs):
        """Send everybody else back with a sentence."""
        if self.object.is_superuser and not request.user.is_superuser:
            messages.error(request, _("Only a superuser may change the account of a superuser."))
            return redirect("wagtailusers_users:index")
        return super().dispatch(request, *args, **kwargs)


class PersonDeleteView(users.DeleteView):
    """Refuses: records name people by a number that only their account explains."""

    def dispatch(self, request, pk):
        """Send everybody, superusers included, to the form that deactivates."""
        messages.error(
            request,
            _(
                "People are not deleted, since the register names them. "
                "Untick “Active” instead: they can then not sign in."
            ),
        )
        return redirect("wagtailusers_users:edit", pk)


class PeopleViewSet(users.UserViewSet):
    """Named in `PeopleAdminConfig.user_viewset`."""

    ordering = "display_name"
    menu_label = _("People")
    index_view_class = PeopleIndexView
    add_view_class = PersonCreateView
    edit_view_class = PersonEditView
    delete_view_class = PersonDeleteView
    # Wagtail's generic pages: its own for users name the fields that we do not have.
    index_template_name = "wagtailadmin/generic/index.html"
    create_template_name = "wagtailadmin/generic/create.html"
    edit_template_name = "wagtailadmin/generic/edit.html"

    def get_form_class(self, for_update=False):
        """Return the form for a new or an existing person."""
        return PersonEditForm if for_update else PersonCreationForm
