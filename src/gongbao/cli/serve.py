"""`gongbao serve`: the web office."""

import multiprocessing
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import StringIO
from typing import Annotated

import typer

SETTINGS = "gongbao.server.settings"
APPLICATION = "gongbao.server.wsgi"
WORKER = "gongbao.server.worker:office"
MOST_WORKERS = 4


def serve(
    *,
    demo: Annotated[bool, typer.Option("--demo", help="Build the example city first. / 先建示例城市。")] = False,
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on. / 端口。")] = 8000,
    host: Annotated[str, typer.Option(help="The address to listen on. / 监听地址。")] = "127.0.0.1",
) -> None:
    """Serve the web office; with --demo, over an example city. / 启动网上办公室。"""
    _refuse_taken_port(host, port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    from django.core.management import CommandError

    try:
        _prepare()
        logins = _build_example_city() if demo else ""
    except CommandError as refusal:
        typer.secho(str(refusal), fg="red", err=True)
        raise typer.Exit(1) from refusal
    _run(host, port, logins)


def _refuse_taken_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            typer.secho(f"Cannot listen on {host}:{port}: {error.strerror}.", fg="red", err=True)
            typer.echo(
                f"Choose another port: make serve PORT={port + 1}, or gongbao serve --port {port + 1}.", err=True
            )
            raise typer.Exit(1) from error


def _prepare() -> None:
    """Everything the office needs before it opens; each step may be repeated and interrupted."""
    with _step("Opening the house", "打开程序"):
        import django

        django.setup()
    from django.core.management import call_command

    silent = {"verbosity": 0, "stdout": StringIO()}
    with _step("Compiling translations", "编译译文"):
        call_command("compile_translations", **silent)
    with _step("Checking that the database keeps what it is told", "检查数据库的持久性"):
        call_command("check", databases=["default"], **silent)
    with _step("Bringing the database up to date", "更新数据库"):
        call_command("migrate", interactive=False, **silent)
        call_command("createcachetable", **silent)
        call_command("clearsessions", **silent)
        call_command("bring_in_bodies", **silent)
    with _step("Indexing the texts", "建立全文索引"):
        call_command("index_texts", **silent)
    with _step("Collecting style sheets and scripts", "收集样式与脚本"):
        call_command("collectstatic", interactive=False, clear=True, **silent)


def _build_example_city() -> str:
    """The accounts that one can sign in with, a line each."""
    from django.core.management import call_command

    said = StringIO()
    with _step("Building the example city", "建立示例城市"):
        call_command("seed_example_city", stdout=said)
    return said.getvalue()


def _run(host: str, port: int, logins: str) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    import_module(APPLICATION)
    multiprocessing.set_start_method("spawn")  # a forked worker would inherit this process's database connections
    server = Granian(
        WORKER,
        factory=True,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=min(MOST_WORKERS, os.cpu_count() or 1),
        blocking_threads=1,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=3,
    )
    server.on_startup(lambda: _announce(host, port, logins))
    server.serve()


def _announce(host: str, port: int, logins: str) -> None:
    shown = f"[{host}]" if ":" in host else host
    typer.secho(f"\nThe office is open at  http://{shown}:{port}/  (English: http://{shown}:{port}/en/)", bold=True)
    typer.secho(f"公报办公室已开放  http://{shown}:{port}/", bold=True)
    if logins:
        typer.echo(f"\nExample logins · 示例账号\n{logins}")
    typer.echo("Ctrl-C closes it. · 按 Ctrl-C 关闭。")


@contextmanager
def _step(english: str, chinese: str) -> Iterator[None]:
    """A line of progress: what is being done, then how long it took."""
    started = time.monotonic()
    typer.echo(f"{english} · {chinese} … ", nl=False)
    try:
        yield
    except BaseException:
        typer.secho("failed · 失败", fg="red")
        raise
    typer.echo(f"{time.monotonic() - started:.1f} s")
