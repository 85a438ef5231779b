"""The page that takes a public resource down: at once, with a reason that the public reads."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from approvals import editions
from approvals.actions import withdraw
from approvals.models import Edition
from approvals.permissions import withdraw_problems
from resources.approval_forms.withdrawal import WithdrawalForm
from resources.in_languages import in_other_languages
from resources.language_names import own_name
from resources.original import waiting_translations

from .attempt import attempt
from .desk_page import error_summary, for_signed_in, refuse
from .kept_words import typed


@for_signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_resource(request, language, reference):
    """Ask for confirmation with a reason, and withdraw; answer in words what cannot be withdrawn."""
    if withdraw_problems(request.user):
        return refuse(request, withdraw_problems(request.user))
    reference = reference.upper()
    latest = (
        Edition.objects.filter(reference=reference, language=language)
        .select_related("submission__translated_edition")
        .last()
    )
    if latest is None:
        return refuse(
            request,
            [_("%s was never public: there is nothing to withdraw. Check the reference.") % reference],
            status=404,
            heading=_("There is nothing to withdraw"),
        )
    form = WithdrawalForm(**typed(request))
    tried = attempt(request, form, partial(withdraw, reference, language, request.user))
    if tried.row:
        messages.success(
            request, _("%s is withdrawn. Its pages and files answer with your reason from now on.") % reference
        )
        return redirect("withdraw_resource", language, reference)
    context = {
        "reference": reference,
        "language": language,
        "title": latest.submission.title,
        "translations": _public_translations(latest),
        "waiting": _waiting_translations(latest),
        "is_withdrawn": editions.closed_up_to(latest.translation_key, language) >= latest.number,
        "form": form,
        "problems": error_summary(form, tried.refused),
    }
    return render(request, "resources/withdraw/confirm.html", context, status=tried.status)


def _public_translations(latest):
    """Return what is public of a resource's translations, as `InLanguage`; a translation has none of its own."""
    if hasattr(latest.submission, "translated_edition"):
        return []
    return in_other_languages(latest.reference, latest.language)


def _waiting_translations(latest):
    """Return the translations that can be approved no more once the original is withdrawn: name, submission."""
    return [
        {"name": own_name(submission.language), "submission": submission}
        for submission in waiting_translations(latest.translation_key, latest.language).with_content()
    ]
