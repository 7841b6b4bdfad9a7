"""The example people who appear in the applications, and what they say: one act each."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

CLERK, BIG_DATA, SCIENCE, FINANCE = "qiye", "banshi", "keji", "zhifu"
INDUSTRY, REFORM, PROMOTION = "gongxin", "fagai", "cujin"
READER = "duzhe"
DEPARTMENTS = {
    BIG_DATA: "市大数据局",
    FINANCE: "市财政局",
    INDUSTRY: "市工业和信息化局",
    REFORM: "市发展改革委",
    PROMOTION: "市投资促进局",
}
EXPERTS = {"pingshen": "示例·梁衡", "zhuanjia2": "示例·马评", "zhuanjia3": "示例·罗思"}
Day = date | int  # a day, or so many days before today


@dataclass(frozen=True, slots=True)
class Said:
    """One act: on which day, by which example person, with which data."""

    day: Day
    who: str
    act: str
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Story:
    """One application: what is submitted by the clerk and when, and what was done afterwards, in order."""

    key: str
    day: date
    submission: dict[str, Any]
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """How one department deals with applications, and which others sign with it."""

    lead: str
    signers: tuple[str, ...]

    def accepts(self, day: Day) -> Said:
        """It takes one in and promises a review within twenty working days."""
        return Said(day, self.lead, "accept", {"review_workdays": 20})

    def proposes(self, day: Day, submission: dict[str, Any]) -> Said:
        """It proposes what was asked for; where no facts came with it, that is what the rule gives."""
        sum_ = submission["amount_requested"]
        by_rule = {} if "given" in submission else {"rule_low": sum_, "rule_high": sum_}
        reasons = "材料齐全，符合条件，金额与规则计算一致。"
        data = by_rule | {"amount": sum_, "reasons": reasons, "double_checked": True}
        return Said(day, self.lead, "propose", data)

    def signed(self, day: Day, *signers: str) -> tuple[Said, ...]:
        """The others agree, all of them where none is named."""
        return tuple(
            Said(day, one, "co-sign", {"department": DEPARTMENTS[one], "opinion": "同意"})
            for one in signers or self.signers
        )

    def publishes(self, day: Day, workdays: int = 5) -> Said:
        """It makes the proposal known."""
        return Said(day, self.lead, "publish-notice", {"notice_workdays": workdays})

    def decided(self, first: date, submission: dict[str, Any]) -> tuple[Said, ...]:
        """Everything up to the decision, a month after `first`."""
        day = [first + timedelta(days=days) for days in (1, 8, 10, 12, 32)]
        return (
            self.accepts(day[0]),
            self.proposes(day[1], submission),
            *self.signed(day[2]),
            self.publishes(day[3]),
            Said(day[4], self.lead, "decide"),
        )


def paid(day: date, submission: dict[str, Any], available: str) -> Said:
    """The finance bureau pays what was decided, out of the year's line."""
    data = {"amount": submission["amount_requested"], "budget_year": day.year, "budget_available": available}
    return Said(day, FINANCE, "disburse", data)
