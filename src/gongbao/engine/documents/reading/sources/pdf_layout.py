"""The layout of a page: characters into pieces of lines, pieces into columns, the lines of a column into paragraphs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

FEWEST_IN_COLUMN = 3
ALLOWED_ACROSS = 0.25  # share of pieces that may stand across a gutter
GAP = 0.9  # character heights between two pieces of one printed line, which are cells if they align with those of the next line
GAP_BEHIND_STOP = 2.6  # the same behind punctuation, whose sign leaves most of its place white
PARTED = 0.6  # character heights of a blank between Chinese characters
INDENT = 1.2  # character heights by which the first line of a paragraph is moved in
SHORT = 1.6  # character heights by which the last line of a paragraph stays behind


@dataclass(frozen=True, slots=True)
class Sign:
    """A printed character, its box, its font's size, and whether a blank stands before it."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    after_blank: bool


@dataclass(slots=True)
class Piece:
    """A run of characters on one line without a wide gap."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    last: float  # where its last sign begins


@dataclass(slots=True)
class Block:
    """A paragraph or table row; `continues` says that its first line is not moved in although paragraphs of its column are."""

    text: str
    cells: tuple[str, ...] = ()
    apart: bool = False
    continues: bool = False


@dataclass(slots=True)
class _Row:
    pieces: list[Piece] = field(default_factory=list)
    is_table: bool = False

    @property
    def left(self) -> float:
        return self.pieces[0].left

    @property
    def right(self) -> float:
        return self.pieces[-1].right

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(piece.text for piece in self.pieces) if self.is_table else ()

    @property
    def text(self) -> str:
        if self.is_table:
            return "\t".join(self.cells)
        return "　".join(piece.text for piece in self.pieces)

    def aligns(self, other: "_Row") -> bool:
        """Whether both are rows of one table: as many pieces, each under the other."""
        if len(self.pieces) < 2 or len(self.pieces) != len(other.pieces):
            return False
        return all(_under(one, another) for one, another in zip(self.pieces, other.pieces, strict=True))


def _under(one: Piece, other: Piece) -> bool:
    centres = abs(one.left + one.right - other.left - other.right) / 2
    return min(abs(one.left - other.left), centres) < 0.8 * one.size


def pieces(signs: Sequence[Sign]) -> list[Piece]:
    """Characters in the order of the file into pieces of lines."""
    found: list[Piece] = []
    texts: list[str] = []
    for sign in signs:
        piece = found[-1] if found else None
        if piece is not None and _goes_on(piece, texts[-1], sign):
            if sign.after_blank and _is_parted(texts[-1], sign, sign.left - piece.right):
                texts.append(" ")
            texts.append(sign.text)
            piece.right, piece.last = max(piece.right, sign.right), sign.left
            piece.bottom, piece.top = min(piece.bottom, sign.bottom), max(piece.top, sign.top)
        else:
            if piece is not None:
                piece.text = "".join(texts)
            texts = [sign.text]
            found.append(Piece("", sign.left, sign.right, sign.bottom, sign.top, max(sign.size, 1.0), sign.left))
    if found:
        found[-1].text = "".join(texts)
    return found


def blocks(found: Sequence[Piece]) -> Iterator[Block]:
    """The paragraphs of a page in reading order: across the page, then the left column, then the right one, band by band."""
    for column in _columns(list(found)):
        yield from _paragraphs(_rows(column))


def _is_parted(before: str, sign: Sign, gap: float) -> bool:
    """Whether a blank is printed: between Latin words, or as wide as a character; less is the space that typesetting leaves beside figures."""
    return gap > PARTED * sign.size or (before.isascii() and sign.text.isascii())


def _goes_on(piece: Piece, before: str, sign: Sign) -> bool:
    """Whether a sign stands on the line of a piece and right behind it, or shares its last glyph (—— is one)."""
    size = max(piece.size, sign.size, 1.0)
    middle = (sign.bottom + sign.top) / 2
    if not piece.bottom - 0.6 * size < middle < piece.top + 0.6 * size:
        return False
    widest = GAP_BEHIND_STOP if before in "，。、；：！？）”》" else GAP
    same_glyph = abs(sign.right - piece.right) + abs(sign.left - piece.last) < 0.05 * size
    return -0.5 * size < sign.left - piece.right < widest * size or same_glyph


def _columns(found: list[Piece]) -> Iterator[list[Piece]]:
    gutter = _gutter(found)
    if gutter is None:
        yield found
        return
    band: list[Piece] = []
    for piece in sorted(found, key=lambda piece: -piece.top):
        if piece.left < gutter < piece.right:
            yield from _sides(band, gutter)
            yield [piece]
            band = []
        else:
            band.append(piece)
    yield from _sides(band, gutter)


def _sides(band: list[Piece], gutter: float) -> Iterator[list[Piece]]:
    for side in ([piece for piece in band if piece.right <= gutter], [piece for piece in band if piece.left >= gutter]):
        if side:
            yield side


def _gutter(found: list[Piece]) -> float | None:
    """The middle of the white band between two columns, or None on a page of one column."""
    if len(found) < 2 * FEWEST_IN_COLUMN:
        return None
    left, right = min(piece.left for piece in found), max(piece.right for piece in found)
    best: tuple[int, float] | None = None
    for step in range(36, 65):
        at = left + (right - left) * step / 100
        across = sum(piece.left < at < piece.right for piece in found)
        if best is None or (across, abs(step - 50)) < (best[0], abs((best[1] - left) / (right - left) * 100 - 50)):
            best = (across, at)
    assert best is not None
    across, at = best
    on_left = [piece for piece in found if piece.right <= at]
    on_right = [piece for piece in found if piece.left >= at]
    if across > ALLOWED_ACROSS * len(found) or min(len(on_left), len(on_right)) < FEWEST_IN_COLUMN:
        return None
    return at if _are_columns(on_left, at - left) and _are_columns(on_right, right - at) else None


def _are_columns(side: list[Piece], width: float) -> bool:
    """Whether most pieces of a side fill it, as lines of text do and cells of a table do not."""
    return sum(piece.right - piece.left > 0.6 * width for piece in side) * 2 > len(side)


def _rows(column: list[Piece]) -> list[_Row]:
    rows: list[_Row] = []
    ordered = sorted(column, key=lambda piece: -(piece.bottom + piece.top))
    for piece in ordered:
        last = rows[-1].pieces[-1] if rows else None
        if last is not None and abs((piece.bottom + piece.top) - (last.bottom + last.top)) < max(piece.size, last.size):
            rows[-1].pieces.append(piece)
        else:
            rows.append(_Row([piece]))
    for row in rows:
        row.pieces.sort(key=lambda piece: piece.left)
    for one, other in pairwise(rows):
        if one.aligns(other):
            one.is_table = other.is_table = True
    return rows


def _paragraphs(rows: list[_Row]) -> Iterator[Block]:
    if not rows:
        return
    shape = _Shape.of(rows)
    texts: list[str] = []
    block = Block("")
    before: _Row | None = None
    for row in rows:
        if before is None or shape.begins(row, before):
            yield from _closed(block, texts)
            far = before is not None and shape.is_apart(row, before)
            block = Block("", row.cells, far, continues=before is None and shape.indents and not shape.is_indented(row))
            texts = []
        texts.append(row.text)
        before = row
    yield from _closed(block, texts)


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a column is set: its edges, the size of its characters, whether its paragraphs are moved in."""

    left: float
    right: float
    size: float
    indents: bool

    @classmethod
    def of(cls, rows: list[_Row]) -> "_Shape":
        size = median(row.pieces[0].size for row in rows)
        left, right = min(row.left for row in rows), max(row.right for row in rows)
        moved_in = sum(left + INDENT * size < row.left < left + 3.2 * size for row in rows)
        return cls(left, right, size, moved_in * 12 >= len(rows))

    def is_indented(self, row: _Row) -> bool:
        return row.left > self.left + INDENT * self.size

    def is_apart(self, row: _Row, before: _Row) -> bool:
        return before.pieces[0].bottom - row.pieces[0].top > 1.4 * self.size

    def begins(self, row: _Row, before: _Row) -> bool:
        """Whether a line begins a paragraph: moved in, in another table row, behind a gap, or after a line that stays behind the edge."""
        if row.is_table or before.is_table or self.is_indented(row) or self.is_apart(row, before):
            return True
        return before.right < self.right - SHORT * self.size


def _closed(block: Block, texts: list[str]) -> Iterator[Block]:
    if texts:
        block.text = texts[0] + "".join(_spaced(before, text) for before, text in pairwise(texts))
        yield block


def _spaced(before: str, text: str) -> str:
    return (
        f" {text}"
        if before[-1:].isascii() and before[-1:].isalnum() and text[:1].isascii() and text[:1].isalpha()
        else text
    )
