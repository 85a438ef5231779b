"""Addresses for people who review, vote, keep the Board and withdraw: signed in, and outside Wagtail's admin."""

from django.urls import path

from . import converters  # noqa: F401  (registers itself)
from .views import board, desk, members, review, submission_page, withdraw

urlpatterns = [
    path("desk/", desk.desk, name="desk"),
    path("desk/withdraw/<slug:language>/<str:reference>/", withdraw.withdraw_resource, name="withdraw_resource"),
    path("review/", review.review_list, name="review_list"),
    path("review/<int:submission_id>/", review.review_submission, name="review_submission"),
    path("review/<int:submission_id>/files/<filename:name>", submission_page.submission_file, name="submission_file"),
    path(
        "review/<int:submission_id>/images/<sha256:sha256>.<slug:extension>",
        submission_page.submission_image,
        name="submission_image",
    ),
    path("board/", board.board, name="board"),
    path("board/members/", members.members, name="board_members"),
    path("board/members/<int:membership_id>/confirm/", members.confirm, name="confirm_membership"),
    path("board/members/<int:membership_id>/end/", members.end, name="end_membership"),
    path("board/<int:submission_id>/", board.board_submission, name="board_submission"),
]
