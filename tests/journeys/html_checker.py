"""The checker of the Nu project (what validator.w3.org runs), which `tests/install_tools.sh` puts into `.tools/`."""

import json
import subprocess
from pathlib import Path

CHECKER = Path(__file__).resolve().parents[2] / ".tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def problems_of(pages, folder):
    """Return what is wrong with HTML pages, as sentences; `pages` is {name: html}, `folder` an empty folder."""
    for name, html in pages.items():
        (folder / f"{name}.html").write_text(html)
    run = subprocess.run(
        ["java", "-jar", CHECKER, "--format", "json", "--skip-non-html", folder], capture_output=True, text=True
    )
    messages = json.loads(run.stderr)["messages"]
    # A list without bullets is no list to VoiceOver unless its role says so: https://developer.mozilla.org/docs/Web/CSS/list-style
    messages = [found for found in messages if "“list” role is unnecessary" not in found["message"]]
    return [f"{Path(found['url']).stem}, line {found.get('lastLine')}: {found['message']}" for found in messages]
