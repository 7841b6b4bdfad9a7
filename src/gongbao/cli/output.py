"""Writing answers as JSON, with Chinese as Chinese."""

import dataclasses
import json
import sys
from datetime import date
from enum import Enum


def print_json(answer: object, *, on_one_line: bool = False) -> None:
    """Write an answer to standard output at once, as UTF-8 whatever the terminal's locale."""
    text = json.dumps(answer, ensure_ascii=False, indent=None if on_one_line else 2, default=_plain)
    sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"{value!r} has no form in JSON")
