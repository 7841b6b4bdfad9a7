"""`deliver`: note what clocks say, write the day's digests, and deliver what waits; once, or over and over."""

import signal
import threading

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections

from gongbao.office.notifying.clocks import tell_of_clocks
from gongbao.office.notifying.delivering import deliver_waiting
from gongbao.office.notifying.digests import compose_digests


class Command(BaseCommand):
    """Safe to repeat, and to run beside another one: nothing is told twice because of it."""

    help = "Tell people what is due, compose the day's digests, and deliver mail and webhooks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--every", type=int, metavar="SECONDS", help="go on until stopped, pausing so long")

    def handle(self, *args: object, every: int | None = None, **options: object) -> None:
        stop = threading.Event()
        if every:
            for name in (signal.SIGINT, signal.SIGTERM):
                signal.signal(name, lambda *_: stop.set())
        while True:
            self._once()
            if not every or stop.wait(max(every, 1)):
                return
            close_old_connections()

    def _once(self) -> None:
        told, digests = tell_of_clocks(), compose_digests()
        arrived, failed = deliver_waiting()
        self.stdout.write(f"{told} noted, {digests} digests, {arrived} delivered, {failed} failed")
