"""Withdraw: take every edition of a resource down at once, with a reason that the public reads."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import desk, editions, reasons, register
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..models import Address, Edition, Withdrawal
from ..outbox import tell
from ..permissions import withdraw_problems
from ..signals import resource_withdrawn


def withdraw(reference, language, by, reason, replacement=""):
    """Close all editions that exist and return the `Withdrawal`; `replacement` is another public reference or ""."""
    replacement = replacement.strip().upper()
    refuse_if(
        [
            *withdraw_problems(by),
            *reasons.reason_problems(reason, True, _("withdraw a resource"), who_reads=reasons.PUBLIC_READS_IT),
            *_replacement_problems(reference, language, replacement),
        ]
    )
    address = Address.objects.filter(reference=reference, language=language).first()
    refuse_if([] if address else [_never_public(reference)])
    with transaction.atomic():
        lock_resource(address.translation_key, language)
        last = Edition.objects.filter(translation_key=address.translation_key, language=language).order_by("-number")
        last_number = last.values_list("number", flat=True).first() or 0
        refuse_if([] if last_number else [_never_public(reference)])
        closed = editions.closed_up_to(address.translation_key, language)
        refuse_if([_("%s is already withdrawn.") % reference] if closed >= last_number else [])
        withdrawal = Withdrawal.objects.create(
            translation_key=address.translation_key,
            language=language,
            reference=reference,
            last_edition=last_number,
            withdrawn_by=by.person_number,
            reason_digest=reasons.keep(reason),
            replacement=replacement,
            recorded_at=timezone.now(),
        )
        resource_withdrawn.send(sender=Withdrawal, translation_key=address.translation_key, language=language)
        register.enter(withdrawal)
        tell(withdrawal)
        desk.unpublish_on_commit(address.translation_key, language, by)
    return withdrawal


def _never_public(reference):
    return _("%s was never public: there is nothing to withdraw.") % reference


def _replacement_problems(reference, language, replacement):
    if not replacement:
        return []
    if replacement == reference:
        return [_("A resource cannot replace itself. Leave the replacement empty or name another reference.")]
    address = Address.objects.filter(reference=replacement, language=language).first()
    if not address or not editions.is_public(address.translation_key, language):
        return [_("There is no public resource %s. Check the reference, or leave the replacement empty.") % replacement]
    return []
