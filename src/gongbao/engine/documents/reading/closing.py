"""Unnumbered paragraphs after numbered ones, in texts without articles: second paragraphs, closing paragraphs, undecidable joinings."""

from collections import Counter
from collections.abc import Iterable

from gongbao.engine.documents.reading.nodes import Node, Paragraph
from gongbao.engine.documents.tree import Finding, Kind, Lines

SELVES = (
    "本意见",
    "本通知",
    "本办法",
    "本方案",
    "本规定",
    "本措施",
    "本政策",
    "本细则",
    "本决定",
    "本规划",
    "本实施",
    "本公告",
    "本通告",
    "本制度",
    "本计划",
)
FORMULAS = (
    "特此",
    "以上意见",
    "以上方案",
    "妥否",
    "当否",
    "请认真",
    "请结合",
    "请遵照",
    "请各",
    "此复",
    "此函",
    "自发布之日",
    "自印发之日",
    "现予公布",
)
_LINED = {Kind.PART, Kind.CHAPTER, Kind.DIVISION, Kind.SECTION, Kind.PREAMBLE}
FEW = 4  # at most one in so many provisions of a kind has a second paragraph when such paragraphs are not the text's habit
LEAST = 3  # provisions of a kind that show a habit


def settle_further(nodes: list[Node]) -> list[Finding]:
    """Decides every paragraph that still stands in `further`; closing paragraphs become nodes at the end. Returns the undecidable joinings."""
    everything = [node for top in nodes for node in top.walk()]
    cut = any(node.seams for node in everything)
    kinds = Counter(node.kind for node in everything)
    with_further = Counter(node.kind for node in everything if node.further)
    rare = {kind for kind in kinds if kinds[kind] >= LEAST and with_further[kind] * FEW <= kinds[kind]}
    closing = [paragraph.node(Kind.CLOSING) for paragraph in _closing(nodes, rare, cut=cut)] or _closing_behind_table(
        nodes
    )
    findings = [finding for node in everything for finding in _settle(node, undecidable=cut and node.kind in rare)]
    _number(closing)
    nodes.extend(closing)
    return findings


def _closing(nodes: list[Node], rare: set[Kind], *, cut: bool) -> list[Paragraph]:
    """Takes the closing paragraphs off the last provision of the text."""
    if not nodes:
        return []
    last = nodes[-1]
    while last.children:
        last = last.children[-1]
    if last.kind in (Kind.ARTICLE, Kind.PARAGRAPH, Kind.ITEM, Kind.PREAMBLE):
        return []
    start = next(
        (at for at, paragraph in enumerate(last.further) if _speaks_of_itself(paragraph.text)), len(last.further)
    )
    if last.kind in rare and not cut:
        start = 0
    closing, last.further = last.further[start:], last.further[:start]
    return closing


def _speaks_of_itself(text: str) -> bool:
    return any(name in text for name in SELVES) or text.startswith(FORMULAS)


def _settle(node: Node, *, undecidable: bool) -> Iterable[Finding]:
    if not node.further:
        return
    further, node.further = node.further, []
    if undecidable and node.kind not in _LINED:
        message = f"{node.label.strip()} {node.last} | {further[0].first}"
        yield Finding("undecidable-joining", message, Lines(node.last, further[0].first, node.page))
    for paragraph in further:
        node.reach(paragraph)
    texts = [paragraph.text for paragraph in further]
    if node.kind in _LINED:
        node.added.extend(texts)
    elif undecidable:  # read as one paragraph, like the others of its kind; the finding keeps the doubt
        node.words = "".join([node.words, *texts])
    else:
        node.second.extend(texts)


def _closing_behind_table(nodes: list[Node]) -> list[Node]:
    """Takes off the paragraphs behind the last table of a text from the first one on that speaks of the text itself."""
    siblings = nodes
    while siblings and siblings[-1].children and siblings[-1].kind is not Kind.ARTICLE:
        siblings = siblings[-1].children
    start = len(siblings)
    while start and siblings[start - 1].kind is Kind.PARAGRAPH:
        start -= 1
    start = next((at for at in range(start, len(siblings)) if _speaks_of_itself(siblings[at].words)), len(siblings))
    closing = siblings[start:]
    del siblings[start:]
    for node in closing:
        node.kind = Kind.CLOSING
    return closing


def _number(closing: list[Node]) -> None:
    for number, node in enumerate(closing[:-1], 1):
        node.citation, node.ordinal = f"结尾、{number}", number
