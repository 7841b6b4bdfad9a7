"""The office as a part of the site: who follows every act."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from django.apps import AppConfig

FOLLOWERS = (
    "gongbao.office.cases.turns:note_turns",
    "gongbao.office.attachments.enclosing:enclose",
    "gongbao.office.papers.issuing:issue_papers",
    "gongbao.office.notifying.telling:tell",
)


class OfficeConfig(AppConfig):
    """What the office itself does after an act, in this order: turns are kept, files enclosed, documents issued, people told."""

    name = "gongbao.office"

    def ready(self) -> None:
        from gongbao.office.cases.following import follows  # models are there only now

        for name in FOLLOWERS:
            follows(_later(name))


def _later(name: str) -> Callable[[Any], None]:
    """The function called "module:function", loaded with the first act: printing loads more than most commands need."""
    module, _, function = name.partition(":")

    def follow(deed: object) -> None:
        getattr(import_module(module), function)(deed)

    return follow
