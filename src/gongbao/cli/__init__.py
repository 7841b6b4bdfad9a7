"""The command line: each command is a module of this folder, loaded when it is asked for, so that every one starts fast."""

from importlib import import_module

import typer
from typer.core import TyperCommand, TyperGroup

COMMANDS = ("serve", "found", "read", "cite", "search", "decide", "procedure", "rehearse", "check", "deliver", "ledger")


class OnDemand(TyperGroup):
    """A group whose commands are the functions, or groups of functions, of the same name in the modules of this folder."""

    def list_commands(self, ctx: object) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | TyperGroup | None:
        if cmd_name not in COMMANDS:
            return None
        found = getattr(import_module(f"gongbao.cli.{cmd_name}"), cmd_name)
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False)
            alone.command(cmd_name)(found)
            found = alone
        command = typer.main.get_command(found)
        assert isinstance(command, TyperCommand | TyperGroup), "a Typer is a command or a group of them"
        return command


app = typer.Typer(cls=OnDemand, add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def main_page() -> None:
    """The gazette that runs: every answer names the provision it rests on. / 会运行的公报：每个答复都注明所依据的条文。"""


def main() -> None:
    """What the command `gongbao` runs."""
    app()
