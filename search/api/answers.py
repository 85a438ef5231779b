"""How every address of the API answers: GET, HEAD and OPTIONS, JSON always, and a problem in a plain sentence."""

from functools import wraps

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, JsonResponse
from django.utils.translation import gettext as _
from ninja.errors import ValidationError

from resources.open_data import open_data

METHODS = "GET, HEAD, OPTIONS"


def answered(view):
    """Let a view that knows GET answer as all of the API does."""
    view = open_data(view)

    @wraps(view)
    def answer(request, *args, **kwargs):
        if request.method == "OPTIONS":
            return _preflight()
        if request.method not in ("GET", "HEAD"):
            refusal = problem(_("The library's data can only be read. Use GET."), 405)
            refusal["Allow"] = METHODS
            return refusal
        # django-ninja (1.7.1) knows HEAD only as an operation of its own; no server sends the body of this.
        asked, request.method = request.method, "GET"
        try:
            return view(request, *args, **kwargs)
        finally:
            request.method = asked

    # Nothing changes, whoever asks.
    answer.csrf_exempt = True
    return answer


def problem(sentence, status, **more):
    """Return an answer that says what is wrong."""
    return JsonResponse({"detail": sentence} | more, status=status)


@open_data
def nothing_here(request):
    """Answer at every other address below the API's."""
    if not request.path.endswith("/"):
        address = f"{request.path}/"
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
    return problem(_("There is nothing at this address. What there is stands at /api/."), 404)


def not_found(request, exception):
    """Answer a view's `Http404`, which has the sentence."""
    return problem(str(exception) or _("There is nothing at this address."), 404)


def not_understood(request, exception):
    """Answer a request whose address or parameters are not what the OpenAPI document asks for."""
    wrong = sorted({str(error["loc"][-1]) for error in exception.errors})
    if any(error["loc"][0] == "path" for error in exception.errors):
        return problem(_("There is no public resource at this address."), 404)
    sentence = _("We could not use these parameters: %s. /api/openapi.json says what each may be.") % ", ".join(wrong)
    return problem(sentence, 400)


def handle_problems(api):
    """Let an API answer what goes wrong in these words."""
    api.add_exception_handler(Http404, not_found)
    api.add_exception_handler(ValidationError, not_understood)


def _preflight():
    """Answer a browser that asks whether a script of another site may read: it may."""
    return HttpResponse(
        status=204,
        headers={
            "Allow": METHODS,
            "Access-Control-Allow-Origin": "*",
            "Access-Control-Allow-Methods": METHODS,
            "Access-Control-Allow-Headers": "If-None-Match",
            "Access-Control-Max-Age": "86400",
        },
    )
