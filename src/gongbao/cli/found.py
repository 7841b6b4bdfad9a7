"""`gongbao found`: open an office for work, with its first three administrators."""

import os
from typing import Annotated

import typer

SETTINGS = "gongbao.server.settings"
OFFICES = {
    "system": "System administrator · 系统管理员",
    "security": "Security administrator · 安全管理员",
    "audit": "Audit administrator · 审计管理员",
}


def found(
    *,
    address: Annotated[
        str, typer.Option(help="Under which address the office is reached. / 对外地址。")
    ] = "http://127.0.0.1:8000",
) -> None:
    """Open an office for work: name its first three administrators, get a link for each to set the password. / 设立办公室，任命首任三员。"""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    from gongbao.engine.rules import Refused
    from gongbao.office.people.accounts import Newcomer
    from gongbao.office.people.opening import open_office
    from gongbao.records.models import Office

    first = {Office(office): Newcomer(*_asked(words)) for office, words in OFFICES.items()}
    try:
        secrets = open_office(first)
    except Refused as refusal:
        typer.secho(f"{refusal.message.zh} / {refusal.message.en}", fg="red", err=True)
        raise typer.Exit(1) from refusal
    typer.echo(
        "\nHand each link to its owner; it opens once, within three days. · 请将链接分别当面交给本人，三日内有效："
    )
    for office, secret in secrets.items():
        typer.echo(f"  {first[office].username:20} {address.rstrip('/')}/sign-in/link/{secret}/")


def _asked(office: str) -> tuple[str, str]:
    typer.secho(f"\n{office}", bold=True)
    return typer.prompt("  username · 用户名"), typer.prompt("  name · 姓名")
