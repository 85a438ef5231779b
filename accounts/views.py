"""Signing in and out, the way from there to one's work, and how one is told of it."""

from django.contrib import messages
from django.contrib.auth import views
from django.contrib.auth.decorators import login_required
from django.contrib.messages import get_messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from . import roles
from .forms import SignInForm, ToldForm
from .roles import ENTER_ADMIN

LONGEST_KEPT = 200_000  # characters: each request reads the session


class SignInView(views.LoginView):
    """One page to sign in. Goes to a safe `?next=` or to the person's work."""

    template_name = "accounts/sign_in.html"
    form_class = SignInForm

    def get(self, request, *args, **kwargs):
        """Show the form, also to a person who is signed in and was sent here from a page that is not theirs.

        Sending that person back would go round in circles.
        """
        if request.user.is_authenticated and not self.get_redirect_url():
            return redirect("after_sign_in")
        # Wagtail's "you do not have permission": the page itself says it, and no later page should.
        list(get_messages(request))
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        """Sign in; what comes from the page "You have been signed out" asks for the form first."""
        if "kept" in request.POST and "username" not in request.POST:
            return self.render_to_response(self.get_context_data(form=self.form_class(request)))
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        """Take what was typed before into the new session: whoever asked to keep it reads it there."""
        response = super().form_valid(form)
        kept = self.request.POST.get("kept", "")
        if 0 < len(kept) <= LONGEST_KEPT:
            self.request.session["kept"] = kept
        return response

    def get_context_data(self, **kwargs):
        """Add `problems`: each error with the address of the field that mends it."""
        context = super().get_context_data(**kwargs)
        form = context["form"]
        context["problems"] = [
            (error, f"#{form[name if name in form.fields else 'username'].id_for_label}")
            for name, errors in form.errors.items()
            for error in errors
        ]
        return context


class SignOutView(views.LogoutView):
    """Signs out, by POST only, and goes to the home page."""


@never_cache
@login_required
def after_sign_in(request):
    """Send a person to where their work is; somebody without a role sees the home page."""
    return redirect(place_of_work(request.user))


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def account(request):
    """Let a person choose how they are told."""
    form = ToldForm(request.POST if request.method == "POST" else None, instance=request.user)
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("account")
    problems = [
        (error, f"#{form[name].id_for_label or form[name].auto_id}")
        for name in form.errors
        for error in form.errors[name]
    ]
    status = 422 if problems else 200
    return render(request, "accounts/account.html", {"form": form, "problems": problems}, status=status)


def place_of_work(person):
    """Return the name of the address where a person's work is."""
    if person.has_role(roles.BOARD_MEMBER):
        return "board"
    if person.has_role(roles.REVIEWER):
        return "review_list"
    if person.has_perm(ENTER_ADMIN):
        return "wagtailadmin_home"
    return "home"
