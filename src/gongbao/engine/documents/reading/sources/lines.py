"""What every source gives: printed lines with their numbers, and what could not be read of it."""

from dataclasses import dataclass

from gongbao.engine.documents.tree import Finding


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line (a paragraph of a web page or word processor file, a row of a table) without the blanks round it; `number` counts from 1.

    `cells` are the cells of a table row; `apart` says that a blank line stands before it; `last` is the number of the last line that was wrapped into it.
    """

    text: str
    number: int
    page: int | None = None
    cells: tuple[str, ...] = ()
    apart: bool = False
    last: int = 0

    @property
    def end(self) -> int:
        """The number of its last line."""
        return self.last or self.number


@dataclass(frozen=True, slots=True)
class Source:
    """The lines that carry words, the form they came in (text, html, docx, pdf, none), and findings about the file itself."""

    lines: tuple[Line, ...]
    form: str
    findings: tuple[Finding, ...] = ()
