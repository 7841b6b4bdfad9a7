"""The pieces of a document, each with what accounts for it."""

from collections.abc import Callable
from dataclasses import dataclass

from gongbao.engine.documents.citation.index import ProvisionIndex
from gongbao.engine.documents.citation.refusals import NotFound
from gongbao.engine.documents.citation.wording import HEADED
from gongbao.engine.documents.tree import Document
from gongbao.engine.jurisdiction import Enactment
from gongbao.office.coverage.claims import Account, Claim, claims_on
from gongbao.office.coverage.units import Piece, pieces
from gongbao.office.library import index_of, name_of

CAPTION = Account("caption", "")
STOP = "。"


@dataclass(frozen=True, slots=True)
class Unit:
    """Words of a provision (its citation in full) and everything that accounts for them."""

    citation: str
    words: str
    accounts: tuple[Account, ...]

    @property
    def is_accounted_for(self) -> bool:
        """Whether something runs, or says why nothing does."""
        return bool(self.accounts)


def units(enactment: Enactment, document: Document) -> tuple[Unit, ...]:
    """Every piece of a document of the folder with what accounts for it, in the order of the text."""
    index, name = index_of(enactment, document.number), name_of(document)
    covers = [(claim.account, _covering(index, claim)) for claim in claims_on(document, index)]
    return tuple(
        Unit(
            f"{name} {piece.provision.citation}",
            piece.words,
            tuple(dict.fromkeys(account for account, covered in covers if covered(piece)))
            or ((CAPTION,) if piece.is_caption else ()),
        )
        for piece in pieces(document)
    )


def _covering(index: ProvisionIndex, claim: Claim) -> Callable[[Piece], bool]:
    """Whether a piece is among the words that a claim is about; a claim on a provision that does not exist is about none."""
    try:
        place = index.resolve(claim.citation)
    except NotFound:
        return lambda piece: False
    own_words_alone = place.provision.kind in HEADED
    within = {id(part) for part in ([place.provision] if own_words_alone else place.provision.walk())}
    sentence = place.text if place.sentence else None
    quoted = [part for words in claim.quoted for part in words.split(STOP) if part]

    def covered(piece: Piece) -> bool:
        if id(piece.provision) not in within or sentence not in (None, piece.words):
            return False
        return not quoted or any(part in piece.words for part in quoted)

    return covered
