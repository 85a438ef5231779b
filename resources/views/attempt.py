"""The one way in which a form's page carries out an action: nothing typed is lost, and a refusal is said in words."""

from dataclasses import dataclass

from approvals.exceptions import ActionRefused


@dataclass
class Attempt:
    """The row that the action wrote, or its problems; and the HTTP status of the page when it is shown again."""

    row: object = None
    refused: tuple = ()
    status: int = 200


def attempt(request, form, act):
    """Carry out `act(**cleaned data)` if a right form was posted; return the `Attempt`."""
    if request.method != "POST":
        return Attempt()
    if not form.is_valid():
        return Attempt(status=422)
    try:
        return Attempt(row=act(**form.cleaned_data))
    except ActionRefused as refusal:
        return Attempt(refused=_shown_at_their_fields(form, refusal.problems), status=409)


def _shown_at_their_fields(form, problems):
    """Give the form what is wrong with its fields, as if it had found it; return the other problems."""
    for problem in problems:
        if problem.field in form.fields:
            form.add_error(problem.field, str(problem))
    return tuple(problem for problem in problems if problem.field not in form.fields)
