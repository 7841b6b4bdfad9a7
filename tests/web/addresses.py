"""The addresses of all pages: found in what stands in the house, so that a new document is tested without being named."""

from urllib.parse import quote

from gongbao.engine.documents.tree import Kind
from gongbao.office.documents import documents
from gongbao.office.issues import issues
from gongbao.office.permission import PUBLIC
from gongbao.office.rules import rules
from gongbao.web.addresses import name_of

GENERAL = [
    "/",
    "/issues/",
    "/rules/",
    "/validity/",
    "/validity/?on=2022-02-28",
    "/coverage/",
    "/readings/",
    "/search/",
    "/search/?q=%E6%95%B0%E6%8D%AE",
    "/about/",
    "/sign-in/",
]


def issue_pages() -> list[str]:
    """Each issue."""
    return [f"/issues/{entry.name}/" for entry in issues(PUBLIC)]


def document_pages() -> list[str]:
    """Each document, and its page on what runs."""
    names = [quote(name_of(entry)) for entry in documents(PUBLIC)]
    return [f"/{kind}/{name}/" for name in names for kind in ("documents", "coverage")]


def provision_pages() -> list[str]:
    """In each document the first provision of each kind."""
    found: dict[tuple[str, Kind], str] = {}
    for entry in documents(PUBLIC):
        name = quote(name_of(entry))
        for provision in entry.document.walk():
            found.setdefault((name, provision.kind), f"/documents/{name}/{quote(provision.citation)}/")
    return list(found.values())


def rule_pages() -> list[str]:
    """Each rule."""
    return [f"/rules/{entry.id}/" for entry in rules(PUBLIC)]


def in_english(address: str) -> str:
    """The English page of an address."""
    return f"/en{address}"
