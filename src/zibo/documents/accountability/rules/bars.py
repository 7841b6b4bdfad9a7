"""第三十八条、第三十二条第（三）项、第三十三条、第三十四条: until when a person is barred; counted from the decision, moved by no holiday."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.calendar import STATE
from gongbao.engine.rules import Between, Distinct, Refused, remark, rule
from gongbao.engine.values import Bilingual, Choice, Period, Years
from zibo.documents.accountability.rules.asked import DecisionDate, OfGrade, OfResponsibility
from zibo.documents.accountability.rules.brackets import IncentiveBar, IncentiveBarKind, Row, row_of
from zibo.documents.accountability.rules.terms import Measure
from zibo.documents.accountability.rules.text import law

CITATION = "第三十八条"
SIX_MONTHS = law.period(CITATION, "受到诫勉处理的,六个月内不得提拔、重用")
ONE_YEAR_AFTER_TRANSFER = law.period(CITATION, "受到调离工作岗位处理的,一年内不得提拔")
TWO_YEARS_AFTER_DEMOTION = law.period(CITATION, "受到降职处理的,两年内不得提拔")
ONE_YEAR_WITHOUT_POST = law.period(CITATION, "受到责令辞职、免职处理的,一年内不安排职务")
TWO_YEARS_NO_HIGHER = law.period(CITATION, "两年内不得担任高于原任职务层级的职务")


class Governing(Choice):
    """What bars a person longest: a measure that has bars, or a disciplinary sanction beside it."""

    ADMONITION = Measure.ADMONITION.value, Measure.ADMONITION.zh, Measure.ADMONITION.en
    TRANSFER = Measure.TRANSFER.value, Measure.TRANSFER.zh, Measure.TRANSFER.en
    DEMOTION = Measure.DEMOTION.value, Measure.DEMOTION.zh, Measure.DEMOTION.en
    ORDERED_RESIGNATION = (
        Measure.ORDERED_RESIGNATION.value,
        Measure.ORDERED_RESIGNATION.zh,
        Measure.ORDERED_RESIGNATION.en,
    )
    REMOVAL = Measure.REMOVAL.value, Measure.REMOVAL.zh, Measure.REMOVAL.en
    DISCIPLINE = "discipline", "纪律处分", "Disciplinary sanction"


class Barred(Choice):
    """What a person may not be given."""

    PROMOTION = "promotion", "不得提拔", "no promotion"
    IMPORTANT_POST = "important-post", "不得重用", "no important post"
    POST = "post", "不安排职务", "no post"
    HIGHER_POST = "higher-post", "不得担任高于原任职务层级的职务", "no post above the former level"


BARS: tuple[tuple[Measure, Barred, Period], ...] = (
    (Measure.ADMONITION, Barred.PROMOTION, SIX_MONTHS),
    (Measure.ADMONITION, Barred.IMPORTANT_POST, SIX_MONTHS),
    (Measure.TRANSFER, Barred.PROMOTION, ONE_YEAR_AFTER_TRANSFER),
    (Measure.DEMOTION, Barred.PROMOTION, TWO_YEARS_AFTER_DEMOTION),
    (Measure.ORDERED_RESIGNATION, Barred.POST, ONE_YEAR_WITHOUT_POST),
    (Measure.ORDERED_RESIGNATION, Barred.HIGHER_POST, TWO_YEARS_NO_HIGHER),
    (Measure.REMOVAL, Barred.POST, ONE_YEAR_WITHOUT_POST),
    (Measure.REMOVAL, Barred.HIGHER_POST, TWO_YEARS_NO_HIGHER),
)


@dataclass(frozen=True, slots=True)
class Restrictions:
    """The last barred day of each kind, the person being free the next day; null where nothing bars."""

    no_promotion_until: Annotated[date | None, Bilingual("不得提拔至", "No promotion until")]
    no_important_post_until: Annotated[date | None, Bilingual("不得重用至", "No important post until")]
    no_post_until: Annotated[date | None, Bilingual("不安排职务至", "No post until")]
    no_higher_post_until: Annotated[date | None, Bilingual("不得高于原层级至", "No post above the former level until")]
    longest_until: Annotated[date | None, Bilingual("最长至", "Longest until")]
    governing: Annotated[tuple[Governing, ...], Bilingual("所依处理", "Governing measures")]


@rule(CITATION, title=Bilingual("提拔、重用、任职限制期", "Bars on promotion and posts"))
def restrictions(
    *,
    decision_date: DecisionDate,
    measures: Annotated[
        tuple[Measure, ...], Distinct(), Bilingual("给予的组织处理", "Organisational measures imposed")
    ],
    disciplinary_until: Annotated[
        date | None,
        Bilingual("纪律处分影响期最后一日", "Last day of the influence period of a concurrent disciplinary sanction"),
    ],
) -> Restrictions:
    """「同时受到纪律处分的,按照影响期长的规定执行」

    Every measure's bars run from the decision, not counting its day; of each kind the latest end governs.
    """
    ends = [
        (measure, barred, _explained(measure, barred, barred_until(decision_date, period), period))
        for measure, barred, period in BARS
        if measure in measures
    ]
    by_kind = {kind: max((end for _, barred, end in ends if barred is kind), default=None) for kind in Barred}
    by_code = {Governing(code): max(end for measure, _, end in ends if measure == code) for code, _, _ in ends}
    if disciplinary_until is not None:
        by_code[Governing.DISCIPLINE] = disciplinary_until
    longest = max(by_code.values(), default=None)
    return Restrictions(
        no_promotion_until=by_kind[Barred.PROMOTION],
        no_important_post_until=by_kind[Barred.IMPORTANT_POST],
        no_post_until=by_kind[Barred.POST],
        no_higher_post_until=by_kind[Barred.HIGHER_POST],
        longest_until=longest,
        governing=tuple(code for code, end in by_code.items() if end == longest),
    )


def barred_until(decided_on: date, period: Period) -> date:
    """The last barred day: the corresponding one, which no weekend and no holiday moves."""
    return STATE.due(decided_on, period, rolls=False).day


def _explained(measure: Measure, barred: Barred, end: date, period: Period) -> date:
    length = period.in_words
    zh = f"{measure.zh}：{barred.zh}，自决定次日起{length.zh}，至{end}"
    en = f"{measure.en}: {barred.en} for {length.en} after the decision, until {end}"
    remark(Bilingual(zh, en), CITATION)
    return end


def _told_until(decided_on: date, period: Period, provision: str) -> date:
    end, length = barred_until(decided_on, period), period.in_words
    words = Bilingual(f"自决定次日起{length.zh}，至{end}", f"{length.en} after the decision, until {end}")
    remark(words, provision)
    return end


SHORTEST_BAR = law.period("第三十二条第（三）项", "五年直至终身不得担任国有企业董事、监事、高级管理人员")
LONGEST_BAR = 60


@dataclass(frozen=True, slots=True)
class BarFromOffice:
    """Until when a person may be no director, supervisor or senior manager; null for life."""

    until: Annotated[date | None, Bilingual("禁入至", "Barred until")]
    lifetime: Annotated[bool, Bilingual("终身禁入", "For life")]


@rule(
    "第三十二条第（三）项",
    title=Bilingual("禁入限制期", "Bar from the office of director, supervisor or senior manager"),
)
def bar_from_office(
    *,
    decision_date: DecisionDate,
    years: Annotated[int | None, Between(SHORTEST_BAR.count, LONGEST_BAR), Bilingual("禁入年限", "Years")],
    lifetime: Annotated[bool, Bilingual("终身禁入", "For life")],
) -> BarFromOffice:
    """「五年直至终身不得担任国有企业董事、监事、高级管理人员」

    Counted from the decision, not counting its day, to the corresponding day.
    """
    _refuse_both_or_neither(years, lifetime=lifetime)
    if years is None:
        return BarFromOffice(until=None, lifetime=True)
    return BarFromOffice(until=_told_until(decision_date, Years(years), "第三十二条第（三）项"), lifetime=False)


def _refuse_both_or_neither(years: int | None, *, lifetime: bool) -> None:
    if lifetime and years is not None:
        raise Refused("lifetime", Bilingual("年限与终身不能并用。", "Either a number of years or for life, not both."))
    if years is None and not lifetime:
        raise Refused("years", Bilingual("非终身禁入应写明年限。", "A bar that is not for life has a number of years."))


@dataclass(frozen=True, slots=True)
class IncentiveBarEnd:
    """Whether and until when a person may join no new incentive plan; null where there is no bar or no limit."""

    kind: Annotated[IncentiveBarKind, Bilingual("种类", "Kind")]
    until: Annotated[date | None, Bilingual("激励禁止至", "No new incentive plan until")]


@rule(
    "第三十三条第（二）项",
    "第三十三条第（三）项",
    "第三十四条",
    title=Bilingual("不得参加新的中长期激励期限", "Bar from new long-term incentive plans"),
)
def incentive_bar(
    *,
    grade: OfGrade,
    responsibility: OfResponsibility,
    decision_date: DecisionDate,
    years: Annotated[
        int | None,
        Bilingual("决定的年限（仅在幅度可选时填写）", "Years decided (only where the bracket leaves a choice)"),
    ],
) -> IncentiveBarEnd:
    """「不得参加企业新的中长期激励」: where no years are named, without limit. Counted from the decision, not counting its day."""
    row: Row = row_of(grade, responsibility)
    bar: IncentiveBar = row.bracket.incentive_bar
    length: int | None = _years_decided(bar, years)
    until = _told_until(decision_date, Years(length), row.words.provision) if length is not None else None
    return IncentiveBarEnd(kind=bar.kind, until=until)


def _years_decided(bar: IncentiveBar, years: int | None) -> int | None:
    """The years of the bar, None where it has none; Refused naming `years` when they are missing, out of the bracket, or not open to choice."""
    if bar.low is None or bar.high is None or bar.low == bar.high:
        if years is not None:
            message = Bilingual("该档次的年限由条文规定，应为空。", "The bracket leaves no choice of years: give null.")
            raise Refused("years", message)
        return bar.low
    if years is None or not bar.low <= years <= bar.high:
        message = Bilingual(
            f"应在{bar.low}至{bar.high}年之间决定年限。", f"The years decided must be {bar.low} to {bar.high}."
        )
        raise Refused("years", message)
    return years
