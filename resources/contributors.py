"""Who had a hand in a draft: wrote, edited or uploaded. None of them may judge it."""

from django.contrib.auth import get_user_model
from wagtail.models import ModelLogEntry, PageLogEntry, Revision
from wagtail_localize.models import SegmentOverride, StringTranslation

from .canonical.frozen_files import images_of

# What Wagtail's log calls the acts that change content (wagtail/wagtail_hooks.py, 8.0.1).
CHANGES = [
    "wagtail.create",
    "wagtail.edit",
    "wagtail.copy",
    "wagtail.revert",
    "wagtail.rename",
    "wagtail.copy_for_translation",
    "wagtail.convert_alias",
]


def contributor_numbers(page, since=None):
    """Return the person numbers of everybody who wrote or edited a page, or uploaded or changed a file of it.

    `since` is the moment at which the content that the public has was submitted, or None for "ever": what was judged
    then need not be judged again. Files and images count however old they are, since any page may take them up; and so
    do the passages in wagtail-localize's editor, which wait there until somebody writes them into a draft.
    """
    revisions = Revision.page_revisions.filter(object_id=str(page.pk))
    log = PageLogEntry.objects.filter(page_id=page.pk, action__in=CHANGES)
    if since is not None:
        revisions, log = revisions.filter(created_at__gt=since), log.filter(timestamp__gt=since)
    people = {*revisions.values_list("user_id", flat=True), *log.values_list("user_id", flat=True)}
    if since is None:
        people.add(page.owner_id)
    for written in (StringTranslation, SegmentOverride):
        passages = written.objects.filter(context__object=page.translation_key, locale=page.locale_id)
        people.update(passages.values_list("last_translated_by", flat=True))
    for upload in [*(attached.document for attached in page.files.all()), *images_of(page)]:
        people.add(upload.uploaded_by_user_id)
        people.update(ModelLogEntry.objects.for_instance(upload).values_list("user_id", flat=True))
    return set(get_user_model().objects.filter(pk__in=people - {None}).values_list("person_number", flat=True))
