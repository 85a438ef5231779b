"""The one table that says what each role may do in the admin. `sync_roles` makes the database say the same.

Permissions are named "app_label.codename", as data: other apps are not imported. What concerns resources (submitting,
reviewing, voting, withdrawing) is decided by approvals, which asks for the role by name and never for a permission.

Nobody may publish a page: ordinary pages go public when a Reviewer approves them in Wagtail's workflow, resources when
the Board does. Nobody may change groups, workflows or tasks: that would give the rights which this table withholds.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

AUTHOR = "Author"
REVIEWER = "Reviewer"
BOARD_MEMBER = "Board member"
BOARD_SECRETARY = "Board secretary"
AUDITOR = "Auditor"
SYSTEM_ADMINISTRATOR = "System administrator"

# Made by Wagtail's own migrations, with the right to publish every page.
REPLACED_GROUPS = ("Editors", "Moderators")

ENTER_ADMIN = "wagtailadmin.access_admin"


@dataclass(frozen=True)
class Role:
    """A role: what it is for, and its permissions.

    `everywhere` counts for the whole site; `on_pages` for the root page, hence for every page; `on_collections` for
    the root collection, hence for every document, image and collection.
    """

    name: str
    purpose: str
    everywhere: frozenset = frozenset()
    on_pages: frozenset = frozenset()
    on_collections: frozenset = frozenset()


ROLES = (
    Role(
        AUTHOR,
        _("Prepares and translates resources and ordinary pages, sends them for review, withdraws a resource."),
        # wagtail-localize (1.14.5) asks this before it makes a translation or brings one up to date, both as drafts.
        everywhere=frozenset({ENTER_ADMIN, "wagtail_localize.submit_translation"}),
        on_pages=frozenset({"wagtailcore.add_page", "wagtailcore.change_page"}),
        on_collections=frozenset(
            {
                "wagtaildocs.add_document",
                "wagtaildocs.change_document",
                "wagtaildocs.choose_document",
                "wagtailimages.add_image",
                "wagtailimages.change_image",
                "wagtailimages.choose_image",
            }
        ),
    ),
    Role(
        # No permission on pages: a workflow's task opens the page that waits, and a review reads what is frozen.
        REVIEWER,
        _("Recommends a resource to the Board or asks for changes; approves ordinary pages."),
        everywhere=frozenset({ENTER_ADMIN}),
    ),
    Role(
        BOARD_MEMBER,
        _("Opens the Board's pages. The vote comes from a seat on the Board, not from this role."),
    ),
    Role(
        BOARD_SECRETARY,
        _("Keeps the Board's membership, rules and register, and the local routes for a concern."),
        everywhere=frozenset({ENTER_ADMIN}),
    ),
    Role(
        AUDITOR,
        _("Reads and verifies the register, and changes nothing."),
        everywhere=frozenset({ENTER_ADMIN}),
    ),
    Role(
        SYSTEM_ADMINISTRATOR,
        _("Keeps people and their roles, sites, languages and collections. No vote, no publishing."),
        everywhere=frozenset(
            {
                ENTER_ADMIN,
                "accounts.add_user",
                "accounts.change_user",
                "wagtailcore.add_locale",
                "wagtailcore.change_locale",
                "wagtailcore.delete_locale",
                "wagtailcore.add_site",
                "wagtailcore.change_site",
                "wagtailcore.delete_site",
            }
        ),
        on_collections=frozenset(
            {"wagtailcore.add_collection", "wagtailcore.change_collection", "wagtailcore.delete_collection"}
        ),
    ),
)
