"""`gongbao procedure`: the procedures, and the table of one, in words or as a file for other tools."""

import sys
from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from gongbao.cli.output import print_json, refuse
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual, Language
from gongbao.office.permission import PUBLIC
from gongbao.office.procedures import ActView, ClockView, ProcedureView, describe, procedures
from gongbao.office.procedures import bpmn as bpmn_of
from gongbao.office.procedures import svg as svg_of

SAME = Bilingual("（状态不变）", "(keeps the state)")
HEADINGS = (
    Bilingual("行为", "act"),
    Bilingual("由谁办理", "by whom"),
    Bilingual("自何状态", "from"),
    Bilingual("至何状态", "to"),
    Bilingual("依据", "provision"),
)


def procedure(
    *,
    name: Annotated[
        str | None, typer.Argument(help="“slug/name”; every procedure is listed when left out. / 程序。")
    ] = None,
    bpmn: Annotated[bool, typer.Option("--bpmn", help="As a BPMN 2.0 file. / 输出BPMN 2.0。")] = False,
    svg: Annotated[bool, typer.Option("--svg", help="As a picture. / 输出SVG图。")] = False,
    json: Annotated[bool, typer.Option("--json", help="As JSON. / 输出JSON。")] = False,
    lang: Annotated[Language, typer.Option(help="The language of labels. / 语言。")] = "zh",
) -> None:
    """Show a procedure: who may do what, when, under which conditions, and which clocks run. / 显示一项程序的办理规则。"""
    if sum((bpmn, svg, json)) > 1 or (name is None and (bpmn or svg)):
        raise typer.BadParameter("Name one procedure, and one form of it. / 请指明一项程序和一种格式。")
    try:
        if name is None:
            _list(lang, as_json=json)
        elif bpmn or svg:
            sys.stdout.buffer.write((bpmn_of if bpmn else svg_of)(PUBLIC, name, lang))
        else:
            _show(describe(PUBLIC, name, lang), lang, as_json=json)
    except Refused as refused:
        refuse(refused, lang)


def _list(lang: Language, *, as_json: bool) -> None:
    found = procedures(PUBLIC, lang)
    if as_json:
        from gongbao.office.shapes import ProcedureEntry

        print_json([ProcedureEntry.model_validate(one).model_dump(mode="json") for one in found])
        return
    console = Console(highlight=False)
    for one in found:
        console.print(f"{one.id}  [bold]{escape(one.title)}[/]", soft_wrap=True)


def _show(found: ProcedureView, lang: Language, *, as_json: bool) -> None:
    if as_json:
        from gongbao.office.shapes import Procedure

        print_json(Procedure.model_validate(found).model_dump(mode="json", by_alias=True))
        return
    console = Console(highlight=False)
    states = {state.name: state.title for state in found.states}
    table = Table(title=f"{escape(found.title)}  {found.id}")
    for heading in HEADINGS:
        table.add_column(heading.in_(lang), overflow="fold")
    for act in found.acts:
        to = "、".join(states[state] for state in act.to) or SAME.in_(lang)
        from_ = "、".join(states[state] for state in act.from_)
        table.add_row(f"{escape(act.title)}\n{act.name}", escape(act.who), from_, to, act.provision or "")
    console.print(table)
    for line in (*_conditions(found.acts), *_clocks(found.clocks)):
        console.print(line, soft_wrap=True)


def _conditions(acts: tuple[ActView, ...]) -> Iterator[str]:
    for act in acts:
        for condition in act.conditions:
            yield f"[bold]{escape(act.title)}[/] {escape(condition.words)}  [dim]{condition.kind}[/]"


def _clocks(clocks: tuple[ClockView, ...]) -> Iterator[str]:
    for clock in clocks:
        lengths = dict.fromkeys(effect.length for effect in clock.effects if effect.length)
        yield f"[bold]{escape(clock.title)}[/] {clock.name}: {escape('; '.join(lengths))}  [dim]{clock.kind}[/]"
