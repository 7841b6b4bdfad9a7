"""Automatic numbers of Word paragraphs (第一条, （一）, 1.), counted as Word counts them from numbering.xml and styles.xml."""

from dataclasses import dataclass

from lxml import etree

from gongbao.engine.documents.numerals import LARGEST_ARTICLE, to_chinese

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEVELS = 9
MOST_STYLES = 20  # styles that rest on each other
_CHINESE = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "chineseLegalSimplified",
        "ideographDigital",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "koreanCounting",
    )
)
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")
_SIGNS = {
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
}


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str
    suffix: str
    arabic: bool
    restart: (
        int | None
    )  # begins again behind this level (counted from 1) and those above it; 0 never; None behind each above


class Numbering:
    """The numbering of one Word file; `label` counts on with every paragraph it is asked about, so ask in the order of the text."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._overrides: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._styles: dict[str, tuple[str | None, str | None, int | None]] = {}
        if numbering is not None:
            self._read_numbering(numbering)
        if styles is not None:
            self._read_styles(styles)

    def label(self, paragraph: etree._Element) -> str:
        """The number that Word prints before the paragraph, with the blank behind it; empty where it has none."""
        numbered = self._numbered(paragraph)
        if numbered is None:
            return ""
        number, level = numbered
        abstract = self._abstract.get(number, "")
        shape = self._levels.get(abstract, {}).get(level)
        if shape is None or shape.format in ("none", "bullet"):
            return ""
        counts = self._counts.setdefault(abstract, [None] * LEVELS)
        override = self._overrides.get(number, {}).get(level)
        if override is not None and (number, level) not in self._begun:
            counts[level] = override - 1
        self._begun.add((number, level))
        before = counts[level]
        counts[level] = shape.start if before is None else before + 1
        for below, lower in self._levels[abstract].items():
            if below > level and (lower.restart is None or level < lower.restart):
                counts[below] = None
        return self._printed(abstract, shape, counts) + {"space": " ", "nothing": ""}.get(shape.suffix, "　")

    def _printed(self, abstract: str, shape: _Level, counts: list[int | None]) -> str:
        text = shape.text
        for place in range(LEVELS):
            if f"%{place + 1}" not in text:
                continue
            level = self._levels[abstract].get(place)
            count = counts[place] if counts[place] is not None else (level.start if level else 1)
            style = "decimal" if shape.arabic else (level.format if level else "decimal")
            text = text.replace(f"%{place + 1}", formatted(count or 0, style))
        return text

    def _numbered(self, paragraph: etree._Element) -> tuple[str, int] | None:
        properties = paragraph.find(f"{W}pPr")
        style = None
        number: str | None = None
        level: int | None = None
        if properties is not None:
            number, level = _numbering_of(properties)
            named = properties.find(f"{W}pStyle")
            style = named.get(f"{W}val") if named is not None else None
        for _ in range(MOST_STYLES):
            if style is None or style not in self._styles:
                break
            above, style_number, style_level = self._styles[style]
            number = style_number if number is None else number
            level = style_level if level is None else level
            style = above
        if number is None or number == "0":
            return None
        return number, min(max(level or 0, 0), LEVELS - 1)

    def _read_numbering(self, root: etree._Element) -> None:
        for abstract in root.iterfind(f"{W}abstractNum"):
            levels = {_integer(level.get(f"{W}ilvl")): _level(level) for level in abstract.iterfind(f"{W}lvl")}
            self._levels[abstract.get(f"{W}abstractNumId") or ""] = levels
        for number in root.iterfind(f"{W}num"):
            name = number.get(f"{W}numId") or ""
            self._abstract[name] = _value(number, "abstractNumId") or ""
            for override in number.iterfind(f"{W}lvlOverride"):
                start = _value(override, "startOverride")
                if start is not None:
                    self._overrides.setdefault(name, {})[_integer(override.get(f"{W}ilvl"))] = _integer(start)

    def _read_styles(self, root: etree._Element) -> None:
        for style in root.iterfind(f"{W}style"):
            properties = style.find(f"{W}pPr")
            number, level = _numbering_of(properties) if properties is not None else (None, None)
            self._styles[style.get(f"{W}styleId") or ""] = (_value(style, "basedOn"), number, level)


def formatted(number: int, style: str) -> str:
    """A number in one of Word's number formats; formats that no Chinese text uses come out in figures."""
    if style in _CHINESE and 1 <= number <= LARGEST_ARTICLE:
        return to_chinese(number)
    if style == "decimalFullWidth":
        return str(number).translate(_FULL)
    signs = _SIGNS.get(style, "")
    return signs[number - 1] if 1 <= number <= len(signs) else str(number)


def _level(level: etree._Element) -> _Level:
    return _Level(
        _integer(_value(level, "start") or "1"),
        _value(level, "numFmt") or "decimal",
        (_value(level, "lvlText") or "")[:40],
        _value(level, "suff") or "tab",
        level.find(f"{W}isLgl") is not None,
        _integer(_value(level, "lvlRestart")) if level.find(f"{W}lvlRestart") is not None else None,
    )


def _numbering_of(properties: etree._Element) -> tuple[str | None, int | None]:
    found = properties.find(f"{W}numPr")
    if found is None:
        return None, None
    level = _value(found, "ilvl")
    return _value(found, "numId"), _integer(level) if level is not None else None


def _value(element: etree._Element, name: str) -> str | None:
    child = element.find(f"{W}{name}")
    return child.get(f"{W}val") if child is not None else None


def _integer(text: str | None) -> int:
    text = (text or "0").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
