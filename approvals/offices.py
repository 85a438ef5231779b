"""Who holds an office of the library now, so that a form can offer them: active people with a role."""

from django.contrib.auth import get_user_model

from accounts import roles


def active_authors():
    """Return the people who may prepare resources, as a queryset by name."""
    return _active(roles.AUTHOR)


def active_reviewers():
    """Return the people who may review resources, as a queryset by name."""
    return _active(roles.REVIEWER)


def active_secretaries():
    """Return the people who keep the Board, as a queryset by name."""
    return _active(roles.BOARD_SECRETARY)


def _active(role):
    return get_user_model().objects.filter(is_active=True, groups__name=role).order_by("display_name", "email")
