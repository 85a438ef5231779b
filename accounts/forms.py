"""Forms about people: signing in, one's own account, and the admin's screens for users."""

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.auth import PasswordResetForm
from wagtail.users.forms import UserCreationForm, UserEditForm

from audiences.models import Organisation

from .roles import ROLES

EMAIL_FORMAT = _("Enter an e-mail address in the correct format, like name@example.org.")
NAME_MISSING = _("Enter the name that colleagues know this person by.")


class SignInForm(AuthenticationForm):
    """E-mail address and password. Never says which of the two was wrong."""

    username = forms.EmailField(
        label=_("E-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
        error_messages={"required": _("Enter your e-mail address."), "invalid": EMAIL_FORMAT},
    )
    password = forms.CharField(
        label=_("Password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Enter your password.")},
    )
    error_messages = {
        "invalid_login": _("The e-mail address or the password is not right. Check both and try again."),
        "inactive": _("This account is closed. Ask a system administrator to open it again."),
    }


class ForgottenPasswordForm(PasswordResetForm):
    """Asks where to send the link to a new password. Says nothing of whether somebody has this address."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"required": _("Enter your e-mail address."), "invalid": EMAIL_FORMAT},
    )

    def send_mail(self, subject_template_name, email_template_name, context, *args, **kwargs):
        """Send the message under the Board's name."""
        context = context | {"board_name": settings.BOARD_NAME}
        super().send_mail(subject_template_name, email_template_name, context, *args, **kwargs)


class OwnAccountForm(forms.ModelForm):
    """What a person may change of themselves on Wagtail's account page, in place of first and last name."""

    class Meta:
        model = get_user_model()
        fields = ["display_name", "email"]


class ToldForm(forms.ModelForm):
    """How a person is told of what waits for them."""

    daily_digest = forms.TypedChoiceField(
        label=_("E-mail"),
        choices=[(False, _("Each message at once")), (True, _("One message a day, after 7 in the morning"))],
        coerce=lambda value: value == "True",
        widget=forms.RadioSelect,
        help_text=_("A receipt of your vote, and a warning about the register, always come at once."),
        error_messages={
            "required": _("Choose when you want your messages."),
            "invalid_choice": _("Choose when you want your messages."),
        },
    )

    class Meta:
        model = get_user_model()
        fields = ["daily_digest"]


class PersonForm(forms.Form):
    """What Wagtail's forms for a new and for an existing user share here.

    `editor` is the person who fills the form in. Wagtail 8.0.1 lets anybody who may change users make a superuser;
    here only a superuser may.
    """

    first_name = None
    last_name = None
    display_name = forms.CharField(
        label=_("Name to show"),
        max_length=150,
        help_text=_("The name by which colleagues know the person, such as Sam Pagesmith."),
        error_messages={"required": NAME_MISSING},
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The person signs in with it. Capitals make no difference."),
        error_messages={"required": _("Enter the person's e-mail address."), "invalid": EMAIL_FORMAT},
    )
    is_superuser = forms.BooleanField(
        label=_("Superuser"),
        required=False,
        help_text=_("May change every setting. Has no vote and cannot publish a resource."),
    )

    def __init__(self, *args, editor, **kwargs):
        super().__init__(*args, **kwargs)
        if not editor.is_superuser:
            self.fields.pop("is_superuser", None)
        organisation = self.fields["organisation"]
        organisation.queryset = Organisation.objects.current() | Organisation.objects.filter(
            pk=self.instance.organisation_id
        )
        organisation.help_text = _("Where the person works.")
        groups = self.fields["groups"]
        groups.label = _("Roles")
        groups.label_from_instance = _role_in_words
        groups.help_text = _(
            "Board member opens the Board's pages and gives no vote: a vote takes a seat on the Board, which the "
            "secretary enters and a second member confirms."
        )

    def clean_email(self):
        """Return the address in small letters, as it is stored and compared."""
        return get_user_model().objects.normalize_email(self.cleaned_data["email"])


def _role_in_words(group):
    """Return what a role is called and what it is for."""
    purposes = {role.name: role.purpose for role in ROLES}
    return f"{group.name}: {purposes[group.name]}" if group.name in purposes else group.name


FIELDS = ["display_name", "email", "organisation"]
RIGHTS = ["groups", "is_superuser"]
ERRORS = UserCreationForm.error_messages | {
    "duplicate_username": _("Somebody already signs in with this e-mail address."),
    "password_mismatch": _("The two passwords are not the same. Type both again."),
}


class PersonCreationForm(PersonForm, UserCreationForm):
    """A new person, with a first password."""

    error_messages = ERRORS
    field_order = [*FIELDS, "password1", "password2", *RIGHTS]

    class Meta(UserCreationForm.Meta):
        fields = [*FIELDS, *RIGHTS]


class PersonEditForm(PersonForm, UserEditForm):
    """A person who is there already; unticking "active" is how a person leaves."""

    error_messages = ERRORS
    field_order = [*FIELDS, "password1", "password2", "is_active", *RIGHTS]

    class Meta(UserEditForm.Meta):
        fields = [*FIELDS, "is_active", *RIGHTS]
