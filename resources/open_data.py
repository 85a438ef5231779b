"""How open data answers: to anybody's program, and to one that has it already only that it has not changed."""

import hashlib
from functools import wraps

from django.utils.cache import get_conditional_response

from approvals.editions import public_state

from .catalogue_changes import current_version


def open_data(view):
    """Give what `view` answers an ETag by the version of the catalogue and the head of the register; two queries.

    Nothing of it may be used again without asking: what is withdrawn is gone in the next request.
    """

    @wraps(view)
    def answer(request, *args, **kwargs):
        etag = _etag(request)
        response = get_conditional_response(request, etag=etag) or view(request, *args, **kwargs)
        if response.status_code in (200, 304):
            response["ETag"] = etag
        response["Cache-Control"] = "no-cache"
        response["Access-Control-Allow-Origin"] = "*"
        response["Access-Control-Expose-Headers"] = "ETag"
        response["X-Content-Type-Options"] = "nosniff"
        return response

    return answer


def _etag(request):
    state = f"{request.get_full_path()} {current_version()} {public_state()}"
    return f'"{hashlib.sha256(state.encode()).hexdigest()}"'
