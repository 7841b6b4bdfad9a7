"""Printed issues."""

from gongbao.office.shapes.shape import Shape
from gongbao.office.shapes.texts import DocumentEntry, Lines, Tree


class ContentsEntry(Shape):
    """A line of a contents page as printed."""

    section: str | None
    title: str
    number: str | None
    page: int | None


class Finding(Shape):
    """Something a careful reader would note about the print."""

    code: str
    message: str
    lines: Lines | None


class IssueEntry(Shape):
    """An issue in a list."""

    city: str
    name: str


class Issue(IssueEntry):
    """An issue as printed."""

    masthead: list[Tree]
    contents: list[ContentsEntry]
    documents: list[DocumentEntry]
    imprint: list[Tree]
    findings: list[Finding]
