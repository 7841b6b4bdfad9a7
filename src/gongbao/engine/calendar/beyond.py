"""The refusal to guess: a day that no published notice reaches."""

from datetime import MAXYEAR, date

from gongbao.engine.values import Bilingual


class BeyondCalendar(Exception):
    """A count needs `day`, which lies outside the published calendar; `message` says what is missing."""

    def __init__(self, day: date, message: Bilingual) -> None:
        super().__init__(message.en)
        self.day = day
        self.message = message


def unpublished(day: date) -> BeyondCalendar:
    """The day lies after the last published one: the yearly notice that would decide it is named."""
    return BeyondCalendar(
        day,
        Bilingual(
            f"{day}是否为工作日尚无依据：缺《国务院办公厅关于{day.year}年部分节假日安排的通知》，不作推算。",
            f"Whether {day} is a working day is not decided: the notice of the General Office of the State Council on the"
            f" arrangement of holidays in {day.year} is missing, and no date is guessed.",
        ),
    )


def too_early(day: date, first: date) -> BeyondCalendar:
    """The day lies before the first published one."""
    return BeyondCalendar(
        day,
        Bilingual(f"工作日历自{first}起，不含{day}。", f"The calendar of working days begins on {first}, after {day}."),
    )


def past_all_years() -> BeyondCalendar:
    """The count would end after the last year that can be written."""
    return BeyondCalendar(
        date.max, Bilingual(f"期限届满于公元{MAXYEAR}年之后。", f"The period would end after the year {MAXYEAR}.")
    )
