"""Who keeps what the Board's secretary alone keeps in Wagtail's admin, such as the local routes for a concern."""

from wagtail.permission_policies import BasePermissionPolicy

from approvals.offices import active_secretaries
from approvals.permissions import keep_board_problems


class SecretarysPolicy(BasePermissionPolicy):
    """The Board's secretary does everything; nobody else, superusers included, does anything."""

    def user_has_permission(self, user, action):
        """Return whether somebody keeps the Board."""
        return not keep_board_problems(user)

    def users_with_any_permission(self, actions):
        """Return the secretaries."""
        return active_secretaries()
