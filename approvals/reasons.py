"""Free text (reasons, comments): kept beside the register's chain, which holds only its salted digest."""

import secrets

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .canonical import digest_of_text
from .models import FreeText

PUBLIC_READS_IT = gettext_lazy("Everybody who opens its address reads it.")
LONGEST_REASON = 5_000  # characters


def reason_problems(reason, required, what, who_reads=""):
    """Return what is wrong with a reason as sentences.

    `what` names the act in a sentence ("reject it"); `who_reads` says in a sentence who will read the reason,
    where others than the people concerned will.
    """
    reason = reason.strip()
    if required and not reason:
        who_reads = who_reads or _("The people concerned will read it.")
        return [_("Give a reason to %(act)s. %(who_reads)s") % {"act": what, "who_reads": who_reads}]
    if len(reason) > LONGEST_REASON:
        return [
            _("The reason has %(length)d characters. Shorten it to %(longest)d or fewer.")
            % {"length": len(reason), "longest": LONGEST_REASON}
        ]
    if "\0" in reason:
        return [_("The reason has a character that no screen can show. Type it again.")]
    return []


def keep(reason):
    """Store `reason` and return its salted digest; return "" for an empty one."""
    reason = reason.strip()
    if not reason:
        return ""
    salt = secrets.token_hex(16)
    return FreeText.objects.create(digest=salted_digest(salt, reason), salt=salt, text=reason).digest


def salted_digest(salt, text):
    """Return the SHA-256 of salt and text, as hexadecimal digits."""
    return digest_of_text(f"{salt}\n{text}")


def read(*digests):
    """Return the texts of these digests as a dict, in one query; a redacted text is missing from it."""
    return {text.pk: text.text for text in FreeText.objects.filter(pk__in=[digest for digest in digests if digest])}
