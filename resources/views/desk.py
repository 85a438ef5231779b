"""The author's page: what waits for the person, my resources with their stage and reasons, and review dates."""

from django.conf import settings
from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from approvals.permissions import withdraw_problems
from approvals.stage import PublicStage, stages_of
from approvals.verdicts import verdicts_of
from resources.draft_work import OF_MY_RESOURCES
from resources.language_names import language_name
from resources.models.reference import Reference
from resources.my_resources import GROUP_LABELS, NEITHER, my_resources
from resources.my_work import my_work
from resources.original import originals_of
from resources.review_work import is_of_review_dates

from .desk_page import for_readers

PAGE_LENGTH = 50


@for_readers
@require_safe
def desk(request):
    """List what the person owns or has sent for review: what they must mend first, review dates before what is done."""
    page = Paginator(my_resources(request.user), PAGE_LENGTH).get_page(request.GET.get("page"))
    drafts = list(page.object_list)
    stages = stages_of(drafts)
    verdicts = verdicts_of(stage.submission for stage in stages.values() if stage.submission)
    references = Reference.of_many(draft.translation_key for draft in drafts)
    originals = originals_of(drafts)
    may_withdraw = not withdraw_problems(request.user)
    rows = [
        {
            "draft": draft,
            "reference": references.get(draft.translation_key, ""),
            "language": _language_of(draft),
            "original": originals.get(draft.pk),
            "group": GROUP_LABELS[draft.group],
            "stage": stages[draft.pk],
            "verdicts": verdicts.get(stages[draft.pk].submission.pk, []) if stages[draft.pk].submission else [],
            "may_withdraw": may_withdraw and _is_open(stages[draft.pk]),
        }
        for draft in drafts
    ]
    pressing = sum(draft.group != NEITHER for draft in drafts)  # they stand first
    sections = _not_in_the_list(my_work(request.user))
    context = {
        "pressing": rows[:pressing],
        "others": rows[pressing:],
        "page": page,
        "sections": [section for section in sections if not is_of_review_dates(section)],
        "review_dates": [section for section in sections if is_of_review_dates(section)],
    }
    return render(request, "resources/desk/list.html", context)


def _not_in_the_list(sections):
    """Return the sections that the list of resources below does not say already."""
    return [section for section in sections if section.name not in OF_MY_RESOURCES]


def _language_of(draft):
    """Return what the language of a draft is called, or "" where it is the site's own."""
    language = draft.locale.language_code
    return "" if language == settings.LANGUAGE_CODE else language_name(language)


def _is_open(stage):
    return stage.public in (PublicStage.PUBLIC, PublicStage.REVIEW_DUE, PublicStage.SCHEDULED)
