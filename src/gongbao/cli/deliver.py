"""`gongbao deliver`: tell people what is due, and deliver what waits; to be run beside the office, or by the machine's timer."""

import os
from typing import Annotated

import typer


def deliver(
    *,
    every: Annotated[
        int | None,
        typer.Option(min=1, help="Go on until stopped, pausing so many seconds. / 每隔若干秒重复，直到停止。"),
    ] = None,
) -> None:
    """Note what is due, write the day's digests, deliver mail and webhooks; safe to repeat. / 登记到期提醒，汇总当日通知，投递邮件与回调；可重复运行。"""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gongbao.server.settings")
    import django  # with it come the settings, which other commands do not need
    from django.core.management import call_command
    from django.db import connection

    django.setup()
    if "records_delivery" not in connection.introspection.table_names():
        place = connection.settings_dict["NAME"]
        typer.secho(f"There is no office in {place}. / {place}中没有办公系统。", fg="red", err=True)
        raise typer.Exit(2)
    call_command("deliver", every=every)
