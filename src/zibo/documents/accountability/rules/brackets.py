"""第三十三条、第三十四条: the brackets of sanctions, each read out of its own sentence."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules import remark, rule
from gongbao.engine.values import Bilingual, Choice, Range, Rate
from zibo.documents.accountability.rules.asked import OfGrade, OfResponsibility, Share
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility, Measure
from zibo.documents.accountability.rules.text import law


class Deduction(Choice):
    """Whether pay must be deducted."""

    MAY = "may", "可以扣减", "may be deducted"
    SHALL = "shall", "同时扣减", "shall be deducted"


class IncentiveBarKind(Choice):
    """For how long a person may join no new incentive plan."""

    NONE = "none", "无", "none"
    YEARS = "years", "若干年", "some years"
    UNLIMITED = "unlimited", "无期限", "without time limit"


@dataclass(frozen=True, slots=True)
class IncentiveBar:
    """The years for which a person may join no new incentive plan; null where there is no bar or none in years."""

    kind: Annotated[IncentiveBarKind, Bilingual("种类", "Kind")]
    low: Annotated[int | None, Bilingual("最少年数", "Fewest years")]
    high: Annotated[int | None, Bilingual("最多年数", "Most years")]


@dataclass(frozen=True, slots=True)
class Bracket:
    """What a grade of loss and a kind of responsibility bring; both ends of every range are allowed."""

    measures: Annotated[tuple[Measure, ...], Bilingual("组织处理", "Organisational measures")]
    bar_from_office: Annotated[bool, Bilingual("条文列明禁入限制", "The provision lists a bar from office")]
    deduction: Annotated[Deduction, Bilingual("是否扣减薪酬", "Whether pay is deducted")]
    performance_pay: Annotated[
        Range[Share],
        Bilingual("责任认定年度绩效年薪扣减比例", "Share of the performance pay of the determination year"),
    ]
    term_incentive: Annotated[
        Range[Share],
        Bilingual("责任认定年度（含）前三年任期激励收入扣减比例", "Share of the term incentives of the three years"),
    ]
    performance_pay_deferred: Annotated[bool, Bilingual("延期支付绩效年薪", "Performance pay put off")]
    unexercised_terminated: Annotated[
        bool, Bilingual("终止尚未行使的其他中长期激励权益", "Unexercised long-term incentive rights ended")
    ]
    incentive_income_years: Annotated[
        int,
        Bilingual("上缴全部中长期激励收益的年数（含责任认定年度）", "Years whose incentive income is handed over"),
    ]
    incentive_bar: Annotated[IncentiveBar, Bilingual("不得参加新的中长期激励", "Bar from new incentive plans")]


@dataclass(frozen=True, slots=True)
class Row:
    """A bracket and the words that give its measures."""

    bracket: Bracket
    words: Quote


WHOLE, NO_SHARE = Rate(1_000_000), Rate(0)
NO_BAR = IncentiveBar(IncentiveBarKind.NONE, None, None)
NO_LIMIT = IncentiveBar(IncentiveBarKind.UNLIMITED, None, None)
GENERAL, LARGER, MAJOR = "第三十三条第（一）项", "第三十三条第（二）项", "第三十三条第（三）项"
UPPER = "第三十四条"
PUT_OFF_AND_ENDED = "任期激励收入并延期支付绩效年薪(效益工资),终止尚未行使的其他中长期激励权益"
BARRED = "内不得参加企业新的中长期激励"


def _measures(words: str) -> tuple[Measure, ...]:
    return tuple(measure for measure in Measure if measure.zh in words)


def _light(words: str, up_to: str) -> Row:
    """A bracket of a general loss: a share of the performance pay may be deducted, nothing else follows."""
    high = law.rate(GENERAL, up_to)
    bracket = Bracket(
        measures=_measures(words),
        bar_from_office=False,
        deduction=Deduction.MAY,
        performance_pay=Range(NO_SHARE, high, high.source),
        term_incentive=Range(NO_SHARE, NO_SHARE),
        performance_pay_deferred=False,
        unexercised_terminated=False,
        incentive_income_years=0,
        incentive_bar=NO_BAR,
    )
    return Row(bracket, law.quote(GENERAL, words))


def _severe(citation: str, words: str, shares: str, *, income_years: int, bar: IncentiveBar) -> Row:
    """A bracket in which pay shall be deducted; the same `shares` ("50%—100%") are stated of the performance pay and of the term incentives."""
    law.quote(citation, PUT_OFF_AND_ENDED)
    bracket = Bracket(
        measures=_measures(words),
        bar_from_office="禁入限制" in words,
        deduction=Deduction.SHALL,
        performance_pay=_shares(citation, f"扣减和追索责任认定年度{shares}的绩效年薪"),
        term_incentive=_shares(citation, f"扣减和追索责任认定年度(含)前三年{shares}的任期激励收入"),
        performance_pay_deferred=True,
        unexercised_terminated=True,
        incentive_income_years=income_years,
        incentive_bar=bar,
    )
    return Row(bracket, law.quote(citation, words))


def _shares(citation: str, words: str) -> Range[Rate]:
    if "—" in words:
        return law.rate_range(citation, words)
    rate = law.rate(citation, words)
    return Range(rate, rate, rate.source)


def _years(low: int, high: int) -> IncentiveBar:
    return IncentiveBar(IncentiveBarKind.YEARS, int(low), int(high))


BAR_OF_LARGER = law.integer(LARGER, f"五年{BARRED}")
BAR_OF_LARGER_LED = law.integer(LARGER, f"三年{BARRED}")
BAR_OF_MAJOR_LED = law.integer(MAJOR, f"五年{BARRED}")
BAR_ABOVE = law.integer_range(UPPER, f"三至五年{BARRED}")
YEARS_OF_LARGER = 1 + law.integer(LARGER, "上缴责任认定年度及前一年度的全部中长期激励收益")
YEARS_OF_MAJOR = law.integer(MAJOR, "上缴责任认定年度(含)前三年的全部中长期激励收益")
YEARS_ABOVE = law.integer(UPPER, "上缴责任认定年度(含)前三年的全部中长期激励收益")

OWN: dict[BracketGrade, Row] = {
    BracketGrade.GENERAL: _light(
        "对直接责任人和主管责任人给予批评教育、责令书面检查、通报批评、诫勉等处理", "责任认定年度50%以下的绩效年薪"
    ),
    BracketGrade.LARGER: _severe(
        LARGER,
        "对直接责任人和主管责任人给予通报批评、诫勉、停职、调离工作岗位、降职等处理",
        "50%—100%",
        income_years=YEARS_OF_LARGER,
        bar=_years(BAR_OF_LARGER, BAR_OF_LARGER),
    ),
    BracketGrade.MAJOR: _severe(
        MAJOR,
        "对直接责任人和主管责任人给予降职、责令辞职、免职和禁入限制等处理",
        "100%",
        income_years=YEARS_OF_MAJOR,
        bar=NO_LIMIT,
    ),
}
LED: dict[BracketGrade, Row] = {
    BracketGrade.GENERAL: _light("对领导责任人给予责令书面检查、通报批评等处理", "责任认定年度30%以下的绩效年薪"),
    BracketGrade.LARGER: _severe(
        LARGER,
        "对领导责任人给予通报批评、诫勉、停职、调离工作岗位等处理",
        "30%—70%",
        income_years=0,
        bar=_years(BAR_OF_LARGER_LED, BAR_OF_LARGER_LED),
    ),
    BracketGrade.MAJOR: _severe(
        MAJOR,
        "对领导责任人给予调离工作岗位、降职、责令辞职、免职和禁入限制等处理",
        "70%—100%",
        income_years=YEARS_OF_MAJOR,
        bar=_years(BAR_OF_MAJOR_LED, BAR_OF_MAJOR_LED),
    ),
}
ABOVE = _severe(
    UPPER,
    "对相关责任人给予通报批评、诫勉、停职、调离工作岗位、降职、责令辞职、免职和禁入限制等处理",
    "30%—100%",
    income_years=YEARS_ABOVE,
    bar=_years(BAR_ABOVE.low, BAR_ABOVE.high),
)


def row_of(grade: BracketGrade, responsibility: BracketResponsibility) -> Row:
    """The row that applies; for persons of upper-level enterprises it is one for every grade."""
    if responsibility == BracketResponsibility.UPPER_LEVEL:
        return ABOVE
    if responsibility == BracketResponsibility.LEADERSHIP:
        return LED[grade]
    return OWN[grade]


@rule(
    GENERAL,
    LARGER,
    MAJOR,
    UPPER,
    title=Bilingual("处理与扣减薪酬标准", "Bracket of sanctions by grade and responsibility"),
)
def sanctions(*, grade: OfGrade, responsibility: OfResponsibility) -> Bracket:
    """The row of the grade and the responsibility, in its own words; 50%以下 includes the figure, and 等 adds no measure."""
    return _explained(row=row_of(grade, responsibility))


def _explained(*, row: Row) -> Bracket:
    words = Bilingual(f"「{row.words.words}」", f"「{row.words.words}」")
    remark(words, row.words.provision)
    return row.bracket
