"""JSON from outside, read strictly: one meaning for every text, an answer instead of a crash for every other."""

import json
import re
from dataclasses import dataclass
from typing import NoReturn

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual

LONGEST = 4_000_000  # bytes
DEEPEST = 32
MOST_DIGITS = 300
_WHOLE = re.compile(rf"-?[0-9]{{1,{MOST_DIGITS}}}\.0+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A number with a fraction, an exponent or too many digits, as it was written: nothing that rules take."""

    written: str

    def __str__(self) -> str:
        return self.written


def as_numbers(value: object) -> object:
    """The value with every number such as 3.0 as the whole number that JSON Schema takes it for."""
    if isinstance(value, dict):
        return {name: as_numbers(part) for name, part in value.items()}
    if isinstance(value, list):
        return [as_numbers(part) for part in value]
    if isinstance(value, Unquoted) and _WHOLE.fullmatch(value.written):
        return int(value.written.partition(".")[0])
    return value


class Unreadable(Refused):
    """The refusal of a text that is no JSON, or JSON with more than one meaning."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__("", Bilingual(f"不是有效的JSON：{zh}。", f"This is not valid JSON: {en}."))


def read_json(text: bytes) -> object:
    """The value of a JSON text in UTF-8; Unreadable for anything else, for a name given twice, NaN, half characters, and more than 32 levels."""
    if len(text) > LONGEST:
        raise Unreadable(f"超过{LONGEST}字节", f"it has more than {LONGEST} bytes")
    try:
        characters = text.decode("utf-8")
        value = _DECODER.decode(characters)
    except UnicodeDecodeError:
        raise Unreadable("不是UTF-8编码", "it is not in UTF-8") from None
    except json.JSONDecodeError as error:
        raise Unreadable(f"第{error.lineno}行第{error.colno}列", f"line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise _too_deep() from None
    if characters.count("[") + characters.count("{") > DEEPEST:
        _check_depth(value)
    if "\\u" in characters:
        _check_characters(value)
    return value


def _record(parts: list[tuple[str, object]]) -> dict[str, object]:
    record: dict[str, object] = {}
    for name, value in parts:
        if name in record:
            raise Unreadable(f"“{name[:40]}”出现两次", f"“{name[:40]}” stands twice")
        record[name] = value
    return record


def _whole_number(written: str) -> int | Unquoted:
    return int(written) if len(written) <= MOST_DIGITS else Unquoted(written)


def _no_number(written: str) -> NoReturn:
    raise Unreadable(f"{written}不是数", f"{written} is not a number")


def _check_depth(value: object) -> None:
    level = [value]
    for _ in range(DEEPEST):
        level = [part for whole in level for part in _parts(whole)]
    if any(isinstance(part, dict | list) for part in level):
        raise _too_deep()


def _parts(value: object) -> list[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _check_characters(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False, default=str).encode("utf-8")
    except UnicodeEncodeError:
        raise Unreadable("含有不完整的字符", "it contains half a character") from None


def _too_deep() -> Unreadable:
    return Unreadable(f"嵌套超过{DEEPEST}层", f"it is nested more than {DEEPEST} levels deep")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_record, parse_float=Unquoted, parse_int=_whole_number, parse_constant=_no_number
)
