"""Days among an act's data that may not lie after the day of the act."""

from datetime import date
from typing import Any

from gongbao.engine.rules.refused import Refused
from gongbao.engine.rules.types import DateType, ListType, NullableType, RecordType, Type
from gongbao.engine.values import Bilingual


def check_days(kind: Type, value: Any, day: date, path: str = "") -> None:  # noqa: ANN401  whatever `kind` says
    """Refused, naming the path, when a day marked NotAfterAsOf anywhere in `value` lies after `day`."""
    if value is None:
        return
    if isinstance(kind, NullableType):
        check_days(kind.inner, value, day, path)
    elif isinstance(kind, ListType):
        for number, item in enumerate(value):
            check_days(kind.item, item, day, f"{path}[{number}]")
    elif isinstance(kind, RecordType):
        for field in kind.fields:
            below = f"{path}.{field.name}" if path else field.name
            check_days(field.type, getattr(value, field.attribute), day, below)
    elif isinstance(kind, DateType) and kind.not_after_as_of and value > day:
        raise Refused(
            path, Bilingual(f"该日期晚于办理之日({day})。", f"This day lies after the day of the act ({day}).")
        )
