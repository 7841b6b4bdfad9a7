"""From the types of a rule's inputs to the controls of its form: nothing is declared twice."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import (
    BooleanType,
    ChoiceType,
    DateType,
    FreeRecordType,
    IntegerType,
    ListType,
    NullableType,
    RateType,
    RatioType,
    RecordType,
    Type,
    YuanType,
)
from gongbao.engine.values import Bilingual, Language
from gongbao.web.asking.control import Control, Kind, Option, id_of
from gongbao.web.asking.given import given, known_type
from gongbao.web.asking.typed import NONE, Typed

_KINDS: dict[type[Type], Kind] = {
    BooleanType: Kind.YES_NO,
    ChoiceType: Kind.CHOICE,
    IntegerType: Kind.NUMBER,
    YuanType: Kind.MONEY,
    RateType: Kind.RATE,
    RatioType: Kind.RATIO,
    DateType: Kind.DAY,
    RecordType: Kind.RECORD,
    ListType: Kind.LIST,
    FreeRecordType: Kind.FACTS,
}


def controls(
    fields: Sequence[Field], said: Typed, language: Language, errors: Mapping[str, str] | None = None
) -> tuple[Control, ...]:
    """One control for each field, filled with what was typed; `errors` are messages by path."""
    return _Form(language, errors or {}).of_fields(fields, said, "")


class _Form:
    def __init__(self, language: Language, errors: Mapping[str, str]) -> None:
        self._language = language
        self._errors = errors

    def of_fields(self, fields: Sequence[Field], said: Typed, above: str) -> tuple[Control, ...]:
        others = given(fields, said) if any(isinstance(field.type, FreeRecordType) for field in fields) else {}
        return tuple(
            self._control(
                field.type,
                known_type(field.type, others, said.at(field.name)),
                said.at(field.name),
                f"{above}.{field.name}" if above else field.name,
                field.label,
                is_required=field.required,
            )
            for field in fields
        )

    def _control(
        self, type_: Type, known: Type, said: Typed, path: str, label: Bilingual, *, is_required: bool
    ) -> Control:
        may_be_none = isinstance(type_, NullableType)
        inner = type_.inner if isinstance(type_, NullableType) else known
        kind = _KINDS.get(type(inner), Kind.TEXT) if known is type_ else Kind.KNOWN
        if isinstance(inner, ListType) and isinstance(inner.item, ChoiceType):
            kind = Kind.CHOICES
        return Control(
            kind=kind,
            path=path,
            label=label.in_(self._language),
            word=said.word if kind not in (Kind.TEXT, Kind.FACTS) else "".join(said.words[-1:]),
            hint=_hint(inner),
            error=self._errors.get(path, ""),
            is_required=is_required,
            may_be_none=may_be_none,
            is_none=said.is_none or said.word == NONE,
            may_be_known=isinstance(type_, FreeRecordType) and type_.known is not None,
            options=self._options(inner, said, path, may_be_none=may_be_none, is_required=is_required),
            parts=self._parts(inner, said, path),
        )

    def _options(
        self, type_: Type, said: Typed, path: str, *, may_be_none: bool, is_required: bool
    ) -> tuple[Option, ...]:
        choices = self._choices(type_)
        chosen = {word.strip() for place in (said, *said.rows) for word in place.words}
        if isinstance(type_, BooleanType | ChoiceType):
            choices += ((NONE, _("None")),) * may_be_none + (("", _("Not stated")),) * (not is_required)
            chosen = {NONE} if said.is_none else {said.word}
        return tuple(
            Option(f"{id_of(path)}-{number}", code, words, code in chosen)
            for number, (code, words) in enumerate(choices)
        )

    def _choices(self, type_: Type) -> tuple[tuple[str, str], ...]:
        if isinstance(type_, BooleanType):
            return (("true", _("Yes")), ("false", _("No")))
        listed = type_.item if isinstance(type_, ListType) else type_
        if isinstance(listed, ChoiceType):
            return tuple((str(choice.value), choice.label.in_(self._language)) for choice in listed.choices)
        return ()

    def _parts(self, type_: Type, said: Typed, path: str) -> tuple[Control, ...]:
        if isinstance(type_, RecordType):
            return self.of_fields(type_.fields, said, path)
        if isinstance(type_, ListType) and not isinstance(type_.item, ChoiceType):
            return tuple(
                self._control(type_.item, type_.item, row, f"{path}[{number}]", _numbered(number), is_required=True)
                for number, row in enumerate(said.rows)
            )
        return ()


def _numbered(number: int) -> Bilingual:
    return Bilingual(f"第{number + 1}项", f"Number {number + 1}")


def _hint(type_: Type) -> str:
    if isinstance(type_, IntegerType):
        return _whole_hint(type_)
    if isinstance(type_, RatioType):
        ends = {"low": type_.write(type_.low), "high": type_.write(type_.high)}
        return _("A decimal from %(low)s to %(high)s; 0.30 is 30%%") % ends
    if isinstance(type_, DateType):
        return (
            _("Year-month-day, such as 2021-03-01; not after the day asked about")
            if type_.not_after_as_of
            else _("Year-month-day, such as 2021-03-01")
        )
    if isinstance(type_, FreeRecordType):
        return _('Names and values as programs write them, such as {"tier": 3, "built_in_city": true}')
    return _count_hint(type_) if isinstance(type_, ListType) else ""


def _count_hint(type_: ListType) -> str:
    if type_.high is not None:
        return _("From %(low)s to %(high)s of them") % {"low": type_.low, "high": type_.high}
    return _("At least %(low)s") % {"low": type_.low} if type_.low else ""


def _whole_hint(type_: IntegerType) -> str:
    if type_.low is not None and type_.high is not None:
        return _("A whole number from %(low)s to %(high)s") % {"low": type_.low, "high": type_.high}
    return _("A whole number, %(low)s or more") % {"low": type_.low} if type_.low is not None else ""
