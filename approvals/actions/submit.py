"""Submit: freeze a draft, with the bytes of every file and image, and send it to review."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from .. import register, store
from ..canonical import digest, digest_of_text, to_json
from ..editions import current_edition, open_editions
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..models import (
    Address,
    CanonicalText,
    Edition,
    Redaction,
    StoredFile,
    Submission,
    SubmissionFile,
    TranslatedEdition,
)
from ..outbox import tell
from ..permissions import submit_problems


def submit(resource, by):
    """Freeze `resource` as it is now and return the `Submission`.

    `resource` is a draft with `translation_key`, `locale`, `reference`, `canonical_content()`, `frozen_files()`,
    `contributor_numbers(since)`, `submission_problems()`, `translated_from()` and `edition_followed(current)`: what it
    translates is recorded too. Raises `ActionRefused` naming everything that is missing.
    """
    refuse_if(submit_problems(by))
    compared_with = _public_original(resource)
    refuse_if(resource.submission_problems())
    text = to_json(resource.canonical_content())
    frozen_files = resource.frozen_files()
    # Before the transaction: bytes that nobody names do no harm, and a slow store holds up nobody.
    for frozen_file in frozen_files:
        store.put(frozen_file)
    translation_key, language = resource.translation_key, resource.locale.language_code
    with transaction.atomic():
        lock_resource(translation_key, language)
        original = _original(resource, compared_with)
        earlier = Submission.objects.for_resource(translation_key, language)
        refuse_if(_already_waiting_problems(earlier) + _redacted_problems(digest_of_text(text)))
        now = timezone.now()
        number = earlier.count() + 1
        stored = [_stored_file(frozen_file, now) for frozen_file in frozen_files]
        listed = [
            SubmissionFile(
                key=f"{resource.reference}/{language}/{number}/{position}",
                stored_file_id=frozen_file.sha256,
                purpose=frozen_file.purpose,
                name=frozen_file.name,
                media_type=frozen_file.media_type,
            )
            for position, frozen_file in enumerate(frozen_files, start=1)
        ]
        submission = Submission.objects.create(
            translation_key=translation_key,
            language=language,
            reference=resource.reference,
            number=number,
            digest=digest_of_text(text),
            files_digest=digest([row.facts() for row in listed]),
            submitted_by=by.person_number,
            contributors=to_json(sorted(_contributors(resource, by))),
            recorded_at=now,
        )
        for row in listed:
            row.submission = submission
        SubmissionFile.objects.bulk_create(listed)
        # The same content sent twice has one text.
        CanonicalText.objects.get_or_create(digest=submission.digest, defaults={"text": text})
        translated = original and TranslatedEdition.objects.create(
            submission=submission, edition=original, recorded_at=now
        )
        register.enter(*filter(None, [_new_address(resource, now), *stored, submission, translated]))
        tell(submission)
    return submission


def _public_original(resource):
    """Return the edition of the original that is public now, or None; None for an original too."""
    language = resource.translated_from()
    return current_edition(resource.translation_key, language) if language else None


def _original(resource, compared_with):
    """Return the edition that `resource` translates, its original locked until this is done; None for an original.

    `compared_with` is what was public when its text was looked at: another one by now is refused.
    """
    language = resource.translated_from()
    if language is None:
        return None
    # Nobody waits for a translation with the lock of its original in hand, so these two cannot block one another.
    lock_resource(resource.translation_key, language)
    current = current_edition(resource.translation_key, language)
    refuse_if(original_problems(current))
    if current != compared_with:
        refuse_if([_("Another edition of the original became public at this moment. See what changed, and follow it.")])
    followed = resource.edition_followed(current)
    refuse_if(_followed_problems(followed, current))
    return followed


def _followed_problems(followed, current):
    if open_editions().filter(pk=followed.pk).exists():
        return []
    sentence = _(
        "Edition %(before)d of the original, which was translated last, is not public any more. Follow edition "
        "%(after)d, and say so on the page of this translation when you send it."
    )
    return [sentence % {"before": followed.number, "after": current.number}]


def original_problems(edition):
    """Return why nothing can be translated: `edition` is the original's that is public, or None."""
    if edition:
        return []
    return [
        _("The original is not public, so this translates nothing yet. Wait for the Board to approve the original.")
    ]


def _already_waiting_problems(earlier):
    waiting = earlier.waiting().first()
    if not waiting:
        return []
    return [
        _("Submission %(number)d of this resource is still on its way. Take it back before you send another.")
        % {"number": waiting.number}
    ]


def _redacted_problems(content_digest):
    redacted = Redaction.objects.filter(table_name=CanonicalText._meta.db_table, row_key=content_digest)
    if not redacted.exists():
        return []
    return [_("Exactly this content was redacted, for law or data protection. Take out what must not be kept.")]


def _new_address(resource, now):
    """Return the new record that binds the reference to the resource, or None where it is bound already."""
    language = resource.locale.language_code
    bound = Address.objects.filter(
        Q(translation_key=resource.translation_key) | Q(reference=resource.reference), language=language
    ).first()
    if bound is None:
        return Address.objects.create(
            translation_key=resource.translation_key, language=language, reference=resource.reference, recorded_at=now
        )
    refuse_if(_address_problems(bound, resource))
    return None


def _address_problems(bound, resource):
    if bound.translation_key != resource.translation_key:
        return [_("The reference %s belongs to another resource.") % bound.reference]
    if bound.reference != resource.reference:
        return [
            _("This resource is known to the public as %(known)s and cannot become %(other)s.")
            % {"known": bound.reference, "other": resource.reference}
        ]
    return []


def _stored_file(frozen_file, now):
    """Return the new record of the bytes, or None where they were frozen before."""
    if StoredFile.objects.filter(sha256=frozen_file.sha256).exists():
        return None
    return StoredFile.objects.create(sha256=frozen_file.sha256, size=frozen_file.size, recorded_at=now)


def _contributors(resource, by):
    """Return the numbers of everybody who had a hand in it since what the public has was submitted."""
    edition = current_edition(resource.translation_key, resource.locale.language_code)
    since = Edition.objects.select_related("submission").get(pk=edition.pk).submission.recorded_at if edition else None
    return {by.person_number, *resource.contributor_numbers(since)}
