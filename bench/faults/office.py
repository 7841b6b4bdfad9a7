"""An office of one's own to be tried: its people, and what they do in it."""

import ctypes
import os
import signal
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

APPLICANTS = 8
PR_SET_PDEATHSIG = 1  # of Linux


def open_office(url: str | None, home: Path, *, is_careless: bool = False) -> None:
    """Set Django up over this database (SQLite in `home` when None; careless: one that does not wait for the disk), and make the tables."""
    os.environ |= {"DJANGO_SETTINGS_MODULE": "gongbao.server.settings", "GONGBAO_HOME": str(home)}
    os.environ.pop("DATABASE_URL", None)
    if url:
        os.environ["DATABASE_URL"] = url
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    options = settings.DATABASES["default"].get("OPTIONS", {})
    if is_careless and "init_command" in options:
        options["init_command"] = options["init_command"].replace("synchronous=2", "synchronous=1")

    call_command("migrate", verbosity=0)


class Trial:
    """People of one enterprise who apply, and of the department that takes applications in.

    `bare`: of what follows an act only the turns are kept; no papers are typeset and nobody is told, so that more acts can be tried in the same time.
    """

    def __init__(self, *, bare: bool = False) -> None:
        from gongbao.office import apps
        from gongbao.office.cases import following
        from tests.office.cases import applying

        if bare:
            following._followers[:] = [apps._later(apps.FOLLOWERS[0])]
        self._does = applying
        with self._morning():
            applying.found_department()
            self.applicants = [applying.applicant(f"李申请{one}") for one in range(APPLICANTS)]
            self.officials = [applying.official(f"王受理{one}") for one in range(APPLICANTS)]
            _read_documents(applying.PROCEDURE)

    def apply(self, number: int, key: str, matter: str | None = None) -> Any:
        """An application for a matter, by one of the enterprise's people; the entry."""
        with self._morning():
            return self._does.applied(self.applicants[number], key=key, matter=f"chain:{matter or key}:revenue:2019")

    def accept(self, number: int, case: int, key: str) -> Any:
        """The taking in of an application by one of the officials."""
        with self._morning():
            return self._does.accepted(self.officials[number], case, key)

    def _morning(self) -> AbstractContextManager[None]:
        from gongbao.office.clock import stopped_at

        return stopped_at(self._does.MORNING)


def _read_documents(procedure: str) -> None:
    """Let whoever is forked from here find the documents read. No act is done here: typesetting begins threads, and those are not forked."""
    from gongbao.office.cases.calendars import calendars
    from gongbao.office.library import find_procedure

    enactment, _ = find_procedure(procedure)
    assert enactment.rules
    assert enactment.documents
    calendars()


def die_with_parent() -> None:
    """Let this forked process end when the one that began it ends, however that does."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def until_answered(do: Callable[[], Any]) -> Any:
    """Ask again, with the same key, for as long as the database does not answer: what a careful client does."""
    import time

    from django.db import InterfaceError, OperationalError, connection

    while True:
        try:
            return do()
        except (OperationalError, InterfaceError):
            connection.close()
            time.sleep(0.05)


def examined() -> dict[str, Any]:
    """What the examination of the whole ledger, and of all that is made from it, finds."""
    from gongbao.office.ledger import verify
    from gongbao.office.permission import Actor

    found = verify(Actor("bench", is_signed_in=True, admin="audit"))
    told = [f"{one.kind} {one.where}: {one.words.en}" for one in found.findings[:5]]
    return {"lines": found.lines, "cases": found.cases, "faults": found.faults, "findings": told}
