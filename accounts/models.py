"""The person who signs in. Roles are in `roles.py`; Board membership, which alone gives a vote, is in approvals."""

import secrets

from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


def random_person_number():
    """Return a random whole number below 2^53, so that it is exact in JSON read by any program."""
    return secrets.randbelow(2**53)


class PersonManager(BaseUserManager):
    """Makes and finds people, who are known by their e-mail address, whatever its capitals."""

    @classmethod
    def normalize_email(cls, email):
        """Return an address as it is stored and looked for: in small letters, without surrounding blanks."""
        return (email or "").strip().lower()

    def get_by_natural_key(self, email):
        """Return the person who signs in with an e-mail address; sign-in asks this."""
        return self.get(email=self.normalize_email(email))

    def create_user(self, email, password=None, **fields):
        """Save and return a person without special rights; the password may be set later."""
        if not email:
            raise ValueError("A person needs an e-mail address.")
        person = self.model(email=email, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, email, password=None, **fields):
        """Save and return a superuser. Even a superuser has no vote and cannot publish a resource."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractUser):
    """A person: e-mail as login name, a name to show, an organisation.

    `person_number` stands for the person in rows that may never change: when the person leaves, this row can
    be emptied and those rows still hold. For the same reason nobody may delete a person: people are deactivated.
    """

    username = None
    first_name = None
    last_name = None
    email = models.EmailField(
        _("e-mail address"),
        unique=True,
        error_messages={"unique": _("Somebody already signs in with this e-mail address.")},
    )
    display_name = models.CharField(_("name to show"), max_length=150)
    organisation = models.ForeignKey(
        "audiences.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="people",
    )
    person_number = models.BigIntegerField(unique=True, default=random_person_number, editable=False)
    daily_digest = models.BooleanField(_("gets one message a day"), default=False)

    objects = PersonManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["display_name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["display_name", "email"]
        default_permissions = ("add", "change", "view")
        constraints = [
            # With the unique column: one person for each address, whatever its capitals.
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="accounts_user_email_in_small_letters"
            )
        ]

    def __str__(self):
        return self.display_name or self.email

    def save(self, *args, **kwargs):
        """Save with the e-mail address in the form in which sign-in looks for it."""
        self.email = type(self).objects.normalize_email(self.email)
        super().save(*args, **kwargs)

    def get_full_name(self):
        """Return the name to show; Wagtail prints it wherever it names a person."""
        return str(self)

    def get_short_name(self):
        """Return the name to show: parts of a name are nobody's business."""
        return str(self)

    def has_perm(self, perm, obj=None):
        """Return whether the person holds a permission. Nobody, superusers included, may delete people.

        Wagtail 8.0.1 asks this one question before it draws or runs any way to delete a user, one or many.
        """
        return perm != "accounts.delete_user" and super().has_perm(perm, obj)

    @cached_property
    def role_names(self):
        """The names of the person's roles, read once for each request."""
        return frozenset(self.groups.values_list("name", flat=True))

    def has_role(self, name):
        """Return whether an active person holds the role `name`. Superusers hold only what was given to them."""
        return self.is_active and name in self.role_names
