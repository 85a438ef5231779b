"""Makes the groups in the database say exactly what the table of roles says. The command `sync_roles` asks it."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from .roles import REPLACED_GROUPS, ROLES


class UnknownPermission(Exception):
    """The table names permissions that no installed app has; the message names them."""


@transaction.atomic
def sync_groups(roles=ROLES, replaced=REPLACED_GROUPS):
    """Make each role's group hold its permissions and no others; return what was done as a list of sentences.

    An empty list means that nothing had to change. Who holds a role stays as it is. Raises `UnknownPermission`.
    """
    permissions = _permissions_named_in(roles)
    done = []
    for role in roles:
        group, made = Group.objects.get_or_create(name=role.name)
        if made:
            done.append(_("%(role)s: made.") % {"role": role.name})
        done += _sync_everywhere(group, {permissions[name] for name in role.everywhere})
        done += _sync_under_root(
            group,
            GroupPagePermission,
            {"page": Page.get_first_root_node()},
            {permissions[name] for name in role.on_pages},
        )
        done += _sync_under_root(
            group,
            GroupCollectionPermission,
            {"collection": Collection.get_first_root_node()},
            {permissions[name] for name in role.on_collections},
        )
    for group in Group.objects.filter(name__in=replaced):
        group.delete()
        done.append(_("%(role)s: removed, since the roles here replace it.") % {"role": group.name})
    return done


def groups_not_in_the_table(roles=ROLES):
    """Return the names of groups that somebody made by hand; `sync_groups` leaves them alone."""
    return list(
        Group.objects.exclude(name__in=[role.name for role in roles]).order_by("name").values_list("name", flat=True)
    )


def _permissions_named_in(roles):
    wanted = {name for role in roles for name in role.everywhere | role.on_pages | role.on_collections}
    found = {_name_of(permission): permission for permission in Permission.objects.select_related("content_type")}
    if missing := sorted(wanted - found.keys()):
        raise UnknownPermission(
            _(
                "The table in accounts/roles.py names permissions that do not exist: %(names)s. "
                "Correct the names there, or run migrate first if an app is new."
            )
            % {"names": ", ".join(missing)}
        )
    return found


def _sync_everywhere(group, wanted):
    held = set(group.permissions.select_related("content_type"))
    group.permissions.add(*(wanted - held))
    group.permissions.remove(*(held - wanted))
    return _sentences(group, wanted - held, held - wanted)


def _sync_under_root(group, grant_model, root, wanted):
    """Grant on the root, and take away every other grant, on whatever page or collection it stands."""
    kept, taken = set(), set()
    for grant in grant_model.objects.filter(group=group).select_related("permission__content_type", *root):
        at_root = all(getattr(grant, field) == value for field, value in root.items())
        if at_root and grant.permission in wanted:
            kept.add(grant.permission)
        else:
            taken.add(grant.permission)
            grant.delete()
    given = wanted - kept
    grant_model.objects.bulk_create(grant_model(group=group, permission=permission, **root) for permission in given)
    return _sentences(group, given, taken)


def _sentences(group, given, taken):
    return [
        _("%(role)s: %(permission)s given.") % {"role": group.name, "permission": name}
        for name in sorted(map(_name_of, given))
    ] + [
        _("%(role)s: %(permission)s taken away.") % {"role": group.name, "permission": name}
        for name in sorted(map(_name_of, taken))
    ]


def _name_of(permission):
    return f"{permission.content_type.app_label}.{permission.codename}"
