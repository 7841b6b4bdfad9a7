"""The coverage of each document, as a number and as the list behind it."""

from collections import Counter
from dataclasses import dataclass

from gongbao.engine.documents.tree import Document
from gongbao.engine.jurisdiction import Enactment
from gongbao.office.coverage.accounting import Unit, units
from gongbao.office.coverage.checking import Problem, problems
from gongbao.office.library import enactments, name_of
from gongbao.office.permission import EVERYONE, Actor, require


@dataclass(frozen=True)
class DocumentCoverage:
    """One document: every piece of its text with what accounts for it, and what is wrong in its folder."""

    slug: str
    document: str
    is_begun: bool
    units: tuple[Unit, ...]
    problems: tuple[Problem, ...]

    @property
    def unaccounted(self) -> tuple[Unit, ...]:
        """The pieces that nothing accounts for."""
        return tuple(unit for unit in self.units if not unit.is_accounted_for)

    @property
    def pieces(self) -> int:
        """How many pieces the text has."""
        return len(self.units)

    @property
    def accounted(self) -> int:
        """How many pieces something accounts for."""
        return len(self.units) - len(self.unaccounted)

    @property
    def per_mille(self) -> int:
        """The share accounted for, in thousandths, rounded down: 1000 only when nothing is missing."""
        return 1000 * self.accounted // len(self.units)

    @property
    def sorts(self) -> dict[str, int]:
        """How many pieces each sort accounts for; a piece may count under several."""
        return dict(Counter(sort for unit in self.units for sort in {account.sort for account in unit.accounts}))

    @property
    def is_right(self) -> bool:
        """Whether everything is accounted for and nothing is wrong, or the work has not begun."""
        return not self.is_begun or not (self.unaccounted or self.problems)


def coverage(actor: Actor) -> tuple[DocumentCoverage, ...]:
    """Every document of every folder."""
    require(actor, EVERYONE)
    return tuple(_of(enactment, document) for enactment in enactments() for document in enactment.documents)


def _of(enactment: Enactment, document: Document) -> DocumentCoverage:
    is_own = document is enactment.documents[0]
    return DocumentCoverage(
        slug=enactment.slug,
        document=name_of(document),
        is_begun=enactment.is_begun,
        units=units(enactment, document),
        problems=tuple(problems(enactment)) if is_own else (),
    )
