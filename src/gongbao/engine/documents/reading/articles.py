"""The parts of an article into 款: which unnumbered paragraph is a 款 of its own and which belongs to the item before it."""

from gongbao.engine.documents.reading.joining import is_caption
from gongbao.engine.documents.reading.nodes import Node
from gongbao.engine.documents.reading.words import is_bracketed
from gongbao.engine.documents.tree import Kind


def settle(article: Node) -> None:
    """Puts the items and unnumbered paragraphs of an article into its 款: one is the article itself, several are its children."""
    parts = article.children
    if parts:
        article.last = max(article.last, parts[-1].last, *(node.last for node in parts[-1].walk()))
    parts = _with_second_paragraphs(parts)
    caption = _caption(article, parts)
    first = Node(
        Kind.PARAGRAPH,
        words="" if caption else article.words,
        first=article.first,
        last=article.first,
        page=article.page,
    )
    if not caption:
        first.seams, first.last = article.seams, max([article.first, *(seam + 1 for seam in article.seams)])
    paragraphs = [first]
    for part in parts:
        if part.kind is Kind.PARAGRAPH and (paragraphs[-1].words or paragraphs[-1].children):
            paragraphs.append(part)
        elif part.kind is Kind.PARAGRAPH:
            paragraphs[-1] = part
        else:
            paragraphs[-1].children.append(part)
    _adopt(article, paragraphs, caption)


def _with_second_paragraphs(parts: list[Node]) -> list[Node]:
    """An unnumbered paragraph between two items of one list joins the item before it; after the last item only when an earlier one has some too."""
    settled: list[Node] = []
    item: Node | None = None
    waiting: list[Node] = []
    second_before = False
    for part in parts:
        if part.kind is Kind.PARAGRAPH:
            (waiting if item is not None else settled).append(part)
            continue
        if part.kind is not Kind.ITEM:
            settled.extend([*waiting, part])
            item, waiting = None, []
            continue
        if waiting and item is not None and (part.ordinal or 0) == (item.ordinal or 0) + 1:
            _give(item, waiting)
            second_before = True
        elif waiting:
            settled.extend(waiting)
            second_before = False
        waiting = []
        item = part
        settled.append(part)
    if waiting and item is not None and second_before:
        _give(item, waiting)
    else:
        settled.extend(waiting)
    return settled


def _give(item: Node, paragraphs: list[Node]) -> None:
    for paragraph in paragraphs:
        item.second.append(paragraph.words)
        item.seams.extend(paragraph.seams)
        item.last = max(item.last, paragraph.last)


def _caption(article: Node, parts: list[Node]) -> str:
    """The words on an article's line when they are only its caption: in brackets, or short and followed by an unnumbered paragraph."""
    if not parts or parts[0].kind is not Kind.PARAGRAPH or not article.words:
        return ""
    if is_bracketed(article.words) or article.words[-1] in "】］" or is_caption(article.words):
        return article.words
    return ""


def _adopt(article: Node, paragraphs: list[Node], caption: str) -> None:
    if len(paragraphs) == 1:
        only = paragraphs[0]
        article.words = f"{caption}\n{only.words}" if caption else only.words
        article.children = only.children
        article.seams = only.seams
        return
    article.words, article.children, article.seams = caption, paragraphs, []
    for number, paragraph in enumerate(paragraphs, 1):
        paragraph.ordinal = number
        ends = [node.last for child in paragraph.children for node in child.walk()]
        paragraph.last = max([paragraph.last, *ends])
