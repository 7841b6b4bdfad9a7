"""`seed_example_city`: build the example city, and say with which accounts one can sign in."""

from django.core.management.base import BaseCommand, CommandError

from gongbao.office.example_city import NotAnExample, logins, seed


class Command(BaseCommand):
    """Safe to repeat; refused where the database holds other accounts than the example's."""

    help = "Build the example city: accounts, search index, example data of each document."

    def handle(self, *args: object, **options: object) -> None:
        try:
            seed()
        except NotAnExample as refusal:
            raise CommandError(str(refusal)) from refusal
        for login in logins():
            self.stdout.write(f"  {login.name:10} {login.password}   {login.title.zh} · {login.title.en}")
