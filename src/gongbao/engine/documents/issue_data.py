"""An issue as plain data, the shape that JSON gives out."""

from typing import Any

from gongbao.engine.documents.counting import count
from gongbao.engine.documents.finding_names import FINDING_NAMES
from gongbao.engine.documents.repeals_named import repeals_named
from gongbao.engine.documents.tree import ContentsEntry, Document, Finding, Issue, Lines, Provision, Text


def issue_data(issue: Issue) -> dict[str, Any]:
    """Counts, front matter, contents, documents, end matter and findings of an issue, with lines and pages where they stand."""
    return {
        "counts": count(issue),
        "masthead": [provision_data(provision) for provision in issue.masthead],
        "contents": [_entry(entry) for entry in issue.contents],
        "documents": [document_data(document) for document in issue.documents],
        "imprint": [provision_data(provision) for provision in issue.imprint],
        "findings": [_finding(finding) for finding in issue.findings],
    }


def document_data(document: Document) -> dict[str, Any]:
    """One document: its identity, its counts, the documents it repeals, its text and what is annexed."""
    return {
        "number": document.number,
        "issuer": document.issuer,
        "title": document.title,
        "addressees": document.addressees,
        "signed": document.signed.isoformat() if document.signed else None,
        "lines": _lines(document.lines),
        "counts": count(document),
        "repeals": [
            {"number": repeal.number, "title": repeal.title, "provision": repeal.provision}
            for repeal in repeals_named(document)
        ],
        "text": _text(document.text),
        "annexed": _text(document.annexed) if document.annexed else None,
    }


def provision_data(provision: Provision) -> dict[str, Any]:
    """One provision with everything below it."""
    return {
        "kind": str(provision.kind),
        "citation": provision.citation,
        "label": provision.label,
        "ordinal": provision.ordinal,
        "words": provision.words,
        "second": list(provision.second),
        "lines": _lines(provision.lines),
        "seams": list(provision.seams),
        "children": [provision_data(child) for child in provision.children],
    }


def _text(text: Text) -> dict[str, Any]:
    return {"title": text.title, "provisions": [provision_data(provision) for provision in text.provisions]}


def _entry(entry: ContentsEntry) -> dict[str, Any]:
    return {
        "section": entry.section,
        "title": entry.title,
        "number": entry.number,
        "page": entry.page,
        "lines": _lines(entry.lines),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    name = FINDING_NAMES[finding.code]
    return {
        "code": finding.code,
        "name": {"zh": name.zh, "en": name.en},
        "message": finding.message,
        "lines": _lines(finding.lines),
    }


def _lines(lines: Lines | None) -> dict[str, int | None] | None:
    return {"first": lines.first, "last": lines.last, "page": lines.page} if lines else None
