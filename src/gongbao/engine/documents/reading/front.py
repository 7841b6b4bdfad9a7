"""Matter that belongs to no document: metadata, masthead (刊头), contents page (目录), presentation (简介), imprint (版权页)."""

from collections.abc import Sequence

from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.documents.reading.citing import numeral
from gongbao.engine.documents.reading.nodes import Node, node_of
from gongbao.engine.documents.reading.numbering import without_list_mark
from gongbao.engine.documents.reading.sources import Line
from gongbao.engine.documents.reading.words import bare
from gongbao.engine.documents.tree import ContentsEntry, Kind, Lines

IMPRINT_KEYS = (
    "主办",
    "编辑",
    "出版",
    "地址",
    "电话",
    "邮编",
    "邮政编码",
    "传真",
    "刊号",
    "国内",
    "印刷",
    "发行",
    "网址",
    "主管",
    "准印",
    "定价",
    "承印",
)
_LEADERS = set("….· 0123456789")
_OPEN, _CLOSE = "（(", "）)"


def is_contents_heading(text: str) -> bool:
    """Whether a line is the word 目录 alone."""
    return len(text) <= 12 and bare(text) in ("目录", "目次", "本期目录")


def metadata_end(lines: Sequence[Line]) -> int:
    """Where lines of metadata (# key: value) at the beginning of a file end."""
    end = 0
    while end < len(lines) and lines[end].text.startswith("# ") and ":" in lines[end].text[:24]:
        end += 1
    return end


def front_matter(lines: Sequence[Line]) -> tuple[list[Node], list[ContentsEntry]]:
    """Masthead and contents page as printed, and the entries of the contents."""
    described = metadata_end(lines)
    nodes = [node_of(Kind.NOTE, "元数据", lines[:described])] if described else []
    lines = lines[described:]
    if not lines:
        return nodes, []
    at = next((at for at, line in enumerate(lines) if is_contents_heading(line.text)), len(lines))
    if at:
        nodes.append(node_of(Kind.NOTE, "刊头", lines[:at]))
    if at == len(lines):
        return nodes, []
    contents = node_of(Kind.NOTE, "目录", lines[at : at + 1])
    entries = _contents(contents, lines[at + 1 :])
    return [*nodes, contents], entries


def end_matter(lines: Sequence[Line]) -> list[Node]:
    """A presentation of the gazette and its imprint."""
    if not lines:
        return []
    at = next((at for at, line in enumerate(lines) if is_imprint(line.text)), len(lines))
    nodes: list[Node] = []
    if at:
        presentation = node_of(Kind.NOTE, "简介", lines[:1])
        for number, line in enumerate(lines[1:at], 1):
            paragraph = node_of(Kind.PARAGRAPH, f"简介第{numeral(number)}段", [line])
            paragraph.ordinal, presentation.last = number, line.end
            presentation.children.append(paragraph)
        nodes.append(presentation)
    if at < len(lines):
        nodes.append(node_of(Kind.NOTE, "版权页", lines[at:]))
    return nodes


def end_matter_start(lines: Sequence[Line], first: int) -> int:
    """Where the end matter begins, at or after a position: the gazette's presentation of itself, or its imprint."""
    for at in range(first, len(lines)):
        text = lines[at].text
        if text.endswith("简介") and "公报" in text and len(text) < 40:
            return at
        if is_imprint(text) and any(is_imprint(line.text) for line in lines[at + 1 : at + 3]):
            return at
    return len(lines)


def is_imprint(text: str) -> bool:
    """Whether a line gives an imprint's particulars (主办单位：…)."""
    key, colon, _ = text[:16].replace(":", "：").partition("：")
    return bool(colon) and bare(key).startswith(IMPRINT_KEYS)


def _contents(contents: Node, lines: Sequence[Line]) -> list[ContentsEntry]:
    entries: list[ContentsEntry] = []
    section: Node | None = None
    held: list[Line] = []
    for line in lines:
        if line.text[:1] in "【[〔" and line.text[-1:] in "】]〕":
            section = node_of(Kind.NOTE, f"目录{line.text}", [line])
            contents.children.append(section)
            continue
        held.append(line)
        number, page = _number_and_page(line.text)
        if number is None and page is None:
            continue
        entries.append(_entry(section or contents, section, held, number, page, len(entries) + 1))
        held = []
    if held:
        (section or contents).children.append(node_of(Kind.NOTE, f"目录第{numeral(len(entries) + 1)}条", held))
    _stretch(contents)
    return entries


def _stretch(node: Node) -> None:
    for child in node.children:
        _stretch(child)
        node.last = max(node.last, child.last)


def _entry(
    parent: Node, section: Node | None, held: list[Line], number: str | None, page: int | None, place: int
) -> ContentsEntry:
    mark, first = without_list_mark(held[0].text)
    node = node_of(Kind.NOTE, f"目录第{numeral(place)}条", held)
    node.label, node.ordinal = mark, place
    node.words = "\n".join([first, *(line.text for line in held[1:])])
    parent.children.append(node)
    titles = [first, *(line.text for line in held[1:])]
    titles[-1] = _without_number(titles[-1])
    title = "".join(part for part in titles if part)
    heading = section.words[1:-1] if section else None
    return ContentsEntry(heading, title, number, page, Lines(held[0].number, held[-1].end, held[0].page))


def _number_and_page(text: str) -> tuple[str | None, int | None]:
    """The number and the page that end a line of the contents: (某政发〔2020〕7号) (1), ……1."""
    page: int | None = None
    rest = text.rstrip()
    if rest[-1:] in _CLOSE:
        opening = max(rest.rfind("("), rest.rfind("（"))
        inner = rest[opening + 1 : -1].strip()
        if inner.isascii() and inner.isdigit() and len(inner) <= 4:
            page, rest = int(inner), rest[:opening].rstrip()
    elif not set(rest[-4:]) - _LEADERS and rest[-1:].isdigit():
        figures = rest[len(rest.rstrip("0123456789")) :]
        if len(figures) <= 4 and rest[: -len(figures)].rstrip()[-1:] in "….·":
            page, rest = int(figures), rest[: -len(figures)].rstrip("….· ")
    return _number_at_end(rest), page


def _number_at_end(rest: str) -> str | None:
    if rest[-1:] not in _CLOSE:
        return None
    opening = rest.rfind("（") if rest[-1] == "）" else rest.rfind("(")
    while opening >= 0:
        number = parse_number(rest[opening:])
        if number is not None:
            return str(number)
        opening = max(rest.rfind("（", 0, opening), rest.rfind("(", 0, opening))
        if len(rest) - opening > 60:
            return None
    return None


def _without_number(text: str) -> str:
    number, page = _number_and_page(text)
    rest = text.rstrip()
    if page is not None:
        rest = rest[: rest.rfind(str(page))].rstrip("（( ….·").rstrip()
    while number and rest and parse_number(rest) is None and rest[-1:] in _CLOSE:
        for opening in (at for at, sign in enumerate(rest) if sign in _OPEN):
            if parse_number(rest[opening:]) is not None:
                return rest[:opening].rstrip()
        return rest
    return "" if number and parse_number(rest) is not None else rest
