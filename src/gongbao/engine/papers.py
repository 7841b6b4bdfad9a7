"""The documents that an act issues (文书): what a folder's papers.py makes out of a case, as plain data that any printer can set."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from gongbao.engine.calendar import Calendar
from gongbao.engine.procedures import Case, Done
from gongbao.engine.values import Bilingual, Choice, Range, Rate, Yuan

Cell = str | int | bool | Yuan | Rate | Range[Yuan] | Choice | date | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the first or the second level; the printer numbers it (一、 and （一）)."""

    words: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text."""

    words: str


@dataclass(frozen=True, slots=True)
class PaperTable:
    """Rows under headings; money and numbers stand at the right. A cell that is not text is written as the office writes such a value."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    note: str = ""


Block = Heading | Paragraph | PaperTable


@dataclass(frozen=True, slots=True)
class PaperContent:
    """What stands on a document, in Chinese, as such documents are written; its number, its day and the issuing body are put on it when it is issued.

    `word` is the body's word for such documents (文号字): with it the document gets a number and the red head, without it neither. `provisions` are the
    citations it rests on, in the document of the procedure unless they name another; `remedy` says how it can be contested. One that `concerns` a single
    person (a personnel number or a name) is read, of those outside the administration, by that person alone.
    """

    title: str
    body: tuple[Block, ...]
    word: str = ""
    addressee: str = ""
    provisions: tuple[str, ...] = ()
    remedy: str = ""
    annexes: tuple[str, ...] = ()
    copies_to: tuple[str, ...] = ()
    concerns: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """For what a document is made: the case with the act that issues it as its last one, its number, and the body that acted; what
    somebody does for himself is done by none, and both words of it are empty.
    """

    case: Case
    case_number: str
    body: str
    body_name: Bilingual
    calendar: Calendar

    @property
    def done(self) -> Done:
        """The act that issues the document."""
        return self.case.history[-1]


Build = Callable[[Occasion], PaperContent | tuple[PaperContent, ...]]


@dataclass(frozen=True)
class Paper:
    """How one kind of document is made; `name` is the function's with hyphens, `title` the one under which an act produces it.

    A Word template of its own may lie in the folder, at papers/`name`.docx.
    """

    title: str
    procedure: str
    act: str
    name: str
    build: Build

    def contents(self, occasion: Occasion) -> tuple[PaperContent, ...]:
        """The documents: one, or one for each person concerned, who must not read of the others."""
        made = self.build(occasion)
        return made if isinstance(made, tuple) else (made,)


def paper(title: str, *, procedure: str, act: str) -> Callable[[Build], Paper]:
    """Declare the function below as the maker of what `act` of this folder's procedure produces under `title`."""

    def declare(build: Build) -> Paper:
        return Paper(title, procedure, act, build.__name__.replace("_", "-"), build)

    return declare
