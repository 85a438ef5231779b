"""`sync_roles` repairs whatever was changed by hand, and says so."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from accounts import roles
from accounts.role_groups import UnknownPermission, sync_groups

pytestmark = pytest.mark.django_db


def permission(name):
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)


def run():
    out = StringIO()
    call_command("sync_roles", stdout=out)
    return out.getvalue()


def test_sync_roles_says_nothing_changed_when_run_twice():
    assert "Author: made." in run()
    assert run() == "The roles are as the table says: nothing changed.\n"


def test_sync_roles_takes_away_what_the_table_does_not_say_when_given_by_hand():
    sync_groups()
    administrator = Group.objects.get(name=roles.SYSTEM_ADMINISTRATOR)
    author = Group.objects.get(name=roles.AUTHOR)
    administrator.permissions.add(permission("auth.change_group"))
    root = Page.get_first_root_node()
    GroupPagePermission.objects.create(group=author, page=root, permission=permission("wagtailcore.publish_page"))
    elsewhere = root.get_children().first()
    GroupPagePermission.objects.create(group=author, page=elsewhere, permission=permission("wagtailcore.add_page"))
    collection = Collection.get_first_root_node().add_child(name="Elsewhere")
    GroupCollectionPermission.objects.create(
        group=author, collection=collection, permission=permission("wagtailimages.add_image")
    )

    assert run().splitlines() == [
        "Author: wagtailcore.add_page taken away.",
        "Author: wagtailcore.publish_page taken away.",
        "Author: wagtailimages.add_image taken away.",
        "System administrator: auth.change_group taken away.",
    ]
    assert author.page_permissions.count() == 2
    assert not GroupCollectionPermission.objects.filter(collection=collection).exists()


def test_sync_roles_gives_back_what_was_taken_away_by_hand():
    sync_groups()
    Group.objects.get(name=roles.AUDITOR).permissions.clear()
    Group.objects.get(name=roles.AUTHOR).page_permissions.all().delete()
    Group.objects.get(name=roles.BOARD_MEMBER).delete()
    assert run().splitlines() == [
        "Author: wagtailcore.add_page given.",
        "Author: wagtailcore.change_page given.",
        "Board member: made.",
        "Auditor: wagtailadmin.access_admin given.",
    ]


def test_sync_roles_keeps_who_holds_a_role(person):
    someone = person("ada@example.org", roles.AUTHOR)
    sync_groups()
    assert list(someone.groups.values_list("name", flat=True)) == [roles.AUTHOR]


def test_sync_roles_removes_the_groups_of_wagtail_which_may_publish():
    assert Group.objects.filter(name__in=roles.REPLACED_GROUPS).count() == 2
    assert "Moderators: removed, since the roles here replace it." in run()
    assert not Group.objects.filter(name__in=roles.REPLACED_GROUPS).exists()


def test_sync_roles_leaves_a_group_alone_and_names_it_when_it_is_not_in_the_table():
    Group.objects.create(name="Choir")
    assert "The group “Choir” is not in the table of roles and was left alone." in run()
    assert Group.objects.filter(name="Choir").exists()


def test_sync_groups_names_the_permission_and_changes_nothing_when_it_does_not_exist():
    role = roles.Role("Gardener", "Waters the plants.", everywhere=frozenset({"garden.water_plant", roles.ENTER_ADMIN}))
    with pytest.raises(UnknownPermission, match="do not exist: garden.water_plant. Correct the names"):
        sync_groups([role])
    assert not Group.objects.filter(name="Gardener").exists()


def test_sync_roles_fails_with_a_sentence_when_a_permission_is_missing():
    Permission.objects.filter(codename="access_admin").delete()
    with pytest.raises(CommandError, match="do not exist: wagtailadmin.access_admin"):
        run()
