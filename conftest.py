"""What holds for every test of the repository, wherever it lies."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}
HOUSE = Path(__file__).resolve().parent


def pytest_addoption(parser):
    """Options stand here, where pytest reads them before it looks for tests."""
    parser.addoption("--document-package", help="run the conformance suite on this package instead of the cities'")


def pytest_sessionstart() -> None:
    """Pages are tested in both languages, so the translations have to be there."""
    from gongbao.server.translations import catalogues, compile_catalogues

    compile_catalogues(catalogues())


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Mark journeys by their folder, and what touches the database, so that it can be run again on another one."""
    for item in items:
        if "journeys" in item.path.relative_to(HOUSE).parts:
            item.add_marker("journey")
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES & set(item.fixturenames):
            item.add_marker("database")


@pytest.fixture(autouse=True)
def _begin_in_the_language_of_the_office():
    """No test speaks the language that the one before it left behind."""
    from django.conf import settings
    from django.utils import translation

    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """In CI nothing is skipped: a test that would be is a failure that says so."""
    report = yield
    if report.skipped and os.environ.get("CI") == "true" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"Skipped, and in CI nothing is: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    """The ledger's tables refuse to be emptied; between tests that commit, their guards are lowered for as long as it takes."""
    from django.db import connection

    from gongbao.records.ledger.guards import lowered, lowered_beside, raised, raised_beside

    empty = connection.ops.sql_flush

    def unguarded(*words, **more):
        statements, vendor = empty(*words, **more), connection.vendor
        down, up = (*lowered(vendor), *lowered_beside(vendor)), (*raised(vendor), *raised_beside(vendor))
        return [*down, *statements, *up] if statements else []

    connection.ops.sql_flush = unguarded


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Debian's Chromium, or the one that CHROMIUM names: one for all journeys, wherever they lie.

    The browser's event loop runs in the thread of the tests, so Django is told that database calls beside it are meant.
    """
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()
