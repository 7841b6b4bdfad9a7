"""`compile_translations`: make the catalogues that Django reads."""

from django.core.management.base import BaseCommand

from gongbao.server.translations import catalogues, compile_catalogues


class Command(BaseCommand):
    """Compile every catalogue that has changed."""

    help = "Compile the translations that have changed."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own declaration

    def handle(self, *_: str, **__: object) -> None:
        written = compile_catalogues(catalogues())
        self.stdout.write(f"{len(written)} compiled")
