"""The house rules that a program can read: which app may know which, names that say nothing, and the promise's grep."""

import ast
import re
import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[1]

# App -> apps that it may know. `cms` may know all and nobody knows it; see docs/how-publication-works.md.
ARROWS = {
    "audiences": set(),
    "accounts": {"audiences"},
    "approvals": {"accounts", "audiences"},
    "resources": {"approvals", "audiences"},
    "search": {"resources", "approvals", "audiences"},
    "home": {"search", "resources", "audiences"},
    "cms": {"audiences", "accounts", "approvals", "resources", "search", "home"},
}
APPS = set(ARROWS)
# Arguments and settings that name a model or a module in a string.
STRING_REFERENCE = re.compile(rf"^({'|'.join(sorted(APPS))})\.[A-Za-z_.]+$")
LOADS = re.compile(r"{%\s*load\s+([^%]*)%}")


def files(*patterns):
    """Return the project's own files that match, as git knows them or would."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in sorted(set(listed.stdout.splitlines())) if (ROOT / name).exists()]


def known_apps(source):
    """Return the apps that a Python source knows: by imports anywhere in it, and by strings that name their things."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.split(".")[0])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            # "approvals.Edition" in a foreign key, get_model or import_string; ("approvals", "0001_initial") below.
            if reference := STRING_REFERENCE.match(node.value):
                found.add(reference[1])
        elif isinstance(node, ast.Tuple) and len(node.elts) == 2:
            first, second = node.elts
            if all(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in (first, second)):
                # A migration's dependency, or arguments of get_model.
                found |= {first.value} if re.match(r"\d{4}_", second.value) else set()
        elif isinstance(node, ast.Call) and _name(node.func) == "get_model" and node.args:
            found.add(str(getattr(node.args[0], "value", "")).split(".")[0])
    return found & APPS


def _name(function):
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def loaded_apps(template, libraries):
    """Return the apps whose tag libraries a template loads."""
    return {libraries[name] for load in LOADS.findall(template) for name in load.split() if name in libraries}


def forbidden(app, known):
    """Return the apps that `app` knows and may not."""
    return known - ARROWS[app] - {app}


@pytest.mark.parametrize("app", sorted(APPS))
def test_app_knows_only_what_the_arrows_allow(app):
    wrong = {
        str(path.relative_to(ROOT)): sorted(forbidden(app, known_apps(path.read_text())))
        for path in files(f"{app}/*.py", f"{app}/**/*.py")
        if forbidden(app, known_apps(path.read_text()))
    }
    assert wrong == {}


def test_templates_load_tags_only_along_the_arrows():
    libraries = {path.stem: path.relative_to(ROOT).parts[0] for path in files("*/templatetags/*.py")}
    wrong = {}
    for path in files("templates/*.html", "templates/**/*.html"):
        folder = path.relative_to(ROOT).parts[1]
        known = loaded_apps(path.read_text(), libraries)
        if folder in APPS and forbidden(folder, known):
            wrong[str(path.relative_to(ROOT))] = sorted(forbidden(folder, known))
    assert wrong == {}


@pytest.mark.parametrize(
    "source",
    [
        "import resources.models",
        "from resources.models import ResourcePage",
        "def late():\n    from resources import catalogue",
        'models.ForeignKey("resources.ResourcePage", models.CASCADE)',
        'dependencies = [("resources", "0001_initial")]',
        'apps.get_model("resources", "ResourcePage")',
        'import_string("resources.catalogue.refresh")',
    ],
)
def test_arrow_backwards_is_found_however_it_is_written(source):
    assert forbidden("approvals", known_apps(source)) == {"resources"}


def test_tag_library_is_found_when_a_template_loads_it():
    assert loaded_apps("{% load i18n website_images %}", {"website_images": "home"}) == {"home"}


def test_no_public_view_reads_wagtails_live_flag():
    """Public reads of resources go through editions; `live` of a page says nothing to the public."""
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files("resources/views/*.py", "resources/catalogue.py", "resources/sitemaps.py", "search/*.py")
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if ".live()" in line or "live=True" in line
    ]
    assert found == []


def test_no_file_has_a_name_that_says_nothing():
    empty_names = {"utils", "helpers", "core", "common", "misc"}
    assert [str(path) for path in files("*") if empty_names & {path.stem, *path.relative_to(ROOT).parts}] == []


def test_templates_have_no_inline_script_or_style():
    # A block of data is no script: no browser runs it, and no policy of content forbids it.
    script = r"""<script(?![^>]*\bsrc=)(?! type="application/ld\+json">)"""
    inline = re.compile(script + r"|<style|\sstyle=|\son[a-z]+=", re.IGNORECASE)
    assert [
        str(path) for path in files("templates/*.html", "templates/**/*.html") if inline.search(path.read_text())
    ] == []


def test_only_one_file_of_the_site_reads_the_environment():
    # Tests and benchmarks hand all of it on to the processes that they start.
    readers = [
        str(path.relative_to(ROOT))
        for path in files("*.py", "**/*.py")
        if re.search(r"os\.environ(?!\.setdefault)|os\.getenv", path.read_text())
        and not {"tests", "benchmarks"} & set(path.relative_to(ROOT).parts)
    ]
    assert readers == ["cms/environment.py"]


def test_models_and_migrations_agree(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
