"""What stands on the desk as a workbook: text only, with who took it out and when; that it was taken out stands among the events."""

import io
from collections.abc import Iterable

import xlsxwriter  # type: ignore[import-untyped]

from gongbao.engine.values import Bilingual, Language
from gongbao.office.cases.desk import Asked, Line, first_lines
from gongbao.office.cases.shelves import Part
from gongbao.office.clock import CHINA, now
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.office.sheets.writing import PLAIN
from gongbao.records.ledger import record_event

MOST = 10_000  # lines of one workbook
TITLE = Bilingual("工作台", "Desk")
PARTS = {
    Part.WAITING: Bilingual("等我办理", "Waiting for me"),
    Part.SOON: Bilingual("三个工作日内到期", "Due within three working days"),
    Part.LATE: Bilingual("已逾期", "Late"),
    Part.OPEN: Bilingual("全部在办", "All open"),
    Part.CLOSED: Bilingual("已办结", "Closed"),
}
HEADINGS = (
    Bilingual("编号", "Number"),
    Bilingual("编号单位", "Numbered by"),
    Bilingual("程序", "Procedure"),
    Bilingual("事项", "Subject"),
    Bilingual("状态", "State"),
    Bilingual("待办角色", "Waits for"),
    Bilingual("期限", "Clock"),
    Bilingual("届满日", "Last day"),
    Bilingual("剩余天数", "Days left"),
    Bilingual("暂计", "Provisional"),
    Bilingual("最近变动", "Last change"),
)
_HEAD_ROW = 4


def exported(actor: Actor, asked: Asked, language: Language) -> bytes:
    """The workbook of a part of the desk, as far as the actor sees it; MOST lines at most, and it says so where there are more."""
    require(actor, SIGNED_IN)
    found = first_lines(actor, asked, MOST + 1)
    details = {"part": str(asked.part), "procedure": asked.procedure, "lines": min(len(found), MOST)}
    moment = now()
    record_event("exported", "desk", person=actor.person_id, at=moment, details=details)
    head = [
        f"{TITLE.in_(language)}：{PARTS[asked.part].in_(language)}"
        if language == "zh"
        else f"Desk: {PARTS[asked.part].en}",
        Bilingual(
            f"导出人：{actor.person_name or actor.name}　导出时间：{moment.astimezone(CHINA):%Y-%m-%d %H:%M}",
            f"Taken out by {actor.person_name or actor.name} on {moment.astimezone(CHINA):%Y-%m-%d %H:%M} (China's time)",
        ).in_(language),
        Bilingual(f"只列前{MOST}件。", f"The first {MOST} lines only.").in_(language) if len(found) > MOST else "",
    ]
    return _book(head, found[:MOST], language)


def _book(head: Iterable[str], lines: Iterable[Line], language: Language) -> bytes:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, PLAIN)
    book.set_properties({"title": TITLE.in_(language)})
    sheet, text = book.add_worksheet(TITLE.in_(language)), book.add_format({"num_format": "@"})
    bold = book.add_format({"bold": True, "bg_color": "#DCE6F1", "border": 1, "num_format": "@"})
    sheet.set_column(0, len(HEADINGS) - 1, 20, text)
    for row, words in enumerate(head):
        sheet.write_string(row, 0, words, text)
    for column, heading in enumerate(HEADINGS):
        sheet.write_string(_HEAD_ROW - 1, column, heading.in_(language), bold)
    for row, line in enumerate(lines, start=_HEAD_ROW):
        for column, words in enumerate(_cells(line, language)):
            sheet.write_string(row, column, words, text)
    sheet.freeze_panes(_HEAD_ROW, 1)
    book.close()
    return content.getvalue()


def _cells(line: Line, language: Language) -> tuple[str, ...]:
    case, clock, comma = line.case, line.clock, "、" if language == "zh" else ", "
    body = case.body
    return (
        case.number or "",
        (body.name_zh if language == "zh" else body.name_en or body.name_zh) if body else "",
        line.procedure.title.in_(language),
        case.subject,
        line.state.label.in_(language),
        comma.join(role.title.in_(language) for role in line.waits_for),
        clock_title(line).in_(language) if clock else "",
        clock.due.isoformat() if clock else "",
        str(line.days_left) if clock else "",
        Bilingual("是", "yes").in_(language) if clock and clock.is_provisional else "",
        f"{case.changed_at.astimezone(CHINA):%Y-%m-%d %H:%M}",
    )


def clock_title(line: Line) -> Bilingual:
    """What the clock of a line is called, without the person for whom it runs."""
    name = line.clock.name.partition(":")[0] if line.clock else ""
    return next((clock.title for clock in line.procedure.clocks if clock.name == name), Bilingual(name, name))
