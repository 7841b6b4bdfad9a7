"""What every page needs: its masthead, its other language, where the law is found."""

from dataclasses import dataclass

from django import template
from django.template import Context
from django.urls import reverse, translate_url
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gongbao.office.issues import issues
from gongbao.office.permission import PUBLIC
from gongbao.web.asker import language

register = template.Library()


@dataclass(frozen=True, slots=True)
class Way:
    """One entry of the main navigation."""

    href: str
    words: str
    is_here: bool
    is_this_page: bool


@register.filter
def words(text: str) -> list[str]:
    """The words of a text."""
    return text.split()


@register.simple_tag(takes_context=True)
def other_language(context: Context) -> str:
    """The address of this page in the other language."""
    request = context.get("request")
    path = request.get_full_path() if request else "/"
    return translate_url(path, "zh-hans" if get_language() == "en" else "en")


@register.simple_tag(takes_context=True)
def ways(context: Context) -> list[Way]:
    """The main navigation; a way is here on the page it leads to and on those below it."""
    request = context.get("request")
    path = request.path if request else ""
    named = {
        "issues": _("Issues"),
        "rules": _("Rules"),
        "procedures": _("Procedures"),
        "validity": _("In force"),
        "coverage": _("What runs"),
        "readings": _("Readings"),
        "search": _("Search"),
    }
    return [Way(href := reverse(name), shown, path.startswith(href), path == href) for name, shown in named.items()]


@register.simple_tag(takes_context=True)
def places(context: Context) -> list[str]:
    """The cities whose gazettes stand here."""
    return list(dict.fromkeys(entry.city for entry in issues(PUBLIC, language())))


@register.simple_tag(takes_context=True)
def on(context: Context) -> str:
    """The end of a link that keeps the day this page is about."""
    asked = context.get("asked")
    return asked.query if asked else ""
