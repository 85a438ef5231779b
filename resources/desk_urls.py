"""Addresses for people who review, vote, keep the Board and withdraw: signed in, and outside Wagtail's admin."""

from django.urls import path

from . import converters  # noqa: F401  (registers itself)
from .views import (
    assign_reviewer,
    board,
    board_act,
    desk,
    members,
    messages,
    my_work,
    register_export,
    review,
    rules,
    submission_page,
    translation,
    withdraw,
)

urlpatterns = [
    path("desk/", desk.desk, name="desk"),
    path("desk/work/<slug:name>/", my_work.work_section, name="work_section"),
    path("desk/withdraw/<slug:language>/<str:reference>/", withdraw.withdraw_resource, name="withdraw_resource"),
    path("desk/translation/<int:page_id>/", translation.translation, name="translation"),
    path("review/", review.review_list, name="review_list"),
    path("review/<int:submission_id>/", review.review_submission, name="review_submission"),
    path("review/<int:submission_id>/assign/", assign_reviewer.assign, name="assign_reviewer"),
    path("review/<int:submission_id>/files/<filename:name>", submission_page.submission_file, name="submission_file"),
    path(
        "review/<int:submission_id>/images/<sha256:sha256>.<slug:ending>",
        submission_page.submission_image,
        name="submission_image",
    ),
    path(
        "review/<int:submission_id>/images/<sha256:sha256>-<int:width>.<slug:ending>",
        submission_page.submission_image_size,
        name="submission_image_size",
    ),
    path("board/", board.board, name="board"),
    path("board/rules/", rules.rules, name="board_rules"),
    path("board/meetings/<int:record_id>/confirm/", board_act.confirm_recorded_meeting, name="confirm_meeting"),
    path("board/members/", members.members, name="board_members"),
    path("board/members/<int:membership_id>/confirm/", members.confirm, name="confirm_membership"),
    path("board/members/<int:membership_id>/end/", members.end, name="end_membership"),
    path("board/messages/", messages.unsent_messages, name="unsent_messages"),
    path("board/register/whole.jsonl", register_export.whole_register, name="whole_register"),
    path("board/<int:submission_id>/", board.board_submission, name="board_submission"),
    path("board/<int:submission_id>/<slug:name>/", board_act.board_act, name="board_act"),
]
