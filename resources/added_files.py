"""Adds uploaded files to a draft, one at a time: each is taken, or refused in words, and nothing else is lost."""

from dataclasses import dataclass
from pathlib import PurePath

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.documents.forms import get_document_form
from wagtail.log_actions import log
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from approvals.locks import lock_resource

from .canonical.files import public_name
from .models import LibraryDocument, ResourceFile, ResourcePage


@dataclass(frozen=True)
class AddedFile:
    """What became of one file: the `document` that it is now, or the `problems` that speak against it."""

    name: str
    document: LibraryDocument | None = None
    problems: tuple = ()


def files_of(page_key):
    """Return the files of the newest draft of a page as `AddedFile`s, in its order."""
    return [AddedFile(public_name(file.document), file.document) for file in _newest(page_key).attached_files()]


def add_problems(person, page):
    """Why a person may not add files to a draft now."""
    rights = page.permissions_for_user(person)
    if not rights.can_edit() or not policy_registry.get_by_type(LibraryDocument).user_has_permission(person, "add"):
        return [_("You may not add files to this resource. Ask its author.")]
    return [_("This resource is locked for now. Unlock it, or wait until it is.")] if rights.page_locked() else []


def add_file(page_key, upload, person):
    """Add an uploaded file to the newest draft of a page, as a new revision; return the `AddedFile`."""
    title = PurePath(upload.name).stem or upload.name
    fields = {"title": title[:255], "collection": Collection.get_first_root_node().pk}
    form = get_document_form(LibraryDocument, ["title", "file"])(fields, {"file": upload}, user=person)
    if not form.is_valid():
        return AddedFile(upload.name, problems=tuple(error for errors in form.errors.values() for error in errors))
    with transaction.atomic():
        # Whoever adds another file at this moment waits here, and builds on what is added now.
        lock_resource(*_address_of(page_key))
        draft = _newest(page_key)
        problems = _name_problems(form.instance, draft)
        if problems:
            return AddedFile(upload.name, problems=tuple(problems))
        document = _saved(form, person)
        draft.files.add(ResourceFile(document=document, sort_order=_next_position(draft)))
        # What is half finished may be saved: that the draft is complete is asked when it is sent for review.
        draft.save_revision(user=person, log_action=True, clean=False)
    return AddedFile(upload.name, document)


def _newest(page_key):
    return ResourcePage.objects.get(pk=page_key).get_latest_revision_as_object()


def _address_of(page_key):
    return ResourcePage.objects.values_list("translation_key", "locale__language_code").get(pk=page_key)


def _name_problems(document, draft):
    name = public_name(document)
    if name not in {public_name(attached.document) for attached in draft.attached_files()}:
        return []
    return [
        _("This resource has a file called “%s” already. To replace it, open that file; or give this one another name.")
        % name
    ]


def _saved(form, person):
    document = form.save(commit=False)
    document.uploaded_by_user = person
    document._set_document_file_metadata()
    document.save()
    log(document, "wagtail.create", user=person)
    return document


def _next_position(draft):
    return max([attached.sort_order or 0 for attached in draft.files.all()], default=-1) + 1
