"""`gongbao cite`: a provision with its margin."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.panel import Panel

from gongbao.cli.output import print_json, refuse
from gongbao.engine.rules import Refused
from gongbao.engine.rules.types.scalars import read_day
from gongbao.engine.values import Bilingual, Language
from gongbao.office.cite import ProvisionView
from gongbao.office.cite import cite as cite_from
from gongbao.office.force import ForceView
from gongbao.office.permission import PUBLIC


def cite(
    *,
    citation: Annotated[str, typer.Argument(help="A provision as people cite it, with its document. / 援引。")],
    on: Annotated[
        str | None, typer.Option(help="The day asked about, YYYY-MM-DD; today when left out. / 日期。")
    ] = None,
    lang: Annotated[Language, typer.Option(help="The language of labels. / 语言。")] = "zh",
    json: Annotated[bool, typer.Option("--json", help="As JSON. / 输出JSON。")] = False,
) -> None:
    """Show a provision: its words, whether it is in force, what rests on it. / 显示条文及其效力与依据它的规则。"""
    try:
        found = cite_from(PUBLIC, citation, _day(on), lang)
    except Refused as refused:
        refuse(refused, lang)
    if json:
        from gongbao.office.shapes import Provision

        print_json(Provision.model_validate(found).model_dump(mode="json", by_alias=True))
    else:
        _print(found, lang)


def _day(on: str | None) -> date | None:
    try:
        return None if on is None else read_day(on)
    except ValueError:
        raise typer.BadParameter(f"“{on}” is no day: write 2021-03-01. / 请写成2021-03-01。") from None


def _print(found: ProvisionView, lang: Language) -> None:
    console = Console(highlight=False)
    console.print(Panel(escape(found.words), title=escape(found.in_full), subtitle=escape(found.document.title)))
    for line in _lines(found, lang):
        console.print(line, soft_wrap=True)


def _lines(found: ProvisionView, lang: Language) -> Iterator[str]:
    if found.document.force:
        yield _force(found.document.force)
    if found.issue and found.lines:
        yield Bilingual("刊于{}第{}行", "printed in {}, line {}").in_(lang).format(found.issue, found.lines.first)
    for label, words in _margin(found):
        yield f"[bold]{label.in_(lang)}[/] {escape(words)}"


def _margin(found: ProvisionView) -> Iterator[tuple[Bilingual, str]]:
    living = found.living
    yield from ((Bilingual("规则", "rule"), f"{rule.id}  {rule.title}") for rule in living.rules)
    yield from ((Bilingual("行为", "act"), f"{act.id}  {act.procedure_title}：{act.title}") for act in living.acts)
    yield from (
        (Bilingual("期限", "clock"), f"{one.id}  {one.title}  {one.length and f'「{one.length}」'}".rstrip())
        for one in living.clocks
    )
    yield from ((Bilingual("义务", "duty"), f"{duty.id}  {duty.title}") for duty in living.duties)
    yield from ((Bilingual("目标", "target"), f"{target.id}  {target.title}") for target in living.targets)
    yield from ((Bilingual("理解口径", "reading"), f"{one.question} {one.chosen}") for one in living.readings)
    yield from ((Bilingual("援引", "refers to"), cited) for cited in found.cites)
    yield from ((Bilingual("被援引于", "referred to by"), citing) for citing in found.cited_by)
    yield from ((Bilingual("勘误", "slip of the print"), f"{slip.stands} → {slip.meant}") for slip in found.slips)
    yield from ((Bilingual("仅为文本", "text only"), reason) for reason in living.text_only)


def _force(force: ForceView) -> str:
    colour = "green" if force.is_in_force else "red"
    because = f"  {escape(force.provision)}「{escape(force.wording)}」" if force.provision and force.wording else ""
    return f"{force.on} [{colour}]{escape(force.label)}[/]{because}"
