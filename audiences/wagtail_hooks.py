"""The vocabulary in the admin, to read only: the Board ratified it, and `load_framework` alone changes it."""

from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.permission_policies import BasePermissionPolicy
from wagtail.permissions import register_permission_policy

from . import models


class ReadOnlyPolicy(BasePermissionPolicy):
    """Whoever may enter the admin may read; nobody, superusers included, may do anything else."""

    def user_has_permission(self, user, action):
        """Return whether the action is reading; Wagtail asks only on behalf of people in the admin."""
        return action == "view" and user.has_perm("wagtailadmin.access_admin")

    def users_with_any_permission(self, actions):
        """Return those who may act: for anything but reading, nobody."""
        people = get_user_model().objects
        return people.filter(is_active=True) if "view" in actions else people.none()


LISTS = [
    (models.RoleType, ["name", "function"], []),
    (models.LearningOutcome, ["name", "role_type"], ["role_type"]),
    (models.TargetAudience, ["name", "role_type"], ["role_type"]),
    (models.ContentTopic, ["name", "role_type"], ["role_type"]),
    (models.DeliveryMethod, ["name", "role_type"], ["role_type"]),
    (models.FrontLineSetting, ["name", "role_type"], ["role_type"]),
    (models.Sector, ["name"], []),
    (models.Organisation, ["name", "sector", "is_group"], ["sector"]),
    (models.QualityStrand, ["name"], []),
    (models.Recommendation, ["name"], []),
]


def _viewset(model, columns, filters):
    register_permission_policy(model, ReadOnlyPolicy(model), exact_class=True)
    return ModelViewSet(
        f"vocabulary_{model._meta.model_name}",
        model=model,
        url_prefix=f"vocabulary/{model._meta.model_name}",
        icon="list-ul",
        list_display=[*columns, "number", "retired_on"],
        list_filter=filters,
        list_per_page=60,
        search_fields=["name"],
        form_fields=[],
        inspect_view_enabled=True,
        copy_view_enabled=False,
        add_to_reference_index=False,
    )


class VocabularyGroup(ModelViewSetGroup):
    """The menu "Vocabulary"."""

    menu_label = _("Vocabulary")
    menu_icon = "list-ul"
    menu_order = 400
    items = [_viewset(*entry) for entry in LISTS]


@hooks.register("register_admin_viewset")
def register_vocabulary():
    """Give the admin the menu."""
    return VocabularyGroup()
