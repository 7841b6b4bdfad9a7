"""What a careful reader notes about an issue once it is read."""

from collections.abc import Iterator

from gongbao.engine.documents.tree import Finding, Issue


def checks(issue: Issue) -> Iterator[Finding]:
    """Findings about the documents and about the contents page against them."""
    return iter(())
