"""Makes what each other language needs: a home page, a place of drafts and ordinary pages, so that `/pl/` works.

Without a home page of its own, Wagtail (8.0.1, `Page.localized`) would show the English one at a foreign address.
"""

from django.conf import settings
from wagtail.models import Locale, WorkflowPage

from resources.models import ResourceLibraryPage

from .in_each_language import alias_in_each_language
from .models import ContentPage, HomePage

# The words with which the home pages begin. The communications team changes them in the admin.
WORDS = {
    "pl": {
        "title": "Materiały szkoleniowe o programie Prevent",
        "introduction": (
            "Poradniki, kursy i ulotki zatwierdzone przez Radę. Pomagają zauważyć, że ktoś może być wciągany "
            "w terroryzm, i mówią, co wtedy zrobić."
        ),
        "drafts": "Wersje robocze materiałów",
    },
    "ur": {
        "title": "Prevent کے بارے میں تربیتی وسائل",
        "introduction": (
            "رہنما کتابچے، کورس اور پرچے جن کی بورڈ نے منظوری دی ہے۔ یہ آپ کو یہ پہچاننے میں مدد دیتے ہیں کہ کسی کو "
            "دہشت گردی کی طرف کھینچا جا رہا ہے، اور بتاتے ہیں کہ ایسے میں کیا کرنا چاہیے۔"
        ),
        "drafts": "وسائل کے مسودے",
    },
}


def set_up_languages():
    """Make what is missing in every language that the site has words for; return the names of what was made."""
    made = []
    for language, name in settings.LANGUAGES:
        if language in WORDS:
            made += [f"{what} ({name})" for what in _set_up(language, WORDS[language])]
    names = dict(settings.LANGUAGES)
    # The first are those above the others.
    for page in ContentPage.objects.live().filter(locale=Locale.get_default()).order_by("path"):
        made += [f"{page.title} ({names[language]})" for language in alias_in_each_language(page)]
    return made


def _set_up(language, words):
    locale = Locale.objects.get_or_create(language_code=language)[0]
    home = HomePage.objects.filter(locale=Locale.get_default()).first()
    made = []
    translated = HomePage.objects.filter(locale=locale).first()
    if translated is None:
        translated = home.copy_for_translation(locale)
        translated.title, translated.introduction = words["title"], words["introduction"]
        translated.save_revision().publish(skip_permission_checks=True)
        made.append("home page")
    for held in WorkflowPage.objects.filter(page=home):
        WorkflowPage.objects.get_or_create(page=translated, defaults={"workflow": held.workflow})
    drafts = ResourceLibraryPage.objects.child_of(home).first()
    if drafts and not ResourceLibraryPage.objects.filter(locale=locale).exists():
        drafts = drafts.copy_for_translation(locale)
        drafts.title = drafts.draft_title = words["drafts"]
        drafts.save()
        made.append("place of drafts")
    return made
