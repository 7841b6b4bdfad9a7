"""Django's own forms as the house uses them: where the pages are about records, and not about a rule's typed input."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest

from gongbao.engine.rules import Refused
from gongbao.web.asker import language

UNPROCESSABLE = 422


class Day(forms.DateField):
    """A day, as the rest of the house asks for it."""

    widget = forms.DateInput(attrs={"type": "date", "class": "day"}, format="%Y-%m-%d")


def done(form: forms.Form, does: Callable[[dict[str, Any]], object]) -> bool:
    """Whether the form was sent, is right, and what it asks for was done; what the office refuses stands at its field, or at the head of the form."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        does(form.cleaned_data)
    except Refused as refusal:
        field = refusal.field if refusal.field in form.fields else None
        form.add_error(field, refusal.message.in_(language()))
        return False
    return True


def status_of(*sent: forms.Form) -> int:
    """The status of a page with these forms: 422 where one that was sent is not right."""
    return UNPROCESSABLE if any(form.is_bound and form.errors for form in sent) else 200


def said(request: HttpRequest, words: str, does: Callable[[], object]) -> None:
    """Do what a button asks for, and say so on the next page; or say there why the office refused it."""
    try:
        does()
    except Refused as refusal:
        messages.error(request, refusal.message.in_(language()))
    else:
        messages.success(request, words)


def offer(field: forms.Field, choices: list[Any]) -> None:
    """Let a field of choices offer these, which only its page knows."""
    field.choices = choices  # type: ignore[attr-defined]  # of the fields of choices, which alone are given here
