"""Each role has all it needs and nothing more: written out here, and compared with the database."""

import pytest
from django.contrib.auth.models import Group

from accounts import roles
from accounts.role_groups import sync_groups

ADMIN = {"wagtailadmin.access_admin"}

EXPECTED = {
    roles.AUTHOR: (
        ADMIN | {"wagtail_localize.submit_translation"},
        {"wagtailcore.add_page", "wagtailcore.change_page"},
        {
            "wagtaildocs.add_document",
            "wagtaildocs.change_document",
            "wagtaildocs.choose_document",
            "wagtailimages.add_image",
            "wagtailimages.change_image",
            "wagtailimages.choose_image",
        },
    ),
    roles.REVIEWER: (ADMIN, set(), set()),
    roles.BOARD_MEMBER: (set(), set(), set()),
    roles.BOARD_SECRETARY: (ADMIN, set(), set()),
    roles.AUDITOR: (ADMIN, set(), set()),
    roles.SYSTEM_ADMINISTRATOR: (
        ADMIN
        | {
            "accounts.add_user",
            "accounts.change_user",
            "wagtailcore.add_locale",
            "wagtailcore.change_locale",
            "wagtailcore.delete_locale",
            "wagtailcore.add_site",
            "wagtailcore.change_site",
            "wagtailcore.delete_site",
        },
        set(),
        {"wagtailcore.add_collection", "wagtailcore.change_collection", "wagtailcore.delete_collection"},
    ),
}


def names(permissions):
    return {f"{permission.content_type.app_label}.{permission.codename}" for permission in permissions}


@pytest.mark.django_db
@pytest.mark.parametrize("role", EXPECTED)
def test_role_has_exactly_its_permissions_when_roles_are_synced(role):
    sync_groups()
    group = Group.objects.get(name=role)
    on_pages = list(group.page_permissions.select_related("page", "permission__content_type"))
    on_collections = list(group.collection_permissions.select_related("collection", "permission__content_type"))
    everywhere, pages, collections = EXPECTED[role]

    assert names(group.permissions.select_related("content_type")) == everywhere
    assert names(grant.permission for grant in on_pages) == pages
    assert names(grant.permission for grant in on_collections) == collections
    assert {grant.page.depth for grant in on_pages} <= {1}
    assert {grant.collection.depth for grant in on_collections} <= {1}
    assert len(on_pages) == len(pages) and len(on_collections) == len(collections)


@pytest.mark.django_db
def test_groups_are_the_roles_and_no_others_when_roles_are_synced():
    sync_groups()
    assert set(Group.objects.values_list("name", flat=True)) == set(EXPECTED)
    assert [role.name for role in roles.ROLES] == list(EXPECTED)


def test_no_role_may_publish_pages_or_change_rights():
    named = {name for role in roles.ROLES for name in role.everywhere | role.on_pages | role.on_collections}
    assert not {name for name in named if "publish" in name or "workflow" in name or "_task" in name or "group" in name}
    assert "accounts.delete_user" not in named
