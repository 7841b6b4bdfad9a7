"""A rehearsal: a script of acts at given times, played through in a case that stands alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from gongbao.engine.calendar import Calendar
from gongbao.engine.procedures.case import Case
from gongbao.engine.procedures.folding import after, begun
from gongbao.engine.procedures.judging import judge
from gongbao.engine.procedures.procedure import Procedure
from gongbao.engine.procedures.refusals import ActRefused, Refusal
from gongbao.engine.rules import Term
from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual

CHINA = ZoneInfo("Asia/Shanghai")
PARTS = ("at", "as", "do", "data")


@dataclass(frozen=True)
class Played:
    """One step of a script: the case after it, its clocks on that day, and why it was refused, if it was."""

    said: Mapping[str, object]
    case: Case
    due: dict[str, date]
    overdue: tuple[str, ...]
    refused: ActRefused | None


def rehearse(
    procedure: Procedure, script: list[object], *, term: Term, calendar: Calendar, given: Mapping[str, object]
) -> tuple[Played, ...]:
    """What each step of `script` ({"at", "as", "do", "data"}, parsed from JSON) comes to; a refused step changes nothing."""
    case, played, last = begun(procedure), [], None
    for entry in script:
        said = entry if isinstance(entry, dict) else {}
        refused, now = None, last
        try:
            now = _moment(entry, last)
            case = after(
                judge(
                    case,
                    said.get("do"),
                    said.get("as"),
                    now,
                    said.get("data", {}),
                    term=term,
                    calendar=calendar,
                    given=given,
                )
            )
            last = now
        except ActRefused as found:
            refused = found
        overdue = case.overdue(now.date(), calendar) if now else ()
        played.append(Played(said, case, case.due(calendar), overdue, refused))
    return tuple(played)


def _moment(entry: object, before: datetime | None) -> datetime:
    if not isinstance(entry, dict):
        raise _faulty("", "每一步应为一个JSON对象。", "Each step must be a JSON object.")
    for stray in (name for name in entry if name not in PARTS):
        raise _faulty(
            str(stray), f"没有名为“{shown(stray)}”的项。", f"There is nothing called “{shown(stray)}” in a step."
        )
    local = _local(entry.get("at"))
    if local is None:
        raise _faulty("at", "时间应写作“2020-07-01T09:00”。", "The time must be written like “2020-07-01T09:00”.")
    if before is not None and local < before:
        raise _faulty(
            "at", f"早于上一项已办事项的时间({before})。", f"This is earlier than the last act done ({before})."
        )
    return local


def _local(said: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(said) if isinstance(said, str) else None
        return at.astimezone(CHINA).replace(tzinfo=None) if at and at.tzinfo else at
    except (ValueError, OverflowError):
        return None


def _faulty(field: str, zh: str, en: str) -> ActRefused:
    return ActRefused(Refusal.DATA, Bilingual(zh, en), field=field)
