"""The departments' money for the document's years, invented; and what was paid too much and is taken back."""

from datetime import date, timedelta

from gongbao.engine.values import Yuan
from gongbao.office.cases.acting import Request, act, begin
from gongbao.office.clock import stopped_at, today
from gongbao.office.permission import Actor
from gongbao.records.models import Case
from zibo.documents.digital_economy.demo.playing import at, was_done
from zibo.documents.digital_economy.models import BudgetChange
from zibo.documents.digital_economy.models.booking import RECOVERY, change_line

LINES = {
    2020: {"市大数据局": "20000000.00", "市科技局": "10000000.00"},
    2021: {"市大数据局": "30000000.00", "市科技局": "12000000.00", "市财政局": "50000000.00"},
    2022: {"市大数据局": "25000000.00", "市科技局": "9000000.00", "市财政局": "50000000.00"},
}
WORDS, CUT = "预算批复", "年中调减"


def give_money() -> None:
    """Give each department its years, and cut one of them; what stands already stays."""
    if BudgetChange.objects.exists():
        return
    for year, lines in LINES.items():
        for department, sum_ in lines.items():
            change_line(year, department, Yuan.parse(sum_), f"{year}年{WORDS}", at(date(year, 2, 1)), None)
    change_line(2022, "市科技局", Yuan(-200_000_000), CUT, at(date(2022, 8, 1)), None)


def take_back(lead: Actor, money: Actor, grant: str) -> Case:
    """What was paid too much: decided, half of it has come back, the rest is due in a month."""
    key = "example-recovery"
    paid: dict[str, object] = {"grant": grant, "paid": "1200000.00", "entitled": "1000000.00", "recovered": "0.00"}
    if (earlier := was_done(lead, key)) is not None:
        return earlier.case
    days = [today() - timedelta(days=before) for before in (40, 38, 10, 3)]
    repay_by = (today() + timedelta(days=30)).isoformat()
    with stopped_at(at(days[0])):
        case = begin(lead, RECOVERY, Request("open", paid | {"ground": "审计核减产业规模"}, key)).case
    said: tuple[tuple[date, Actor, str, dict[str, object]], ...] = (
        (days[1], lead, "notify", {"statement_workdays": 5}),
        (days[2], lead, "decide", {"amount": "200000.00", "repay_by": repay_by}),
        (days[3], money, "record-repayment", {"amount": "100000.00"}),
    )
    for seen, (day, who, name, data) in enumerate(said, start=1):
        with stopped_at(at(day)):
            act(who, case.pk, Request(name, data, f"{key}-{seen}", seen=seen))
    return case
