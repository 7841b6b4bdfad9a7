"""The addresses of the general pages."""

from django.urls import path

from gongbao.web.views.about import about
from gongbao.web.views.rule import rule
from gongbao.web.views.session import SignIn, SignOut, type_size

urlpatterns = [
    path("rules/<slug:slug>/<slug:name>/", rule, name="rule"),
    path("about/", about, name="about"),
    path("sign-in/", SignIn.as_view(), name="login"),
    path("sign-out/", SignOut.as_view(), name="logout"),
    path("type-size/", type_size, name="type-size"),
]
