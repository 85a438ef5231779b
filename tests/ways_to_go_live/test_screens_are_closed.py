"""Nobody who is not signed in opens a screen that shows a draft."""

from django.urls import reverse

from tests.approvals.plain_resource import before_the_board

from .secret import WORD, secret_draft


def closed_addresses(draft, submission):
    """Return addresses that answer only people who are signed in, and those of Wagtail's that are not mounted."""
    pk, revision = draft.pk, draft.latest_revision_id
    document, image = draft.files.first().document_id, draft.body[1].value["image"].pk
    frozen = submission.files.order_by("pk")
    return [
        *(reverse(f"wagtailadmin_api:{kind}:listing") for kind in ("pages", "documents", "images")),
        reverse("wagtailadmin_api:pages:detail", args=[pk]),
        reverse("wagtailadmin_api:documents:detail", args=[document]),
        reverse("wagtailadmin_api:images:detail", args=[image]),
        *(
            reverse(f"wagtailadmin_pages:{view}", args=[pk])
            for view in ("edit", "history", "usage", "workflow_history")
        ),
        reverse("wagtailadmin_pages:revisions_view", args=[pk, revision]),
        reverse("wagtailadmin_pages:revisions_compare", args=[pk, "earliest", "latest"]),
        reverse("wagtailadmin_explore", args=[draft.get_parent().pk]),
        *(reverse(f"wagtailadmin_reports:{name}") for name in ("site_history", "workflow", "aging_pages")),
        reverse("wagtail_localize:translations_report"),
        reverse("wagtailadmin_pages:search") + f"?q={WORD}",
        reverse("wagtailadmin_choose_page_search") + f"?q={WORD}",
        reverse("wagtaildocs:edit", args=[document]),
        reverse("wagtailimages:edit", args=[image]),
        reverse("wagtailimages:preview", args=[image, "width-30"]),
        *(reverse(name) for name in ("desk", "review_list", "board", "resource_import")),
        reverse("review_submission", args=[submission.pk]),
        reverse("board_submission", args=[submission.pk]),
        reverse("submission_file", args=[submission.pk, "zanzibar.txt"]),
        reverse("submission_image", args=[submission.pk, frozen.get(purpose="image").stored_file_id, "png"]),
        *(reverse("resource_export", args=[layout]) for layout in ("csv", "xlsx")),
        "/api/v2/pages/",
        "/api/v2/documents/",
        "/api/v2/images/",
        "/api/v3/pages/",
        "/documents/1/zanzibar.txt",
        "/media/images/zanzibar.png",
        "/images/1/zanzibar/",
    ]


def test_visitors_are_sent_away_from_every_screen_that_shows_a_draft(client, site, people):
    draft = secret_draft(people)
    for address in closed_addresses(draft, before_the_board(draft, people)):
        response = client.get(address)
        assert response.status_code in (302, 401, 403, 404), address
        if response.status_code == 302:
            assert response.url.startswith(("/sign-in/", "/admin/login/")), address
        assert WORD not in response.content.decode().replace(f"q={WORD}", ""), address
