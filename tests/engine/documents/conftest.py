"""What the tests of documents share: the printed issue, texts of other places, and how they are read."""

from pathlib import Path

import pytest

from gongbao.engine.documents.reading import Source, open_source, read_lines
from gongbao.engine.documents.tree import Document, Issue

TEXTS = Path(__file__).parent / "texts"
PRINTED = Path(__file__).parents[3] / "src" / "zibo" / "gazettes" / "2020-08" / "issue.txt"


@pytest.fixture(scope="session")
def printed() -> bytes:
    """The issue as it came out of the scan."""
    return PRINTED.read_bytes()


@pytest.fixture(scope="session")
def source(printed: bytes) -> Source:
    return open_source(printed)


@pytest.fixture(scope="session")
def issue(source: Source) -> Issue:
    return read_lines(source)


@pytest.fixture(scope="session")
def documents(issue: Issue) -> dict[str, Document]:
    """The documents of the issue by the figures of their number ("61")."""
    return {(document.number or "").partition("〕")[2].removesuffix("号"): document for document in issue.documents}
