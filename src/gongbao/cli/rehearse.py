"""`gongbao rehearse`: a procedure played through, or a file of scripts."""

import sys
from typing import Annotated

import typer

from gongbao.cli.batch import BYTE_ORDER_MARK, answer_each
from gongbao.cli.output import print_json
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual, Language
from gongbao.office.json_text import read_json
from gongbao.office.permission import PUBLIC
from gongbao.office.rehearse import refusal
from gongbao.office.rehearse import rehearse as rehearse_script


def rehearse(
    *,
    script: Annotated[
        typer.FileBinaryRead | None,
        typer.Argument(
            help='A script {"procedure", "script": [{"at", "as", "do", "data"}]}; - for standard input. / 脚本。'
        ),
    ] = None,
    batch: Annotated[
        typer.FileBinaryRead | None,
        typer.Option(help="A file of scripts, one to a line; - for standard input. / 批量。"),
    ] = None,
    lang: Annotated[Language, typer.Option(help="The language of messages. / 语言。")] = "zh",
) -> None:
    """Play a procedure through in a throw-away office: JSON out, nothing is recorded. / 按脚本演练一项程序，不留记录。

    Exit status of one script: 0 when it could be played (refused steps included), 1 when it could not be read. A batch answers every line and ends with 0.
    """
    if (script is None) == (batch is None):
        raise typer.BadParameter("Name a script or give --batch FILE. / 请给出脚本或批量文件。")
    if batch is not None:
        answer_each(
            batch,
            lambda line: rehearse_script(PUBLIC, read_json(line), lang),
            lambda refused: refusal(refused, lang),
            lambda: refusal(_broken(), lang) | {"steps": []},
        )
        return
    assert script is not None, "one of the two was given"
    try:
        answer = rehearse_script(PUBLIC, read_json(script.read().removeprefix(BYTE_ORDER_MARK)), lang)
    except Refused as refused:
        answer = refusal(refused, lang)
    print_json(answer)
    sys.exit(1 if "error" in answer else 0)


def _broken() -> Refused:
    return Refused("", Bilingual("程序出错，未能作出答复。", "The program failed and gave no answer."))
