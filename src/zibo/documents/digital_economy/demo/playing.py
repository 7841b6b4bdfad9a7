"""Playing the example applications: each act through the office's own doors, on its day, by whoever it is."""

from datetime import date, datetime, time, timedelta

from django.contrib.auth import get_user_model

from gongbao.office.actors import actor_for
from gongbao.office.cases.acting import Request, act, begin
from gongbao.office.clock import CHINA, stopped_at, today
from gongbao.office.permission import Actor
from gongbao.records.ledger import repeat_of
from gongbao.records.models import Case, Entry
from zibo.documents.digital_economy.demo.people import CLERK, Day, Said, Story
from zibo.documents.digital_economy.models.booking import APPLICATION

MORNING = time(10, tzinfo=CHINA)


class Cast:
    """The example people as the office sees them today, each found once."""

    def __init__(self) -> None:
        self._found: dict[str, Actor] = {}

    def __getitem__(self, name: str) -> Actor:
        if name not in self._found:
            self._found[name] = actor_for(get_user_model().objects.get(username=name), today())
        return self._found[name]


def at(day: Day) -> datetime:
    """The morning of a day, or of so many days before today."""
    return datetime.combine(day if isinstance(day, date) else today() - timedelta(days=day), MORNING)


def was_done(who: Actor, key: str) -> Entry | None:
    """What was done with that key before."""
    return repeat_of(who.person_id, key)


def play(story: Story, cast: Cast) -> Case:
    """The application after its story; one that was begun before stays as it is, whatever has been done in it since."""
    key = f"example-{story.key}"
    if (earlier := was_done(cast[CLERK], key)) is not None:
        return earlier.case
    with stopped_at(at(story.day)):
        case = begin(cast[CLERK], APPLICATION, Request("submit", story.submission, key)).case
    for seen, said in enumerate(story.said, start=1):
        with stopped_at(at(said.day)):
            act(cast[said.who], case.pk, Request(said.act, _data(said), f"{key}-{seen}", seen=seen))
    return case


def _data(said: Said) -> dict[str, object]:
    """The data of an act; a day to come is written as so many days after today."""
    return {
        name: (today() + timedelta(days=value)).isoformat() if name.endswith("_by") else value
        for name, value in said.data.items()
    }
