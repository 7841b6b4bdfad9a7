"""Writing answers: as JSON with Chinese as Chinese, or in words."""

import json
import sys
from typing import NoReturn

import typer

from gongbao.engine.rules import Refused
from gongbao.engine.values import Language


def print_json(answer: object, *, on_one_line: bool = False) -> None:
    """Write plain data to standard output at once, as UTF-8 whatever the terminal's locale."""
    text = json.dumps(answer, ensure_ascii=False, indent=None if on_one_line else 2)
    sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def refuse(refused: Refused, language: Language) -> NoReturn:
    """Say why there is no answer, and end with status 1."""
    typer.secho(refused.message.in_(language), fg="red", err=True)
    raise typer.Exit(1)
