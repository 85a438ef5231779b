"""What a resource lacks before it can be sent for review: one list that names everything at once.

A page asks it with what is saved (`values_of`), the editor's form with what was typed.
"""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals.exceptions import Problem

from .canonical.files import public_name
from .file_problems import file_problems
from .media_types import OTHERWISE, image_type_of
from .models.kinds import ResourceKind
from .models.licences import Licence
from .term_choices import ROLE_TYPE_LISTS
from .validators import web_address

NAMES = (
    "title",
    "summary",
    "note",
    "kind",
    "external_address",
    "external_seen_on",
    "body",
    "licence",
    "review_by",
    "nobody_recognisable",
)


def values_of(page):
    """Return what `completeness_problems` asks about, read from a page: {field: value}, terms and files as lists."""
    values = {name: getattr(page, name) for name in NAMES}
    terms = {name: list(getattr(page, name).all()) for name in ("role_types", *ROLE_TYPE_LISTS)}
    files = list(page.files.all())
    return (
        values
        | terms
        | {"files": [attached.document for attached in files], "file_titles": [str(file) for file in files]}
    )


def completeness_problems(values):
    """Return a `Problem`, with its field, for everything that is missing or wrong; empty is complete."""
    return [
        *(Problem(sentence, field) for field, sentence in _wanted() if not values.get(field)),
        *_material_problems(values),
        *_body_problems(values.get("body") or []),
        *term_problems(values),
        *_file_problems(values["files"], values.get("licence")),
        *_accessible_problems(values),
        *_review_problems(values.get("review_by")),
        *_case_study_problems(values),
    ]


def term_problems(values):
    """Return a `Problem` for each term that belongs to a role type which was not chosen. Even a draft has none."""
    chosen = {role_type.pk for role_type in values.get("role_types") or []}
    return [
        Problem(
            _("“%(term)s” belongs to the role type “%(role_type)s”. Tick that role type too, or untick this.")
            % {"term": term.name, "role_type": term.role_type.name},
            name,
        )
        for name in ROLE_TYPE_LISTS
        for term in values.get(name) or []
        if term.role_type_id not in chosen
    ]


def _wanted():
    return [
        ("title", _("Give the resource a title.")),
        ("summary", _("Write a summary: one or two sentences that say what it is for.")),
        ("kind", _("Choose the kind of resource.")),
        ("role_types", _("Choose at least one role type.")),
        ("target_audiences", _("Choose at least one target audience.")),
        ("learning_outcomes", _("Choose at least one learning outcome.")),
        ("licence", _("Choose a licence.")),
        ("review_by", _("Give the date by which it is to be reviewed.")),
    ]


def _material_problems(values):
    address, seen_on = values.get("external_address"), values.get("external_seen_on")
    problems = []
    if not (address or values["files"] or values.get("body")):
        problems.append(Problem(_("There is nothing to use yet. Add a web address, a file or some text."), "body"))
    if address:
        problems += _address_problems(address, "external_address")
        if not seen_on:
            problems.append(
                Problem(_("Say on which date you last saw the material at its web address."), "external_seen_on")
            )
        elif seen_on > timezone.localdate():
            sentence = _("This date is in the future. Give the date on which you saw the material.")
            problems.append(Problem(sentence, "external_seen_on"))
    return problems


def _address_problems(address, field):
    try:
        web_address(address)
    except ValidationError as error:
        return [Problem(error.messages[0], field)]
    return []


def _body_problems(body):
    found = []
    for block in body:
        if block.block_type == "image":
            found += _image_problems(block.value)
        elif block.block_type == "video":
            found += _video_problems(block.value)
    # Several images may lack the same thing: it is said once.
    return [Problem(text, "body") for text in dict.fromkeys(found)]


def _image_problems(value):
    image = value["image"]
    if image is None:
        return [_("An image was deleted. Choose another one, or take the block out.")]
    problems = []
    if not (value["alt"] or "").strip():
        problems.append(_("An image has no alternative text. Say what it tells."))
    try:
        with image.file.storage.open(image.file.name) as source:
            is_shown_everywhere = image_type_of(source) != OTHERWISE
    except OSError:
        return [*problems, _("The file of the image “%s” is missing. Upload it again.") % image.title]
    if not is_shown_everywhere:
        problems.append(
            _("The image “%s” is of a type that some browsers do not show. Use PNG, JPEG, WebP or GIF.") % image.title
        )
    return problems


def _video_problems(value):
    problems = [problem.text for problem in _address_problems(value["address"], "body")]
    if not value["title"].strip():
        problems.append(_("A video has no title. Give it one."))
    if not str(value["transcript"].source or "").strip():
        problems.append(_("A video has no transcript. Write down what is said in it."))
    return problems


def _file_problems(documents, licence):
    if None in documents:
        return [Problem(_("A file was deleted. Choose another one, or take its line out."), "files")]
    names = [public_name(document) for document in documents]
    sentences = [
        _("Two files are called “%s”. Rename one, so that people can tell them apart.") % name
        for name in sorted({name for name in names if names.count(name) > 1})
    ]
    for document, name in zip(documents, names, strict=True):
        sentences += _content_problems(document, name)
    if documents and licence == Licence.LINK_ONLY:
        sentences.append(_("This licence allows a link only. Take the files out, or choose another licence."))
    return [Problem(sentence, "files") for sentence in sentences]


def _accessible_problems(values):
    """A PDF alone cannot be read on every phone, nor by everybody (WCAG 2.2 AA; accessibility regulations 2018)."""
    documents = [document for document in values["files"] if document is not None]
    only_pdf = documents and all(public_name(document).lower().endswith(".pdf") for document in documents)
    if not only_pdf or values.get("body") or values.get("external_address"):
        return []
    return [
        Problem(
            _(
                "There is only a PDF, which many people cannot read. Write its content as text on the page, or add it "
                "as an accessible file, such as a Word document."
            ),
            "body",
        )
    ]


def _content_problems(document, name):
    try:
        return file_problems(document.file, name)
    except OSError:
        return [_("The file “%s” is missing. Upload it again.") % name]


def _review_problems(review_by):
    if review_by and review_by <= timezone.localdate():
        return [Problem(_("The date of review is not in the future. Choose a later one."), "review_by")]
    return []


def _case_study_problems(values):
    if values.get("kind") == ResourceKind.CASE_STUDY and not values.get("nobody_recognisable"):
        return [Problem(_("Tick that nobody can be recognised in this case study."), "nobody_recognisable")]
    return []
