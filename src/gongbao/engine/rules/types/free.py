"""A record whose parts another rule knows: taken as it comes, read by that rule."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from gongbao.engine.rules.refused import Refused
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.rules.types.type import Type
from gongbao.engine.values import Bilingual

if TYPE_CHECKING:
    from gongbao.engine.rules.types.composites import Field


@dataclass(frozen=True)
class FreeRecordType(Type):
    """Any JSON object; what must stand in it is checked where it is used, because that depends on other data, by which its parts may be `known`."""

    known: "Callable[[Mapping[str, object]], tuple[Field, ...]] | None" = None
    name: ClassVar[str] = "free-record"

    def read(self, raw: object, path: str) -> dict[str, object]:
        if not isinstance(raw, dict):
            raise Refused(path, Bilingual(f"“{shown(raw)}”不是一组字段。", f"“{shown(raw)}” is not a record."))
        return dict(raw)

    def write(self, value: dict[str, object]) -> dict[str, object]:
        return dict(value)

    def schema(self) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": True}
