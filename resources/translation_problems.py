"""Why a translation cannot be sent for review yet, as one list: no text of the original's at a foreign address."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals import editions
from approvals.exceptions import Problem

from .language_names import language_name
from .passages import SHORTEST, bare, must_be_translated, passages_in, sentences_in, text_of
from .segments import segments_of

MOST_QUOTED, QUOTED_LENGTH = 5, 80
# Each part of a draft with the sentence that says what stands there untranslated.
PARTS = ("title", "summary", "note", "body", "files")
SHORTEST_OF = {"title": 3}  # words


def translation_problems(page, values):
    """Return a `Problem` for each thing in the way; none for an original. A fixed number of queries.

    `values` is what `completeness.values_of` returns, saved or typed.
    """
    language = page.translated_from()
    if language is None:
        return []
    edition = editions.current_edition(page.translation_key, language)
    content = editions.content_of(edition) if edition else None
    segments = segments_of(page)
    parts = {name: passages_in(_text_of(name, values)) for name in PARTS}
    shown = [passage for passages in parts.values() for passage in passages]
    return [
        *([] if edition else [Problem(_not_public_sentence(page.reference, language))]),
        *_behind_problems(edition, content, segments),
        *_missing_problems(segments.missing),
        *_machine_problems(segments.by_machine(shown)),
        *_untranslated_problems(parts, _texts_of_original(content, segments), segments.is_in_step),
    ]


def _text_of(name, values):
    if name == "body":
        return values["body"].get_prep_value() if values.get("body") else []
    return values["file_titles"] if name == "files" else values.get(name) or ""


def _not_public_sentence(reference, language):
    withdrawal = editions.withdrawal_of(reference, language)
    said = {"language": language_name(language), "replacement": withdrawal.replacement if withdrawal else ""}
    if withdrawal is None:
        return (
            _("The original (%(language)s) is not public. Wait for the Board to approve it before you send this.")
            % said
        )
    if withdrawal.replacement:
        return (
            _(
                "The original (%(language)s) was withdrawn, so its translation cannot become public. "
                "Translate %(replacement)s, which took its place."
            )
            % said
        )
    return (
        _(
            "The original (%(language)s) was withdrawn, so its translation cannot become public, "
            "unless the Board approves the original again."
        )
        % said
    )


def _behind_problems(edition, content, segments):
    if edition is None or not segments.is_in_step:
        return []
    if segments.is_behind(edition):
        said = _(
            "Edition %d of the original was not taken over yet. On the page of this translation choose “Update it from "
            "the original”, and translate what is new."
        )
    elif content and not segments.is_made_from(content):
        said = _(
            "What was taken over from the original is not the text of edition %d. On the page of this translation "
            "choose “Update it from the original”. If that changes nothing, the original's draft has another text than "
            "the edition: an Author sends the draft for review first."
        )
    else:
        return []
    return [Problem(said % edition.number)]


def _missing_problems(segments):
    if not segments:
        return []
    said = ngettext(
        "%(number)d passage is not translated yet: %(quoted)s. Translate it in the translation editor, and save.",
        "%(number)d passages are not translated yet: %(quoted)s. Translate them in the translation editor, and save.",
        len(segments),
    )
    return [Problem(said % _quoted([segment.text for segment in segments]))]


def _machine_problems(segments):
    if not segments:
        return []
    said = ngettext(
        "A machine translated %(number)d passage, and nobody has checked it: %(quoted)s. Read it in the translation "
        "editor, put it right, and save it there.",
        "A machine translated %(number)d passages, and nobody has checked them: %(quoted)s. Read each in the "
        "translation editor, put it right, and save it there.",
        len(segments),
    )
    return [Problem(said % _quoted([segment.text for segment in segments]))]


def _texts_of_original(content, segments):
    """Return the passages and sentences of the original, `bare`: of the public edition, and of what was taken over."""
    passages = text_of(content) if content else []
    passages += [file["title"] for file in content["files"]] if content else []
    passages += [segment.text for segment in segments.all]
    return {bare(said) for passage in passages for said in [passage, *sentences_in(passage)]}


def _untranslated_problems(parts, original, is_in_step):
    said = {
        "title": _("The title is word for word the original's. Translate it."),
        "summary": _("The summary is word for word the original's: %(quoted)s. Translate it."),
        "note": _("The note is word for word the original's: %(quoted)s. Translate it."),
        "body": _("The text has passages that are word for word the original's: %(quoted)s. Translate them."),
        "files": _("Titles of files are word for word the original's: %(quoted)s. Translate them."),
    }
    if is_in_step:
        # wagtail-localize (1.14.5) takes the files over as they are.
        said["files"] += " " + _(
            "For that, stop the synchronised translation in the editor, which then shows the files."
        )
    found = {
        name: [said for passage in passages for said in _same(passage, original, SHORTEST_OF.get(name, SHORTEST))]
        for name, passages in parts.items()
    }
    return [Problem(said[name] % _quoted(passages), name) for name, passages in found.items() if passages]


def _same(passage, original, shortest):
    """Return the passage if it is the original's, else those of its sentences that are."""
    for candidates in ([passage], sentences_in(passage)):
        found = [said for said in candidates if must_be_translated(said, shortest) and bare(said) in original]
        if found:
            return found
    return []


def _quoted(passages):
    passages = list(dict.fromkeys(passages))
    shown = [passage[:QUOTED_LENGTH] + ("…" if len(passage) > QUOTED_LENGTH else "") for passage in passages]
    quoted = "; ".join(f"“{passage}”" for passage in shown[:MOST_QUOTED])
    more = len(shown) - MOST_QUOTED
    return {"number": len(passages), "quoted": _("%(quoted)s and %(more)d more") % locals() if more > 0 else quoted}
