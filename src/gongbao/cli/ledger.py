"""`gongbao ledger`: checkpoints for outside holders, examination, export, proofs. For whoever may open the office's database on this machine."""

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gongbao.cli.output import print_json
from gongbao.engine.values import Language
from gongbao.office.permission import Actor

if TYPE_CHECKING:
    from gongbao.office.ledger import Examined

OPERATOR = Actor("operator", is_signed_in=True, admin="audit")
SETTINGS = "gongbao.server.settings"

ledger = typer.Typer(
    name="ledger",
    add_completion=False,
    no_args_is_help=True,
    help="Show that nothing recorded was rewritten. / 证明台账未被改写。",
)


@ledger.command()
def checkpoint(
    *,
    output: Annotated[Path | None, typer.Option(help="Write it to this file. / 写入文件。")] = None,
    every: Annotated[
        int | None,
        typer.Option(min=1, help="Go on until stopped, pausing so many seconds. / 每隔若干秒重复，直到停止。"),
    ] = None,
) -> None:
    """Sign what the ledger has come to; give the text to holders outside the office. / 签出检查点，交外部保管。

    With --every it runs beside the office: lines get their place in the tree soon after they were written, and --output always holds the latest text.
    """
    _open()
    from gongbao.office.ledger import checkpoint as taken

    while True:
        text = taken(OPERATOR).text
        if output:
            _replace(output, text)
        else:
            typer.echo(text, nl=False)
        if every is None:
            return
        time.sleep(every)


@ledger.command()
def key() -> None:
    """The public key by which outsiders check signatures. / 外部核验签名所用的公钥。"""
    _open()
    from gongbao.office.ledger import verifier_key

    typer.echo(verifier_key(OPERATOR))


@ledger.command()
def verify(
    *,
    checkpoint: Annotated[
        list[Path] | None, typer.Option(help="A checkpoint kept outside; may be repeated. / 外部保管的检查点。")
    ] = None,
    lang: Annotated[Language, typer.Option(help="The language of findings. / 语言。")] = "zh",
    json: Annotated[bool, typer.Option("--json", help="As JSON. / 输出JSON。")] = False,
) -> None:
    """Examine every line, every case and all that is made from them. Exit status 1 when something was rewritten. / 逐笔核验台账。"""
    _open()
    from gongbao.office.ledger import verify as examine
    from gongbao.records.ledger.checkpoints import Unreadable

    try:
        found = examine(OPERATOR, [file.read_text(encoding="utf-8") for file in checkpoint or ()])
    except (OSError, UnicodeDecodeError, Unreadable) as error:
        typer.secho(str(error), fg="red", err=True)
        raise typer.Exit(2) from error
    if json:
        print_json(_as_json(found, lang))
    else:
        _print(found, lang, is_anchored=bool(checkpoint))
    raise typer.Exit(1 if found.faults else 0)


@ledger.command()
def export(
    *,
    output: Annotated[
        Path | None, typer.Option(help="Write to this file, one line each. / 写入文件，每笔一行。")
    ] = None,
    told: Annotated[bool, typer.Option("--told", help="Also what was done, not only digests. / 含内容。")] = False,
) -> None:
    """Every line as JSON, for examination elsewhere (tools/verify_ledger.py). Without --told it holds digests alone. / 导出台账。"""
    _open()
    from gongbao.office.ledger import export as exported

    lines = exported(OPERATOR, told=told)
    if output is None:
        for line in lines:
            print_json(line, on_one_line=True)
        return
    import json as standard

    with output.open("w", encoding="utf-8") as file:
        file.writelines(standard.dumps(line, ensure_ascii=False) + "\n" for line in lines)


@ledger.command()
def prove(case: int, sequence: int) -> None:
    """The proof that an entry of a case stands in the ledger, with a fresh checkpoint. / 某笔记录在台账中的证明。"""
    _open()
    from gongbao.office.ledger import prove as proved

    proof = proved(OPERATOR, case, sequence)
    if proof is None:
        typer.secho(f"Case {case} has no entry {sequence}. / 案件{case}没有第{sequence}笔。", fg="red", err=True)
        raise typer.Exit(1)
    typer.echo(proof.text, nl=False)


def _replace(file: Path, text: str) -> None:
    """Whoever fetches the file finds the old text or the new one, never half of one."""
    beside = file.with_name(f"{file.name}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def _open() -> None:
    """Open the office that GONGBAO_HOME or DATABASE_URL names, if there is one."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    django.setup()
    from django.db import connection

    if "records_leaf" not in connection.introspection.table_names():
        place = connection.settings_dict["NAME"]
        typer.secho(f"There is no ledger in {place}. / {place}中没有台账。", fg="red", err=True)
        raise typer.Exit(2)


def _as_json(found: "Examined", lang: Language) -> dict[str, object]:
    findings = [{"kind": one.kind, "where": one.where, "words": one.words.in_(lang)} for one in found.findings]
    numbers = ("lines", "cases", "checkpoints", "size", "root", "algorithm", "faults")
    return {name: getattr(found, name) for name in numbers} | {"findings": findings}


def _print(found: "Examined", lang: Language, *, is_anchored: bool) -> None:
    from gongbao.engine.values import Bilingual

    counted = Bilingual(
        f"{found.cases}件案件、{found.lines}行，对照{found.checkpoints}个检查点。",
        f"{found.lines} lines, {found.cases} cases, compared with {found.checkpoints} checkpoints.",
    )
    typer.echo(counted.in_(lang))
    for one in found.findings:
        typer.secho(f"{one.kind}  {one.where}  {one.words.in_(lang)}", fg="red")
    if found.faults:
        wrong = Bilingual(f"共有{found.faults}处不符。", f"{found.faults} things are not as they were recorded.")
        typer.secho(wrong.in_(lang), fg="red")
        return
    right = Bilingual("未发现改动。", "Nothing was found to be changed.")
    typer.secho(right.in_(lang), fg="green")
    if not is_anchored:
        alone = Bilingual(
            "未使用外部保管的检查点：能写数据库的人可以连同本机检查点一并改写。",
            "No checkpoint from outside was used: whoever writes to the database could have rewritten those kept here as well.",
        )
        typer.secho(alone.in_(lang), fg="yellow")
