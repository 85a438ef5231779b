"""`make lighthouse`: what Lighthouse says of four public pages, on a phone that it slows down.

The demonstration is made in var/lighthouse/, and served by gunicorn with the settings of production.
Prints a table; the whole reports stand in var/lighthouse/. Exits with 1 where a score is too low.
"""

import http.client
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "var" / "lighthouse"
TOOLS = ROOT / ".tools" / "lighthouse" / "node_modules" / ".bin"
PAGES = {
    "home": "/",
    "list": "/library/",
    "resource": "/library/HIPB-0042/",
    "certificate": "/library/HIPB-0042/any-slug/edition/2/certificate/",
}
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
DEMONSTRATION = {"DJANGO_SETTINGS_MODULE": "cms.settings.dev"}
PRODUCTION = {"DJANGO_SETTINGS_MODULE": "tests.lighthouse_settings", "PYTHONPATH": str(ROOT)}
STARTS_WITHIN_SECONDS = 60
TRIES = 3


def main():
    """Measure and print; return how many scores are too low."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {
        "VAR_DIR": str(FOLDER),
        "SECRET_KEY": secrets.token_hex(32),
        "ALLOWED_HOSTS": "127.0.0.1",
    }
    for settings, command in [
        (DEMONSTRATION, "migrate --verbosity 0"),
        (DEMONSTRATION, "load_demo"),
        (DEMONSTRATION, "rebuild_catalogue"),
        (PRODUCTION, "collectstatic --noinput --verbosity 0"),
    ]:
        manage(environment | settings, *command.split())
    with server(environment | PRODUCTION) as address:
        reports = {name: report(name, address + final(address, path)) for name, path in PAGES.items()}
    print(f"{'':12}" + "".join(f"{category:>16}" for category in LEAST))
    low = 0
    for name, found in reports.items():
        scores = {category: round(found["categories"][category]["score"] * 100) for category in LEAST}
        print(f"{name:12}" + "".join(f"{score:>16}" for score in scores.values()))
        for category, score in scores.items():
            if score < LEAST[category]:
                low += 1
                print(f"  {category} is under {LEAST[category]}: {', '.join(failing(found, category))}")
    return low


def manage(environment, *arguments):
    """Run a command of manage.py, and say nothing of what it prints."""
    command = [sys.executable, "manage.py", *arguments]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def server(environment):
    """Yield the address of a production server that answers; stop it afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", "2"]
    process = subprocess.Popen([*command, "--log-level", "error"], cwd=ROOT, env=environment)
    try:
        begun = time.monotonic()
        while not answers(port):
            if process.poll() is not None or time.monotonic() - begun > STARTS_WITHIN_SECONDS:
                raise TimeoutError("The server did not start.")
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def answers(port):
    """Return whether somebody answers at a port."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def final(address, path):
    """Return the path that a path leads to: a redirect would count as a slow page."""
    connection = http.client.HTTPConnection(address.removeprefix("http://"))
    while True:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        if answer.status == 200:
            return path
        if answer.status not in (301, 302):
            raise ValueError(f"{path} answers {answer.status}.")
        path = answer.headers["Location"]


def report(name, url):
    """Return Lighthouse's report of a page, which is written to var/lighthouse/ too."""
    written = FOLDER / f"{name}.json"
    command = [TOOLS / "node", TOOLS / "lighthouse", url, "--output=json", f"--output-path={written}", "--quiet"]
    # Its own defaults: a phone of 412 pixels on slow 4G, its processor four times slower.
    options = [
        f"--only-categories={','.join(LEAST)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        "--no-enable-error-reporting",
    ]
    environment = os.environ | {"CHROME_PATH": shutil.which("chromium")}
    # A trace that it could not record, it asks itself to take again.
    for attempt in range(TRIES):
        if not subprocess.run([*command, *options], env=environment, check=attempt == TRIES - 1).returncode:
            break
    return json.loads(written.read_text())


def failing(found, category):
    """Return the names of what takes points off, and what it says."""
    audits = [found["audits"][part["id"]] for part in found["categories"][category]["auditRefs"] if part["weight"]]
    bad = [audit for audit in audits if audit["score"] is not None and audit["score"] < 1]
    return [f"{audit['title']} {audit.get('displayValue', '')}".strip() for audit in bad]


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
