"""The smallest pieces of a text that must be accounted for: sentences, and what is printed beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gongbao.engine.documents.citation.sentences import heading, sentences
from gongbao.engine.documents.citation.wording import HEADED
from gongbao.engine.documents.tree import Document, Kind, Provision

IDENTITY = {Kind.TITLE, Kind.NUMBER, Kind.ADDRESSEES, Kind.SIGNATURE, Kind.DATE, Kind.ANNEX_LIST}
_STOPS = "。 \t\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one provision; `is_caption` where they only name what stands below or behind them, or say which document it is."""

    provision: Provision
    words: str
    is_caption: bool


def pieces(document: Document) -> Iterator[Piece]:
    """Every word of the document, in its order, each in one piece."""
    for provision in document.walk():
        yield from _pieces(provision)


def _pieces(provision: Provision) -> Iterator[Piece]:
    if provision.kind in IDENTITY:
        yield Piece(provision, provision.words, is_caption=True)
        return
    alone = replace(provision, children=())
    rest = "\n".join((provision.words, *provision.second))
    caption = provision.words.partition("\n")[0] if _is_headed(provision) else heading(provision)
    if caption:
        yield Piece(provision, caption, is_caption=True)
        rest = rest[len(caption) :]
    for sentence in sentences(alone):
        before, _, rest = rest.partition(sentence)
        yield from _leftover(provision, before)
        yield Piece(provision, sentence, is_caption=False)
    yield from _leftover(provision, rest)


def _is_headed(provision: Provision) -> bool:
    return provision.kind in HEADED and bool(provision.children)


def _leftover(provision: Provision, words: str) -> Iterator[Piece]:
    if bare := words.strip(_STOPS):
        yield Piece(provision, bare, is_caption=False)
