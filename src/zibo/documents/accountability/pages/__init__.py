"""The investigator's workbench."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
