"""The site's addresses, and two more by which a test tells a server what to do: publish a resource, or withdraw it."""

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from accounts.models import User
from approvals.actions import submit, vote, withdraw
from cms.urls import handler400, handler500
from cms.urls import urlpatterns as of_the_site
from tests.approvals.plain_resource import PlainResource
from tests.reviewing import recommend

__all__ = ["handler400", "handler500", "urlpatterns"]


@csrf_exempt
def publish(request, translation_key, title):
    """Take the next edition of a resource through review and vote."""
    resource = PlainResource("HIPB-0001", title)
    resource.translation_key = translation_key
    submission = submit(resource, User.objects.get(pk=request.POST["author"]))
    recommend(submission, User.objects.get(pk=request.POST["reviewer"]), "It does what it says.")
    for member in request.POST.getlist("member"):
        vote(submission, User.objects.get(pk=member), "approve")
    return HttpResponse()


@csrf_exempt
def take_down(request):
    """Withdraw it."""
    withdraw("HIPB-0001", "en-gb", User.objects.get(pk=request.POST["author"]), "The law has changed.")
    return HttpResponse()


urlpatterns = [
    path("test/publish/<uuid:translation_key>/<title>/", publish),
    path("test/withdraw/", take_down),
    *of_the_site,
]
