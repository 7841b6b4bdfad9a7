"""Types made of others: lists, records, ranges, what may be null."""

import keyword
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from gongbao.engine.rules.refused import Refused
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.rules.types.type import Type
from gongbao.engine.values import UNKNOWN, Bilingual, Language, Range


@dataclass(frozen=True)
class Field:
    """One named part of a record, or one input of a rule; one that is not `required` may be left out."""

    name: str
    type: Type
    label: Bilingual
    required: bool = True

    @cached_property
    def attribute(self) -> str:
        """Its name in Python, where some words are taken ("from" is `from_`)."""
        return f"{self.name}_" if keyword.iskeyword(self.name) else self.name


@dataclass(frozen=True)
class ListType(Type):
    """Any number of one type, in order; a fault in an item is named by its path, or by the list where that is named as a whole."""

    item: Type
    low: int = 0
    named_as_a_whole: bool = False
    high: int | None = None
    distinct: bool = False
    name: ClassVar[str] = "list"
    has_parts: ClassVar[bool] = True

    def read(self, raw: object, path: str) -> tuple[Any, ...]:
        if not isinstance(raw, list):
            raise Refused(path, Bilingual(f"“{shown(raw)}”不是列表。", f"“{shown(raw)}” is not a list."))
        if len(raw) < self.low:
            raise Refused(path, Bilingual(f"至少应有{self.low}项。", f"At least {self.low} must be given."))
        if self.high is not None and len(raw) > self.high:
            raise Refused(path, Bilingual(f"最多{self.high}项。", f"At most {self.high} may be given."))
        try:
            items = tuple(self.item.read(entry, f"{path}[{number}]") for number, entry in enumerate(raw))
            self._check_distinct(items, path)
        except Refused as refused:
            raise self._named(refused, path) from None
        return items

    def write(self, value: Any) -> list[object]:
        return [self.item.write(entry) for entry in value]

    def schema(self) -> dict[str, Any]:
        most = {} if self.high is None else {"maxItems": self.high}
        unique = {"uniqueItems": True} if self.distinct else {}
        return {"type": "array", "items": self.item.schema(), "minItems": self.low, **most, **unique}

    def strays(self, raw: object, path: str) -> Iterator[str]:
        for number, entry in enumerate(raw if isinstance(raw, list) else ()):
            for stray in self.item.strays(entry, f"{path}[{number}]"):
                yield path if self.named_as_a_whole else stray

    def absences(self, raw: object, path: str) -> Iterator[str]:
        for number, entry in enumerate(raw if isinstance(raw, list) else ()):
            for absence in self.item.absences(entry, f"{path}[{number}]"):
                yield path if self.named_as_a_whole else absence

    def _check_distinct(self, items: tuple[Any, ...], path: str) -> None:
        seen = set()
        for number, item in enumerate(items if self.distinct else ()):
            if item in seen:
                written = shown(self.item.write(item))
                message = Bilingual(
                    f"“{written}”重复,只应列一次。", f"“{written}” stands twice; it is listed once only."
                )
                raise Refused(f"{path}[{number}]", message)
            seen.add(item)

    def _named(self, refused: Refused, path: str) -> Refused:
        if not self.named_as_a_whole:
            return refused
        where, said = refused.field, refused.message
        return Refused(path, Bilingual(f"{where}：{said.zh}", f"{where}: {said.en}"))


@dataclass(frozen=True)
class RecordType(Type):
    """Named parts; `build` makes the value from the parts that were given."""

    build: type
    fields: tuple[Field, ...]
    name: ClassVar[str] = "record"
    has_parts: ClassVar[bool] = True

    @cached_property
    def names(self) -> frozenset[str]:
        """What its parts are called."""
        return frozenset(field.name for field in self.fields)

    @cached_property
    def labels(self) -> dict[Language, dict[str, str]]:
        """What its parts are called by people, by their names in Python."""
        zh = {field.attribute: field.label.zh for field in self.fields}
        return {"zh": zh, "en": {field.attribute: field.label.en for field in self.fields}}

    def read(self, raw: object, path: str) -> Any:
        if not isinstance(raw, dict):
            raise Refused(path, Bilingual(f"“{shown(raw)}”不是一组字段。", f"“{shown(raw)}” is not a record."))
        return self.build(**self.read_parts(raw, path))

    def read_parts(self, raw: dict[str, object], path: str) -> dict[str, Any]:
        """The values of the parts that are there, in the order of the fields."""
        return {
            field.attribute: field.type.read(raw[field.name], _below(path, field.name))
            for field in self.fields
            if field.name in raw
        }

    def write(self, value: Any) -> dict[str, object]:
        parts = ((field, getattr(value, field.attribute)) for field in self.fields)
        return {field.name: field.type.write(part) for field, part in parts if part is not UNKNOWN}

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": {field.name: {**field.type.schema(), "title": field.label.zh} for field in self.fields},
            "required": [field.name for field in self.fields if field.required],
            "additionalProperties": False,
        }

    def strays(self, raw: object, path: str) -> Iterator[str]:
        if isinstance(raw, dict):
            if not raw.keys() <= self.names:
                yield from (_below(path, str(name)) for name in raw if name not in self.names)
            for field in self.fields:
                if field.type.has_parts and field.name in raw:
                    yield from field.type.strays(raw[field.name], _below(path, field.name))

    def absences(self, raw: object, path: str) -> Iterator[str]:
        if isinstance(raw, dict):
            for field in self.fields:
                if field.name in raw:
                    yield from field.type.absences(raw[field.name], _below(path, field.name))
                elif field.required:
                    yield _below(path, field.name)


@dataclass(frozen=True)
class NullableType(Type):
    """A value that must be given and may be null: nobody has found it, or there is none."""

    inner: Type
    name: ClassVar[str] = "nullable"
    has_parts: ClassVar[bool] = True

    def read(self, raw: object, path: str) -> Any:
        return None if raw is None else self.inner.read(raw, path)

    def write(self, value: Any) -> object:
        return None if value is None else self.inner.write(value)

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [self.inner.schema(), {"type": "null"}]}

    def strays(self, raw: object, path: str) -> Iterator[str]:
        return self.inner.strays(raw, path)

    def absences(self, raw: object, path: str) -> Iterator[str]:
        return iter(()) if raw is None else self.inner.absences(raw, path)


@dataclass(frozen=True)
class RangeType(Type):
    """A discretion, written {low, high}; an answer only."""

    bound: Type
    name: ClassVar[str] = "range"

    def read(self, raw: object, path: str) -> Range[Any]:
        raise Refused(path, Bilingual("幅度不能作为输入。", "A range is never an input."))

    def write(self, value: Range[Any]) -> dict[str, object]:
        return {"low": self.bound.write(value.low), "high": self.bound.write(value.high)}

    def schema(self) -> dict[str, Any]:
        bound = self.bound.schema()
        return {"type": "object", "properties": {"low": bound, "high": bound}, "required": ["low", "high"]}


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
