"""A rule's value (as JSON) in words and tables, by its type."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gongbao.engine.rules.types import (
    BooleanType,
    ChoiceType,
    DateType,
    FreeRecordType,
    IntegerType,
    ListType,
    NullableType,
    RangeType,
    RateType,
    RatioType,
    RecordType,
    Type,
    YuanType,
)
from gongbao.engine.values import Language
from gongbao.web.asking.given import known_type

TEN_THOUSAND, MILLION = 10_000, 1_000_000


class Kind(StrEnum):
    """The form in which a value stands on the page; the value names its template."""

    WORDS = "words"
    RANGE = "range"
    RECORD = "record"
    TABLE = "table"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Shown:
    """A value ready for the templates: `words` alone, the two ends of a range, named parts, rows of a table, or the entries of a list.

    `style` is that of its cell in a table.
    """

    kind: Kind
    words: str = ""
    gloss: str = ""
    style: str = ""
    labels: tuple[str, ...] = ()
    parts: tuple["Shown", ...] = ()
    rows: tuple[tuple["Shown", ...], ...] = ()

    @property
    def template(self) -> str:
        """The template that shows it."""
        return f"web/answer/{self.kind}.html"

    @property
    def named_parts(self) -> list[tuple[str, "Shown"]]:
        """The parts of a record with their labels."""
        return list(zip(self.labels, self.parts, strict=True))


def show(type_: Type, raw: Any, language: Language) -> Shown:  # noqa: ANN401 - parsed JSON
    """The value `raw`, as an answer writes it, by its type."""
    if raw is None:
        return Shown(Kind.WORDS, _("None"))
    inner = type_.inner if isinstance(type_, NullableType) else type_
    if isinstance(inner, RangeType):
        ends = (show(inner.bound, raw["low"], language), show(inner.bound, raw["high"], language))
        return ends[0] if raw["low"] == raw["high"] else Shown(Kind.RANGE, parts=ends)
    if isinstance(inner, RecordType):
        parts = tuple(show(known_type(field.type, raw), raw.get(field.name), language) for field in inner.fields)
        return Shown(Kind.RECORD, labels=_labels(inner, language), parts=parts)
    if isinstance(inner, ListType):
        return _list(inner, raw, language)
    return _free(raw) if isinstance(inner, FreeRecordType) else _scalar(inner, raw, language)


def _free(raw: Any) -> Shown:  # noqa: ANN401 - parsed JSON
    """A record whose parts another rule knows, as it was given."""
    if isinstance(raw, dict):
        return Shown(Kind.RECORD, labels=tuple(map(str, raw)), parts=tuple(map(_free, raw.values())))
    if isinstance(raw, list):
        return Shown(Kind.LIST, parts=tuple(map(_free, raw))) if raw else Shown(Kind.WORDS, _("An empty list"))
    if isinstance(raw, bool) or raw is None:
        return Shown(Kind.WORDS, _("None") if raw is None else _("Yes") if raw else _("No"))
    return Shown(Kind.WORDS, str(raw))


def money(written: str) -> str:
    """An amount as the contract writes it ("6000000.00"), with separators of thousands and its unit."""
    whole, _point, cents = written.partition(".")
    sign, figures = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return _("%(amount)s yuan") % {"amount": f"{sign}{int(figures):,}.{cents or '00'}"}


def _list(type_: ListType, raw: Sequence[Any], language: Language) -> Shown:
    if not raw:
        return Shown(Kind.WORDS, _("An empty list"))
    if isinstance(type_.item, RecordType):
        rows = tuple(show(type_.item, row, language).parts for row in raw)
        return Shown(Kind.TABLE, labels=_labels(type_.item, language), rows=rows, words=_count(len(rows)))
    return Shown(Kind.LIST, parts=tuple(show(type_.item, entry, language) for entry in raw))


def _scalar(type_: Type, raw: Any, language: Language) -> Shown:  # noqa: ANN401 - parsed JSON
    gloss = _round(raw, language) if isinstance(type_, YuanType) else ""
    style = "amount" if isinstance(type_, YuanType | RateType | RatioType | IntegerType) else ""
    return Shown(Kind.WORDS, _words(type_, raw, language), gloss, "nowrap" if isinstance(type_, DateType) else style)


def _words(type_: Type, raw: Any, language: Language) -> str:  # noqa: ANN401 - parsed JSON
    match type_:
        case YuanType():
            words = money(raw)
        case RateType():
            words = f"{raw}%"
        case RatioType():
            words = str(type_.read(raw, ""))
        case BooleanType():
            words = _("Yes") if raw else _("No")
        case DateType():
            words = date_format(date.fromisoformat(raw), "DATE_FORMAT")
        case ChoiceType():
            words = type_.read(raw, "").label.in_(language)
        case _:
            words = str(raw)
    return words


def _round(written: str, language: Language) -> str:
    """A round amount as people say it (600万元, 6 million yuan); nothing for other amounts."""
    whole, _point, cents = written.partition(".")
    amount = int(whole)
    if int(cents or 0) or not amount or amount % TEN_THOUSAND:
        return ""
    if language == "zh":
        return f"{amount // TEN_THOUSAND:,}万元"
    millions, rest = divmod(amount, MILLION)
    return (
        f"{millions:,}.{rest // TEN_THOUSAND:02d}".rstrip("0").rstrip(".") + " million yuan" if amount > MILLION else ""
    )


def _labels(type_: RecordType, language: Language) -> tuple[str, ...]:
    return tuple(field.label.in_(language) for field in type_.fields)


def _count(number: int) -> str:
    return ngettext("%(number)s row", "%(number)s rows", number) % {"number": number}
