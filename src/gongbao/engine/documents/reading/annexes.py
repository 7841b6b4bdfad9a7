"""Annexes (附件): the list that names them (附件说明), its order where the page scrambled it, and the marks that open their texts."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gongbao.engine.documents.reading.nodes import Node
from gongbao.engine.documents.reading.numbering import Mark, label_at
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import bare, ends_sentence
from gongbao.engine.documents.tree import Finding, Kind, Lines

MOST_ENTRY_LINES = 60
MOST_SCRAMBLED = 12
LONGEST_MARK = 12
LONGEST_MARKED = 80
_COLONS = "：:"


@dataclass(slots=True)
class AnnexList:
    """The list of annexes found at the end of a text: where it begins, its node, notes beside it, and what was noted."""

    start: int
    node: Node
    notes: list[Node] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def annex_list(lines: Sequence[Line]) -> AnnexList | None:
    """The list of annexes that ends a run of lines, or None."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - MOST_ENTRY_LINES), -1):
        rest = _after_annex_word(lines[at].text)
        if rest is None:
            continue
        entry = label_at(rest)
        if entry is not None and entry.ordinal == 1:
            scrambled = _scrambled(lines, at, rest)
            if scrambled is not None:
                return scrambled
        return _in_order(lines, at)
    return None


def leading_list(lines: Sequence[Line]) -> AnnexList | None:
    """The list of annexes that begins a run of lines, `start` being where the run goes on behind it; None when none begins there."""
    if not lines or _after_annex_word(lines[0].text) is None or annex_mark(lines[0].text) is not None:
        return None
    end = 1
    while (
        end < len(lines)
        and (label := label_at(lines[end].text))
        and label.mark is Mark.ARABIC
        and not ends_sentence(lines[end].text)
    ):
        end += 1
    found = _in_order(lines[:end], 0)
    found.start = end
    return found


def annex_mark(text: str) -> int | None:
    """The number of the annex that a line opens (附件2, 附件2：成员名单), 0 for 附件 alone, None for any other line."""
    if len(text) <= LONGEST_MARKED:
        before, colon, title = text.replace(":", "：", 1).partition("：")
        if colon and title and before[:1] == "附" and before[-1:].isdigit():
            text = before
    plain = bare(text) if len(text) <= LONGEST_MARK else ""
    for word in ("附件", "附表", "附录", "附"):
        if plain.startswith(word):
            figures = plain[len(word) :].strip("：:.．、-－—")
            if not figures:
                return 0
            return int(figures) if figures.isascii() and figures.isdigit() and len(figures) <= 3 else None
    return None


def marked_title(text: str) -> str:
    """The title that stands on the line of an annex mark behind a colon (附件1：成员名单); empty where there is none."""
    before, colon, title = text.replace(":", "：", 1).partition("：")
    return title.strip() if colon and annex_mark(before) is not None else ""


def _after_annex_word(text: str) -> str | None:
    if not text.startswith("附"):
        return None
    rest = text.removeprefix("附件").lstrip() if text.startswith("附件") else text[1:].lstrip()
    if rest[:1] in _COLONS and rest:
        return rest[1:].lstrip() or None
    return rest if label_at(rest) and text.startswith("附件") else None


def _in_order(lines: Sequence[Line], at: int) -> AnnexList:
    text = lines[at].text
    rest = _after_annex_word(text) or ""
    node = Node(
        Kind.ANNEX_LIST, text[: len(text) - len(rest)], "", None, 0, lines[at].number, lines[-1].end, lines[at].page
    )
    node.citation = "附件说明"
    found = AnnexList(at, node)
    _entry(node, rest, lines[at])
    for line in lines[at + 1 :]:
        if line.text.startswith(("注:", "注：")):
            node.children.append(_note(line))
        elif label_at(line.text) is None and node.children:
            last = node.children[-1]
            last.seams.append(last.last)
            last.words, last.last = last.words + line.text, line.end
        else:
            _entry(node, line.text, line)
    return found


def _scrambled(lines: Sequence[Line], at: int, rest: str) -> AnnexList | None:
    """The list whose first entry stands last: entries 2 and on above it, and above those the end of the first."""
    if at != len(lines) - 1:
        return None
    above: list[Line] = []
    notes: list[Line] = []
    start = at
    while start > 0 and at - start < MOST_SCRAMBLED:
        line = lines[start - 1]
        label = label_at(line.text)
        if line.text.startswith(("注:", "注：")):
            notes.append(line)
        elif label is not None and label.mark is Mark.ARABIC and not ends_sentence(line.text):
            above.append(line)
        else:
            break
        start -= 1
    numbers = [label.ordinal for line in reversed(above) if (label := label_at(line.text))]
    if not numbers or numbers != list(range(2, 2 + len(numbers))):
        return None
    orphan = lines[start - 1] if start and _is_orphan(lines[start - 1]) else None
    start -= orphan is not None
    return _restored(lines, start, at, rest, orphan, above[::-1], notes[::-1])


def _restored(
    lines: Sequence[Line], start: int, at: int, rest: str, orphan: Line | None, entries: list[Line], notes: list[Line]
) -> AnnexList:
    text = lines[at].text
    node = Node(
        Kind.ANNEX_LIST,
        text[: len(text) - len(rest)],
        "",
        None,
        0,
        lines[start].number,
        lines[at].end,
        lines[at].page,
    )
    node.citation = "附件说明"
    _entry(node, rest, lines[at])
    first = node.children[0]
    if orphan is not None:
        first.words += orphan.text
        first.first, first.last = orphan.number, lines[at].end
    for line in entries:
        _entry(node, line.text, line)
    read = "、".join(f"{entry.citation} {entry.words}" for entry in node.children)
    joined = (
        f"（{lines[at].number} + {orphan.number}：{first.words.removesuffix(orphan.text)}｜{orphan.text}）"
        if orphan
        else ""
    )
    message = f"{read}{joined}"
    found = AnnexList(start, node, [_note(line) for line in notes])
    found.findings.append(Finding("annex-order", message, Lines(lines[start].number, lines[at].end, lines[at].page)))
    return found


def _is_orphan(line: Line) -> bool:
    return not line.cells and label_at(line.text) is None and not ends_sentence(line.text) and len(line.text) <= 30


def _entry(node: Node, text: str, line: Line) -> None:
    label = label_at(text)
    number = (label.ordinal or None) if label else (len(node.children) + 1 if node.children else None)
    taken = label.taken if label else 0
    entry = Node(Kind.ANNEX, text[:taken], text[taken:], number, 0, line.number, line.end, line.page)
    entry.citation = f"附件{number}" if number else "附件"
    node.children.append(entry)


def _note(line: Line) -> Node:
    return Node(Kind.NOTE, words=line.text, first=line.number, last=line.end, page=line.page, citation="注")
