"""What a citation is made of: steps from the outer unit to the inner one, and citations joined in lists and ranges."""

from dataclasses import dataclass
from enum import IntEnum


class Unit(IntEnum):
    """The unit a step names; the value orders them from the outermost to the innermost, and a citation only goes inward."""

    NAMED = 0  # 正文, 引言, 附件 …: a provision cited by a name
    ANNEX = 1  # 附件2
    PART = 10  # 编
    CHAPTER = 11  # 章
    DIVISION = 12  # 节
    SECTION = 13  # 一、
    ARTICLE = 14  # 条
    PARAGRAPH = 15  # 款
    ITEM = 16  # 项
    BRACKET = 17  # （二） with no unit after it
    DASH = 18  # ——, cited by its heading words
    ROW = 19  # 序号2
    SUBITEM = 20  # 目
    FIGURE = 21  # 16, a bare number
    SEGMENT = 22  # 段
    SENTENCE = 23  # 句


SUFFIXES = {
    "编": Unit.PART,
    "章": Unit.CHAPTER,
    "节": Unit.DIVISION,
    "条": Unit.ARTICLE,
    "款": Unit.PARAGRAPH,
    "项": Unit.ITEM,
    "目": Unit.SUBITEM,
    "段": Unit.SEGMENT,
    "句": Unit.SENTENCE,
}
MAY_LACK_ORDINAL_SIGN = {Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM}  # 二十条一款二项 is written, 二十条 alone is not
_LEVELS = {
    Unit.BRACKET: Unit.ITEM,
    Unit.DASH: Unit.ITEM,
    Unit.ROW: Unit.ITEM,
    Unit.FIGURE: Unit.SUBITEM,
    Unit.ANNEX: Unit.NAMED,
}


def level(unit: Unit) -> Unit:
    """The level a unit stands on: （二） is on that of 项, a bare number on that of 目."""
    return _LEVELS.get(unit, unit)


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a unit with its number (`inserted` is the 之X of 第X条之一), or with the words it is cited by."""

    unit: Unit
    ordinal: int = 0
    inserted: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One citation of a list, as written; `closes_range` when it is the far end of a range that the part before begins."""

    steps: tuple[Step, ...]
    closes_range: bool = False


class Unparsed(ValueError):
    """A text is no citation in any accepted form."""
