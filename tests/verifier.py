"""The program that the site gives to auditors, run as an auditor runs it: on a Python with nothing installed."""

import subprocess
import sys
from dataclasses import dataclass

from django.conf import settings

PROGRAM = settings.BASE_DIR / "static" / "downloads" / "verify_register.py"


@dataclass
class Verdict:
    """What it said, and its exit code."""

    code: int
    said: str


def verify(path, *arguments, program=PROGRAM):
    """Run the program on an export; return the `Verdict`."""
    # Isolated, without site-packages and with no environment: what is installed here cannot help it.
    command = [sys.executable, "-I", "-S", str(program), str(path), *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, env={"PYTHONIOENCODING": "utf-8"}, cwd=path.parent)
    return Verdict(run.returncode, run.stdout + run.stderr)
