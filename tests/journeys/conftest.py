"""The office that the browser visits, and where its pictures go."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from gongbao.office.search import index_texts

PICTURES = Path(__file__).resolve().parents[2] / "artifacts" / "journeys"
WIDE = {"width": 1280, "height": 900}
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event => window.violations.push(event.violatedDirective + " " + event.blockedURI));
"""


@pytest.fixture
def office(live_server) -> str:
    """The address of an office in which the search finds the texts."""
    index_texts()
    return live_server.url


@pytest.fixture
def page(browser, office) -> Iterator[Page]:
    """A wide page of the office; whatever breaks the content policy or throws an error fails the test."""
    context = browser.new_context(viewport=WIDE, base_url=office, locale="zh-CN")
    context.add_init_script(WATCH)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    yield opened
    context.close()

    assert faults == []


@pytest.fixture
def picture(request) -> Callable[[Page, str], None]:
    """Keep a picture of the page under the name of the journey."""

    def keep(page: Page, name: str) -> None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / f"{request.node.originalname}-{name}.png"
        page.wait_for_load_state("networkidle")
        try:
            page.screenshot(path=path, animations="disabled")
        except Error:
            # Chromium cannot draw while one page gives way to the next; what the journey asserts does not hang on the picture.
            page.wait_for_timeout(500)
            page.screenshot(path=path, animations="disabled")

    return keep
