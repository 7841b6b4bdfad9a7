"""Working days as the State Council arranges them, statutory periods, and every day of a count explained."""

from gongbao.engine.calendar.beyond import BeyondCalendar
from gongbao.engine.calendar.calendar import Calendar, Due
from gongbao.engine.calendar.notice import DayInfo, DayKind, Notice
from gongbao.engine.calendar.pauses import Pause
from gongbao.engine.calendar.state import STATE
from gongbao.engine.calendar.steps import DayStep

__all__ = ["STATE", "BeyondCalendar", "Calendar", "DayInfo", "DayKind", "DayStep", "Due", "Notice", "Pause"]
