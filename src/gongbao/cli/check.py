"""`gongbao check`: how much of the law runs, and what is wrong."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from gongbao.cli.output import print_json
from gongbao.engine.values import Bilingual, Language
from gongbao.office.coverage import DocumentCoverage, coverage
from gongbao.office.permission import PUBLIC

_SORTS = {
    "rule": Bilingual("规则", "rules"),
    "procedure": Bilingual("程序", "procedures"),
    "act": Bilingual("行为", "acts"),
    "clock": Bilingual("期限", "clocks"),
    "duty": Bilingual("义务", "duties"),
    "target": Bilingual("目标", "targets"),
    "force": Bilingual("效力", "force"),
    "caption": Bilingual("标题", "captions"),
    "text-only": Bilingual("仅为文本", "text only"),
}


def check(
    *,
    lang: Annotated[Language, typer.Option(help="The language of headings. / 语言。")] = "zh",
    json: Annotated[bool, typer.Option("--json", help="As JSON. / 输出JSON。")] = False,
) -> None:
    """Account for every sentence of every document; check quotations, citations, readings and properties. / 核对每句原文。

    Exit status 1 when a document that was begun is not wholly accounted for, or something is wrong; documents not yet begun are listed only.
    """
    found = coverage(PUBLIC)
    if json:
        from gongbao.office.shapes import Coverage

        print_json([Coverage.model_validate(one).model_dump(mode="json") for one in found])
    else:
        _print(found, lang)
    raise typer.Exit(0 if all(one.is_right for one in found) else 1)


def _print(found: tuple[DocumentCoverage, ...], lang: Language) -> None:
    console = Console(highlight=False)
    table = Table(title=Bilingual("条文落实情况", "What of the law runs").in_(lang))
    table.add_column(Bilingual("文件", "document").in_(lang), no_wrap=True)
    for label in (Bilingual("句数", "pieces"), Bilingual("已落实", "accounted for")):
        table.add_column(label.in_(lang), justify="right", no_wrap=True)
    table.add_column(Bilingual("由何落实", "by what").in_(lang), overflow="fold")
    for one in found:
        table.add_row(escape(one.document), str(one.pieces), _share(one, lang), _by_what(one, lang))
    console.print(table)
    for one in found:
        for line in _faults(one, lang):
            console.print(line, soft_wrap=True)


def _share(one: DocumentCoverage, lang: Language) -> str:
    if not one.is_begun:
        return Bilingual("尚未开始", "not yet begun").in_(lang)
    colour = "red" if one.unaccounted else "green"
    return f"[{colour}]{one.per_mille // 10}.{one.per_mille % 10} %[/]"


def _by_what(one: DocumentCoverage, lang: Language) -> str:
    if not one.is_begun:
        return ""
    return " · ".join(f"{words.in_(lang)} {one.sorts[sort]}" for sort, words in _SORTS.items() if one.sorts.get(sort))


def _faults(one: DocumentCoverage, lang: Language) -> Iterator[str]:
    for unit in one.unaccounted if one.is_begun else ():
        missing = Bilingual("未落实", "not accounted for").in_(lang)
        yield f"[red]{missing}[/] {escape(unit.citation)}  {escape(unit.words)}"
    for problem in one.problems:
        wrong = Bilingual("有误", "wrong").in_(lang)
        yield f"[red]{wrong}[/] {one.slug} {escape(problem.where)}: {escape(problem.fault)}"
