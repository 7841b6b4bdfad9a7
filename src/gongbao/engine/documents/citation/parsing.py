"""Reading a citation as people write it into its parts: by hand, in one pass, without knowing what exists."""

from collections.abc import Mapping
from dataclasses import dataclass

from gongbao.engine.documents.citation.signs import (
    DASHES,
    FULL_STOPS,
    RANGE_SIGNS,
    SEPARATORS,
    bracketed_at,
    number_at,
    plain,
)
from gongbao.engine.documents.citation.steps import (
    MAY_LACK_ORDINAL_SIGN,
    SUFFIXES,
    Part,
    Step,
    Unit,
    Unparsed,
    level,
)

ANNEX, ROW = "附件", "序号"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words by which a document's provisions are cited where they have no number.

    `names` leads from the plain form of a name (正文) to the canonical citation; `headings` are the heading words of the dash paragraphs.
    """

    names: Mapping[str, str]
    headings: tuple[str, ...] = ()


def parse(citation: str, vocabulary: Vocabulary) -> tuple[Part, ...]:
    """The parts of a citation as written: one of a single citation, several of lists and ranges; Unparsed for everything else."""
    return tuple(_Reader(plain(citation), vocabulary).parts())


@dataclass(frozen=True, slots=True)
class _Number:
    ordinal: int
    inserted: int = 0
    ends_range: bool = False


class _Reader:
    """Stands at a position of a plain text; `steps` are those of the part that is being read."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.vocabulary = vocabulary
        self.at = 0
        self.found: list[Part] = []
        self.steps: list[Step] = []
        self.several = False
        self.closes_range = False

    def parts(self) -> list[Part]:
        """Reads group after group until the text ends; raises Unparsed where none stands."""
        while True:
            self._group()
            if self.at == len(self.text):
                self._close_part()
                return self.found
            if separator := self._separator():
                self.at += separator
                self._close_part()
            elif self._heading() is None and (sign := self._range_sign()):
                self.at += sign
                self._close_part()
                self.closes_range = True

    def _group(self) -> None:
        """Reads one step, or several numbers of one unit (第（一）（三）项, 第二、三款)."""
        heading = self._heading()
        if heading is not None:
            self.at += 2 + len(heading)
            self._add(Unit.DASH, [_Number(0)], heading)
        elif self.steps or not (self._annex() or self._named()):
            self._numbered()

    def _annex(self) -> bool:
        """附件2, or a row of an annexed table: 附件序号2."""
        if not self.text.startswith(ANNEX, self.at):
            return False
        at = self.at + len(ANNEX)
        is_row = self.text.startswith(ROW, at)
        at += len(ROW) if is_row else 0
        if number_at(self.text, at) is None:
            return False
        self.at = at
        self._add(Unit.ROW if is_row else Unit.ANNEX, self._numbers())
        return True

    def _named(self) -> bool:
        names = (name for name in self.vocabulary.names if self.text.startswith(name, self.at))
        name = max(names, key=len, default=None)
        if name is None:
            return False
        self.at += len(name)
        self._add(Unit.NAMED, [_Number(0)], self.vocabulary.names[name])
        return True

    def _heading(self) -> str | None:
        """The heading words of the dash paragraph that is cited here."""
        if not self.text.startswith(DASHES, self.at):
            return None
        words = (heading for heading in self.vocabulary.headings if self.text.startswith(heading, self.at + 2))
        return max(words, key=len, default=None)

    def _numbered(self) -> None:
        has_sign = self._step_over("第")
        if not has_sign and self._section():
            return
        style = self._style()
        numbers = self._numbers()
        unit = SUFFIXES.get(self.text[self.at : self.at + 1])
        if unit is None:
            self._add(self._bare(style, has_sign=has_sign), numbers)
            return
        if not (has_sign or style == "(" or unit in MAY_LACK_ORDINAL_SIGN or self.found):
            raise Unparsed(self.text)
        self.at += 1
        if unit is Unit.ARTICLE and self._step_over("之"):
            numbers[-1] = self._inserted(numbers[-1])
        self._add(unit, numbers)

    def _bare(self, style: str, *, has_sign: bool) -> Unit:
        """The unit of numbers that name none: brackets, or the number of a measure."""
        if style == "(":
            return Unit.BRACKET
        if has_sign or (style == "一" and not self._inside_section()):
            raise Unparsed(self.text)
        return Unit.FIGURE

    def _section(self) -> bool:
        """一、: a Chinese numeral and the sign that is otherwise a separator."""
        number = number_at(self.text, self.at) if self._style() == "一" else None
        if number is None or not self.text.startswith("、", number[1]):
            return False
        self.at = number[1] + 1
        if self._inside_section():
            self._close_part()
        self._add(Unit.SECTION, [_Number(number[0])])
        return True

    def _inside_section(self) -> bool:
        return bool(self.steps) and self.steps[-1].unit is Unit.SECTION

    def _inserted(self, number: _Number) -> _Number:
        found = number_at(self.text, self.at)
        if found is None:
            raise Unparsed(self.text)
        self.at = found[1]
        return _Number(number.ordinal, found[0], number.ends_range)

    def _numbers(self) -> list[_Number]:
        """The number that stands here and those joined to it before any unit is named."""
        style = self._style()
        numbers = [_Number(self._number(style))]
        while True:
            before = self.at
            ends_range = self._joint(style)
            if ends_range is None or self._style() != style:
                self.at = before
                return numbers
            numbers.append(_Number(self._number(style), ends_range=ends_range))

    def _joint(self, style: str) -> bool | None:
        """Steps over what joins two numbers: True for a range sign, None when nothing does (brackets may simply follow each other)."""
        separator = self._separator()
        sign = 0 if separator else self._range_sign()
        self.at += separator + sign
        if not (separator or sign):
            return None if style != "(" else False
        self._step_over("第")
        return bool(sign)

    def _style(self) -> str:
        """How the number is written that stands here: "(" in brackets, "1" in figures, "一" in Chinese numerals; empty when none does."""
        sign = self.text[self.at : self.at + 1]
        if sign == "(" and bracketed_at(self.text, self.at):
            return "("
        if number_at(self.text, self.at) is None:
            return ""
        return "1" if sign.isascii() else "一"

    def _number(self, style: str) -> int:
        found = bracketed_at(self.text, self.at) if style == "(" else number_at(self.text, self.at)
        if found is None:
            raise Unparsed(self.text)
        self.at = found[1]
        if style == "1" and self.text[self.at : self.at + 1] in FULL_STOPS:
            self.at += self.at < len(self.text)
        return found[0]

    def _separator(self) -> int:
        """How many characters of a separator stand here."""
        return next((len(sign) for sign in SEPARATORS if self.text.startswith(sign, self.at)), 0)

    def _range_sign(self) -> int:
        """How many characters of a range sign stand here; a dash may be printed double."""
        if self.text[self.at : self.at + 1] not in RANGE_SIGNS or self.at == len(self.text):
            return 0
        return 2 if self.text.startswith(DASHES, self.at) else 1

    def _step_over(self, sign: str) -> bool:
        stands = self.text.startswith(sign, self.at)
        self.at += len(sign) if stands else 0
        return stands

    def _add(self, unit: Unit, numbers: list[_Number], words: str = "") -> None:
        """A step of the part; of several numbers each but the last ends a part of its own, and nothing may follow them."""
        if self.several or (self.steps and level(unit) <= level(self.steps[-1].unit)):
            raise Unparsed(self.text)
        for place, number in enumerate(numbers):
            step = Step(unit, number.ordinal, number.inserted, words)
            closes_range = self.closes_range if place == 0 else number.ends_range
            if place == len(numbers) - 1:
                self.steps, self.closes_range, self.several = [*self.steps, step], closes_range, place > 0
            else:
                self.found.append(Part((*self.steps, step), closes_range))

    def _close_part(self) -> None:
        self.found.append(Part(tuple(self.steps), self.closes_range))
        self.steps, self.several, self.closes_range = [], False, False
