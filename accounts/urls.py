"""Signing in and out, and how one is told: for everybody, whether their work is in the admin or not."""

from django.urls import path

from . import views

urlpatterns = [
    path("sign-in/", views.SignInView.as_view(), name="sign_in"),
    path("sign-out/", views.SignOutView.as_view(), name="sign_out"),
    path("account/", views.account, name="account"),
    path("after-sign-in/", views.after_sign_in, name="after_sign_in"),
]
