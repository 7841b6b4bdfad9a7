"""`gongbao read`: the structure of a gazette issue, a statute or a notice, and what a careful reader notes about it."""

import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.tree import Tree

from gongbao.cli.output import print_json
from gongbao.engine.documents.akoma_ntoso import issue_xml
from gongbao.engine.documents.counting import count
from gongbao.engine.documents.finding_names import FINDING_NAMES
from gongbao.engine.documents.issue_data import issue_data
from gongbao.engine.documents.reading import read as read_source
from gongbao.engine.documents.tree import Document, Finding, Issue, Provision
from gongbao.engine.values import Bilingual, Language

SHOWN = 40  # characters of a provision in the tree
_COUNTS = {
    "documents": Bilingual("{}件文件", "{} documents"),
    "texts": Bilingual("{}个文本", "{} texts"),
    "chapters": Bilingual("{}章", "{} chapters"),
    "articles": Bilingual("{}条", "{} articles"),
    "paragraphs": Bilingual("{}款", "{} paragraphs"),
    "items": Bilingual("{}项", "{} items"),
    "sections": Bilingual("{}个“一、”", "{} sections"),
    "subheads": Bilingual("{}个“（一）”", "{} subheads"),
    "measures": Bilingual("{}个“1.”", "{} measures"),
    "dash_paragraphs": Bilingual("{}个“——”", "{} dash paragraphs"),
    "repealed": Bilingual("废止{}件", "{} repealed"),
    "tables": Bilingual("{}张表", "{} tables"),
    "seams": Bilingual("{}处接缝", "{} seams"),
}


def read(
    *,
    file: Annotated[
        Path,
        typer.Argument(
            help="A text, html, docx or pdf file. / 文本、网页、Word或PDF文件。", exists=True, dir_okay=False
        ),
    ],
    json: Annotated[bool, typer.Option("--json", help="The whole structure as JSON. / 输出JSON。")] = False,
    akn: Annotated[bool, typer.Option("--akn", help="As Akoma Ntoso 3.0 XML. / 输出Akoma Ntoso。")] = False,
    lang: Annotated[Language, typer.Option(help="The language of labels. / 语言。")] = "zh",
) -> None:
    """Read a gazette issue, a statute or a notice: its parts, counts and findings. / 读取公报、法规或公文的结构。

    Exit status 1 when Akoma Ntoso is asked of a file that holds no document.
    """
    issue = read_source(file.read_bytes(), name=file.name)
    if json:
        print_json(issue_data(issue))
    elif akn and issue.documents:
        sys.stdout.buffer.write(issue_xml(issue) + b"\n")
    else:
        _print(issue, lang)
    if akn and not issue.documents:
        raise typer.Exit(1)


def _print(issue: Issue, lang: Language) -> None:
    console = Console(highlight=False)
    for document in issue.documents:
        console.print(_tree(document))
    for line in (*_counts(issue, lang), *_findings(issue.findings, lang)):
        console.print(line, soft_wrap=True)


def _tree(document: Document) -> Tree:
    tree = Tree(f"[bold]{escape(document.number or '')}[/] {escape(document.title)}")
    for text in (document.text, document.annexed):
        if text is not None:
            _grow(tree.add(f"[bold]{escape(text.title)}[/]") if text is document.annexed else tree, text.provisions)
    return tree


def _grow(tree: Tree, provisions: Iterable[Provision]) -> None:
    for provision in provisions:
        words = provision.words.replace("\n", " ")
        shown = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
        _grow(tree.add(f"[cyan]{escape(provision.citation)}[/] {escape(shown)}"), provision.children)


def _counts(issue: Issue, lang: Language) -> Iterator[str]:
    """A line for each document and one for the whole."""
    for document in issue.documents:
        yield f"[bold]{escape(document.number or document.title)}[/] {_counted(count(document), lang, ('documents', 'texts'))}"
    if issue.documents:
        yield f"[bold]{Bilingual('合计', 'in all').in_(lang)}[/] {_counted(count(issue), lang)}"


def _counted(counts: dict[str, int], lang: Language, left_out: Collection[str] = ()) -> str:
    parts = (
        words.in_(lang).format(counts[name]) for name, words in _COUNTS.items() if counts[name] and name not in left_out
    )
    return Bilingual("，", ", ").in_(lang).join(parts)


def _findings(findings: Iterable[Finding], lang: Language) -> Iterator[str]:
    for finding in findings:
        name = FINDING_NAMES[finding.code].in_(lang)
        where = Bilingual("（第{}行）", " (line {})").in_(lang).format(finding.lines.first) if finding.lines else ""
        yield f"[yellow]{escape(name)}{where}[/] {escape(finding.message)}"
