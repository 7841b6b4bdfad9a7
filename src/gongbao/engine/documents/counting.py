"""How many parts of each kind a document, a text or an issue has."""

from collections import Counter
from collections.abc import Iterable

from gongbao.engine.documents.repeals_named import repeals_named
from gongbao.engine.documents.tree import Document, Issue, Kind, Provision, Text

COUNTED = {
    "chapters": Kind.CHAPTER,
    "articles": Kind.ARTICLE,
    "items": Kind.ITEM,
    "sections": Kind.SECTION,
    "subheads": Kind.SUBHEAD,
    "measures": Kind.MEASURE,
    "dash_paragraphs": Kind.DASH,
    "tables": Kind.TABLE,
}


def structure(part: Document | Text) -> dict[str, int]:
    """The parts of a document or text; `paragraphs` are the 款 of its articles, of which each article has at least one."""
    provisions = list(part.walk())
    kinds = Counter(provision.kind for provision in provisions)
    counts = {name: kinds[kind] for name, kind in COUNTED.items()}
    counts["paragraphs"] = sum(_paragraphs(provision) for provision in provisions)
    counts["seams"] = sum(len(provision.seams) for provision in provisions)
    return counts


def count(part: Document | Issue) -> dict[str, int]:
    """The counts of `structure` with documents, texts and the repealed documents named, for one document or a whole issue."""
    documents = part.documents if isinstance(part, Issue) else (part,)
    total = Counter(dict.fromkeys(("documents", "texts", *_ORDER), 0))
    for document in documents:
        total.update(structure(document))
        total.update(documents=1, texts=1 + (document.annexed is not None), repealed=len(repeals_named(document)))
    return {name: total[name] for name in ("documents", "texts", *_ORDER)}


_ORDER = (
    "chapters", "articles", "paragraphs", "items", "sections", "subheads", "measures", "dash_paragraphs", "repealed", "tables", "seams",
)  # fmt: skip


def _paragraphs(provision: Provision) -> int:
    if provision.kind is not Kind.ARTICLE:
        return 0
    return max(1, _of_kind(provision.children, Kind.PARAGRAPH))


def _of_kind(provisions: Iterable[Provision], kind: Kind) -> int:
    return sum(provision.kind is kind for provision in provisions)
