"""`index_texts`: bring the full-text index up to the texts; does nothing when it is."""

from django.core.management.base import BaseCommand

from gongbao.office.search import index_texts


class Command(BaseCommand):
    """Safe to repeat."""

    help = "Bring the full-text index up to the texts of all cities."

    def handle(self, *args: object, **options: object) -> None:
        self.stdout.write("indexed" if index_texts() else "up to date")
