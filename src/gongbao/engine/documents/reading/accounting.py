"""Proof that nothing of a source was lost or invented: what the structure holds, character by character, against the printed lines."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.documents.reading.numbering import without_list_mark
from gongbao.engine.documents.reading.sources import Source
from gongbao.engine.documents.tree import Issue, Lines, Provision

SHOWN = 20  # characters of context in a loss


@dataclass(frozen=True, slots=True)
class Loss:
    """The first place where structure and source part: the source line, what it prints from there, what the structure holds instead."""

    line: int
    printed: str
    held: str


def reproduces(source: Source, issue: Issue) -> bool:
    """Whether every character of the source that is no blank stands in the structure, once, and in the order of the source.

    A list mark of the page is accounted for by its finding `list-mark`; within the lines of a finding `annex-order` the order is free.
    """
    return first_loss(source, issue) is None


def first_loss(source: Source, issue: Issue) -> Loss | None:
    """Where structure and source part first, or None when they agree."""
    marked = _lines_with_marks(issue)
    free = [finding.lines for finding in issue.findings if finding.code == "annex-order" and finding.lines]
    held, scattered = _held(issue, free)
    printed: list[tuple[int, str]] = []
    spread: Counter[str] = Counter()
    for line in source.lines:
        text = without_list_mark(line.text)[1] if line.number in marked else line.text
        text = _dense(text)
        if _within(line.number, free):
            spread.update(text)
        else:
            printed.append((line.number, text))
    if spread != scattered:
        return Loss(free[0].first, "".join((spread - scattered).elements()), "".join((scattered - spread).elements()))
    return _difference(printed, held)


def _lines_with_marks(issue: Issue) -> set[int]:
    spans = [finding.lines for finding in issue.findings if finding.code == "list-mark" and finding.lines]
    return {line for span in spans for line in range(span.first, span.last + 1)}


def _difference(printed: list[tuple[int, str]], held: str) -> Loss | None:
    at = 0
    for number, text in printed:
        if not held.startswith(text, at):
            same = next((same for same, sign in enumerate(text) if held[at + same : at + same + 1] != sign), len(text))
            return Loss(number, text[same : same + SHOWN], held[at + same : at + same + SHOWN])
        at += len(text)
    return None if at == len(held) else Loss(printed[-1][0] if printed else 0, "", held[at : at + SHOWN])


def _held(issue: Issue, free: list[Lines]) -> tuple[str, Counter[str]]:
    ordered: list[str] = []
    scattered: Counter[str] = Counter()
    for provision in _outermost(issue):
        for lines, words in _spoken(provision):
            if free and lines is not None and _within(lines.first, free):
                scattered.update(_dense(words))
            else:
                ordered.append(_dense(words))
    return "".join(ordered), scattered


def _outermost(issue: Issue) -> Iterator[Provision]:
    yield from issue.masthead
    for document in issue.documents:
        yield from document.text.provisions
        if document.annexed is not None:
            yield from document.annexed.provisions
    yield from issue.imprint


def _spoken(provision: Provision) -> Iterator[tuple[Lines | None, str]]:
    yield provision.lines, provision.label + provision.words
    for child in provision.children:
        yield from _spoken(child)
    for paragraph in provision.second:
        yield provision.lines, paragraph


def _within(line: int, spans: list[Lines]) -> bool:
    return any(span.first <= line <= span.last for span in spans)


def _dense(text: str) -> str:
    return "".join(text.split())
