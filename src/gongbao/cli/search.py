"""`gongbao search`: full-text search over the texts."""

import os
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape

from gongbao.cli.output import print_json
from gongbao.engine.values import Bilingual, Language
from gongbao.office.permission import PUBLIC

if TYPE_CHECKING:  # the search needs the database, which is opened only when something is looked for
    from gongbao.office.search import Found, Hit

SETTINGS = "gongbao.server.settings"


def search(
    *,
    words: Annotated[
        list[str], typer.Argument(help="What to look for; a provision must contain all of it. / 检索词。")
    ],
    lang: Annotated[Language, typer.Option(help="The language of labels. / 语言。")] = "zh",
    json: Annotated[bool, typer.Option("--json", help="As JSON. / 输出JSON。")] = False,
) -> None:
    """Find provisions by their words, or documents by their number in any style of brackets. / 全文检索。"""
    _open_records()
    from gongbao.office.search import search as search_for

    found = search_for(PUBLIC, " ".join(words), lang)
    if json:
        from gongbao.office.shapes import Found

        print_json(Found.model_validate(found).model_dump(mode="json", by_alias=True))
    else:
        _print(found, lang)


def _open_records() -> None:
    """The database with its index, made or brought up to date where that is needed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()
    from django.core.management import call_command

    from gongbao.office.search import index_texts

    call_command("migrate", interactive=False, verbosity=0)
    index_texts()


def _print(found: "Found", lang: Language) -> None:
    console = Console(highlight=False)
    for hit in found.hits:
        console.print(_line(hit), soft_wrap=True)
    if not found.hits:
        console.print(Bilingual("没有找到。", "Nothing was found.").in_(lang))
    elif found.is_cut:
        console.print(Bilingual("还有更多，请增加检索词。", "There is more: add words to narrow it.").in_(lang))


def _line(hit: "Hit") -> str:
    spans = ((escape(" ".join(span.text.split("\n"))), span.is_hit) for span in hit.snippet)
    words = "".join(f"[bold reverse]{text}[/]" if is_hit else text for text, is_hit in spans)
    label = f" ({hit.force.label})" if hit.force and not hit.force.is_in_force else ""
    return f"[bold]{escape(hit.in_full)}[/]{label}  {words}"
