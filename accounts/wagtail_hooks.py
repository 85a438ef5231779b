"""What the admin shows of people outside the screens for users."""

from wagtail.admin.views.account import NameEmailSettingsPanel

from .forms import OwnAccountForm

# Wagtail 8.0.1 has no setting for it, and its own form asks for a first and a last name, which we do not keep.
NameEmailSettingsPanel.form_class = OwnAccountForm
