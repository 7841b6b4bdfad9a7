"""A file of questions, one to a line, answered line by line."""

import traceback
from collections.abc import Callable, Iterator
from typing import BinaryIO

from gongbao.cli.output import print_json
from gongbao.engine.rules import Refused

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def answer_each(
    lines: BinaryIO,
    answer: Callable[[bytes], object],
    refused: Callable[[Refused], object],
    broken: Callable[[], object],
) -> None:
    """Write one answer for each line: `answer` of it, `refused` where that raises Refused, `broken` where the program fails."""
    for line in _without_mark(lines):
        print_json(_one(line, answer, refused, broken), on_one_line=True)


def _without_mark(lines: BinaryIO) -> Iterator[bytes]:
    for number, line in enumerate(lines):
        yield (line if number else line.removeprefix(BYTE_ORDER_MARK)).rstrip(b"\r\n")


def _one(
    line: bytes,
    answer: Callable[[bytes], object],
    refused: Callable[[Refused], object],
    broken: Callable[[], object],
) -> object:
    try:
        return answer(line)
    except Refused as found:
        return refused(found)
    except Exception:  # noqa: BLE001  a question that breaks the program must not take the other answers with it
        traceback.print_exc()
        return broken()
