"""`bring_in_bodies`: add the bodies that the cities' data name and that are not there yet, in an office that was founded."""

from django.core.management.base import BaseCommand

from gongbao.office.people.opening import bring_in_cities
from gongbao.records.models import Founding


class Command(BaseCommand):
    """Safe to repeat."""

    help = "Add the bodies of the cities' data that are not there yet."

    def handle(self, *args: object, **options: object) -> None:
        if Founding.objects.exists():
            bring_in_cities()
