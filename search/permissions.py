"""Who keeps the finder's synonyms, and who reads what people searched: roles, as approvals knows them."""

from wagtail.permission_policies import BasePermissionPolicy

from approvals.offices import active_authors
from approvals.permissions import user_is_author, user_is_reviewer, whole_register_problems


def user_can_read_searches(person):
    """Return whether a person may read what people searched: Authors, Reviewers, the secretary and Auditors."""
    return user_is_author(person) or user_is_reviewer(person) or not whole_register_problems(person)


class AuthorsPolicy(BasePermissionPolicy):
    """Authors do everything; nobody else, superusers included, does anything."""

    def user_has_permission(self, user, action):
        """Return whether somebody is an Author."""
        return user_is_author(user)

    def users_with_any_permission(self, actions):
        """Return the Authors."""
        return active_authors()


class SearchesPolicy(BasePermissionPolicy):
    """Those who may read what people searched read it; nobody changes it."""

    def user_has_permission(self, user, action):
        """Return whether the action is reading, and the person one who may."""
        return action == "view" and user_can_read_searches(user)

    def users_with_any_permission(self, actions):
        """Return those of the Authors who may; Wagtail (8.0.1) never asks."""
        return active_authors() if "view" in actions else active_authors().none()
