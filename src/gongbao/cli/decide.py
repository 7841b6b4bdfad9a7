"""`gongbao decide`: one question, or a file of them."""

import os
import sys
from typing import Annotated, BinaryIO

import typer

from gongbao.cli.batch import BYTE_ORDER_MARK, answer_each
from gongbao.cli.output import print_json
from gongbao.engine.rules import Refused
from gongbao.engine.values import Language
from gongbao.office.clock import today
from gongbao.office.decide import Answer, broken, decide_question, refusal
from gongbao.office.decide import decide as decide_one
from gongbao.office.json_text import read_json
from gongbao.office.permission import PUBLIC

STANDARD_INPUT = "-"


def decide(
    *,
    rule: Annotated[str | None, typer.Argument(help="The rule, as document/name. / 规则。")] = None,
    given: Annotated[
        str, typer.Option(help="The inputs as a JSON object; - reads them from standard input. / 输入。")
    ] = "{}",
    as_of: Annotated[
        str | None, typer.Option(help="The day asked about, YYYY-MM-DD; today when left out. / 计算依据日。")
    ] = None,
    batch: Annotated[
        typer.FileBinaryRead | None,
        typer.Option(
            help='A file of questions {"rule", "as_of", "given"}, one to a line; - for standard input. / 批量。'
        ),
    ] = None,
    lang: Annotated[Language, typer.Option(help="The language of messages and explanations. / 语言。")] = "zh",
) -> None:
    """Decide one case with its reasons, or a file of cases: JSON out, one answer to a line. / 按规则作出一项或一批计算。

    Exit status of one decision: 0 when there is a value, 1 when it was refused. A batch answers every line and ends with 0.
    """
    if (rule is None) == (batch is None):
        raise typer.BadParameter("Name a rule or give --batch FILE. / 请给出规则或批量文件。")
    if batch is not None:
        _decide_all(batch, lang)
        return
    answer = _decide_one(rule, _given(given), as_of, lang)
    print_json(answer)
    raise typer.Exit(1 if "error" in answer else 0)


def _given(given: str) -> bytes:
    text = sys.stdin.buffer.read() if given == STANDARD_INPUT else os.fsencode(given)
    return text.removeprefix(BYTE_ORDER_MARK)


def _decide_one(rule: str | None, given: bytes, as_of: str | None, lang: Language) -> Answer:
    day = today().isoformat() if as_of is None else as_of
    try:
        return decide_one(PUBLIC, rule, read_json(given), day, lang)
    except Refused as refused:
        return refusal(refused, lang, rule=rule, as_of=day)


def _decide_all(lines: BinaryIO, lang: Language) -> None:
    answer_each(
        lines,
        lambda line: decide_question(PUBLIC, read_json(line), lang),
        lambda refused: refusal(refused, lang),
        lambda: broken(lang),
    )
