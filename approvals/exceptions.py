"""How an action says no: with sentences for the person who asked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing that is in the way: a sentence that also says how to mend it, and the form field it belongs to."""

    text: str
    field: str = ""

    def __str__(self):
        return str(self.text)


class ActionRefused(Exception):
    """An action that was not carried out; nothing has changed. `problems` is a list of `Problem`."""

    def __init__(self, problems):
        self.problems = [entry if isinstance(entry, Problem) else Problem(entry) for entry in problems]
        super().__init__(" ".join(str(problem) for problem in self.problems))


def refuse_if(problems):
    """Raise `ActionRefused` where `problems` (sentences or `Problem`s) is not empty."""
    if problems:
        raise ActionRefused(problems)
