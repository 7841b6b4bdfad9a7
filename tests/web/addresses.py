"""The addresses of all pages: found in what stands in the house, so that a new document is tested without being named."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from gongbao.engine.documents.tree import Kind
from gongbao.engine.rules import Field
from gongbao.engine.rules.types import ListType, NullableType, RecordType
from gongbao.office.documents import documents
from gongbao.office.issues import issues
from gongbao.office.permission import PUBLIC
from gongbao.office.procedures import procedures
from gongbao.office.rules import describe, rules
from gongbao.web.addresses import name_of

GENERAL = [
    "/",
    "/issues/",
    "/rules/",
    "/procedures/",
    "/calendar/",
    "/calendar/?start=2020-09-21&count=15&unit=workdays&year=2020",
    "/calendar/?start=2020-09-21&count=6&unit=months&end=stays",
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


def procedure_pages() -> list[str]:
    """Each procedure."""
    return [f"/procedures/{entry.id}/" for entry in procedures(PUBLIC)]


def rule_pages_of_every_kind() -> list[str]:
    """As few rules as needed to see every kind of input and of answer."""
    pages, seen = [], set()
    for entry in rules(PUBLIC):
        view = describe(PUBLIC, entry.id)
        kinds = {*_kinds(view.inputs), view.output.name}
        if not kinds <= seen:
            seen |= kinds
            pages.append(f"/rules/{entry.id}/")
    return pages


def _kinds(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        type_ = field.type.inner if isinstance(field.type, NullableType) else field.type
        yield f"{type_.name} {field.required} {type_ is field.type}"
        below = type_.item if isinstance(type_, ListType) else type_
        if isinstance(below, RecordType):
            yield from _kinds(below.fields)


def in_english(address: str) -> str:
    """The English page of an address."""
    return f"/en{address}"
