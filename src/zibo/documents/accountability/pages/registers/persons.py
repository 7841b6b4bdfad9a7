"""Sheets 4 to 7: persons dealt with, what is taken from their pay, what is suspended, until when they are barred."""

from collections.abc import Iterator
from typing import Any

from gongbao.engine.values import Bilingual
from zibo.documents.accountability.casework.amounts import taken, years_of
from zibo.documents.accountability.casework.barring import Kind, bars_of, words_of
from zibo.documents.accountability.casework.collecting import collected, suspended
from zibo.documents.accountability.casework.outcomes import Outcome, outcomes
from zibo.documents.accountability.models import Handled, WorkingPaper
from zibo.documents.accountability.pages.desk import persons_of
from zibo.documents.accountability.pages.registers.cases import opened
from zibo.documents.accountability.pages.registers.column import Asked, Register, Row, columns

PAY, PERSON = WorkingPaper.Kind.PAY, WorkingPaper.Kind.PERSON


def _each(asked: Asked) -> Iterator[tuple[Handled, Outcome]]:
    for handled in opened(asked):
        yield from ((handled, outcome) for outcome in outcomes(handled.folded))


def _persons(asked: Asked) -> Iterator[Row]:
    for handled, outcome in _each(asked):
        decided, facts, found = outcome.decision, handled.facts(PERSON, outcome.person), taken(outcome)
        yield (
            handled.case.number,
            outcome.person,
            facts.post_held if facts else None,
            facts.municipal_cadre if facts else None,
            outcome.responsibility,
            facts.grounds if facts else None,
            outcome.grade,
            decided.adjustment,
            "、".join(measure.zh for measure in decided.measures),
            "终身" if decided.bar_lifetime else decided.bar_years,
            decided.performance_rate,
            found.decided.performance_pay if found else None,
            decided.term_rate,
            found.decided.term_incentive if found else None,
            found.handed_over if found else None,
            found.decided.performance_pay_deferred if found else None,
            decided.approval_ref,
            outcome.decided_on,
            outcome.served_on,
            outcome.review.outcome if outcome.review else None,
        )


PERSONS = Register(
    "persons",
    Bilingual("责任人处理台账", "Persons dealt with"),
    columns(
        "第二十四条",
        ("案件编号", "Case"),
        ("姓名", "Name"),
        ("单位职务", "Body and post"),
        ("市管干部", "Municipal cadre"),
        ("责任类型", "Responsibility"),
        ("认定依据", "Grounds"),
    )
    + columns(
        "第三十三条",
        ("处理档次", "Bracket"),
        ("从重从轻", "Adjustment"),
        ("组织处理", "Measures"),
        ("禁入期限", "Bar"),
        ("绩效年薪扣减比例", "Rate on performance pay"),
        ("绩效年薪扣减金额", "From performance pay"),
        ("任期激励扣减比例", "Rate on term incentives"),
        ("任期激励扣减金额", "From term incentives"),
        ("上缴收益", "Income handed over"),
        ("延期支付", "Put off"),
    )
    + columns("第四十三条", ("批准文号", "Approval"))
    + columns("第六十八条", ("决定日期", "Decided"), ("送达日期", "Served"))
    + columns("第七十一条", ("复核结果", "Review")),
    _persons,
)


def _collection(asked: Asked) -> Iterator[Row]:
    for handled, outcome in _each(asked):
        found, facts = taken(outcome), handled.facts(PAY, outcome.person)
        if found is None or outcome.is_revoked:
            continue
        pay, highest = found.pay, collected(facts, found) if facts else None
        yield (
            handled.case.number,
            outcome.person,
            years_of(pay).zh,
            pay.performance_pay,
            pay.performance_pay_paid,
            found.decided.deduct,
            found.decided.recover,
            pay.term_incentive_0,
            pay.term_incentive_1,
            pay.term_incentive_2,
            found.decided.term_incentive,
            found.handed_over,
            found.decided.performance_pay_deferred,
            *((facts.party_discipline, facts.administrative_sanction) if facts else (None, None)),
            highest.amount if highest else found.total,
            facts.already_collected if facts else None,
            highest.still_to_collect if highest else None,
        )


COLLECTION = Register(
    "collection",
    Bilingual("薪酬扣减执行表", "Collection from pay"),
    columns("第三十六条", ("案件编号", "Case"), ("姓名", "Name"), ("责任认定年度（依据）", "Determination year"))
    + columns(
        "第三十三条",
        ("应付绩效年薪", "Performance pay"),
        ("已付", "Paid"),
        ("扣减", "Deducted"),
        ("追索", "Recovered"),
        ("认定年度任期激励", "Term incentive"),
        ("前一年度任期激励", "Year before"),
        ("前二年度任期激励", "Two years before"),
        ("任期激励扣减", "From term incentives"),
        ("上缴中长期激励收益", "Income handed over"),
        ("延期支付", "Put off"),
    )
    + columns(
        "第三十七条",
        ("党纪对应扣减", "Party discipline"),
        ("政务对应扣减", "Administrative sanction"),
        ("就高后金额", "Highest"),
        ("已执行", "Collected"),
        ("未执行", "Still to be collected"),
    ),
    _collection,
)


def _suspensions(asked: Asked) -> Iterator[Row]:
    for handled in opened(asked):
        for person in persons_of(handled.folded):
            facts = handled.facts(PAY, person)
            for one in suspended(handled.folded, person, facts, asked.day) if facts else ():
                items = "未支付绩效年薪、任期激励收入、中长期激励收益"
                yield (handled.case.number, person, items, one.amount, one.since, one.until, one.since)


SUSPENSIONS = Register(
    "suspensions",
    Bilingual("暂停支付清单", "Suspended pay"),
    columns(
        "第六十四条",
        ("案件编号", "Case"),
        ("姓名", "Name"),
        ("项目", "Items"),
        ("金额", "Amount on the day of export"),
        ("起", "From"),
        ("止", "Until"),
        ("通知日期", "Notice"),
    ),
    _suspensions,
)


def _bars(asked: Asked) -> Iterator[Row]:
    for handled, outcome in _each(asked):
        facts = handled.facts(PAY, outcome.person)
        bars = {bar.kind: bar for bar in bars_of(outcome, facts.disciplinary_until if facts else None)}
        ends = [bar.until for bar in bars.values() if bar.until and bar.kind not in (Kind.OFFICE, Kind.INCENTIVE)]
        yield (
            outcome.person,
            "、".join(measure.zh for measure in outcome.decision.measures),
            outcome.decided_on,
            *(_end(bars.get(kind)) for kind in (Kind.PROMOTION, Kind.IMPORTANT_POST, Kind.POST, Kind.HIGHER_POST)),
            _end(bars.get(Kind.DISCIPLINE)),
            max(ends, default=None),
            _end(bars.get(Kind.OFFICE)),
            _end(bars.get(Kind.INCENTIVE)),
        )


def _end(bar: Any) -> object:  # noqa: ANN401  a bar or none
    """The last barred day, or in words that there is none."""
    if bar is None:
        return None
    return bar.until or words_of(bar).zh


BARS = Register(
    "bars",
    Bilingual("影响期台账", "Restrictions on persons"),
    columns(
        "第三十八条",
        ("姓名", "Name"),
        ("处理", "Measures"),
        ("决定日期", "Decided"),
        ("不得提拔至", "No promotion until"),
        ("不得重用至", "No important post until"),
        ("不安排职务至", "No post until"),
        ("不得高于原层级至", "No higher post until"),
        ("纪律处分影响期至", "Disciplinary influence period"),
        ("最长至", "Longest until"),
    )
    + columns("第三十二条第（三）项", ("禁入至", "Barred from office until"))
    + columns("第三十三条", ("激励禁止至", "No new incentive plan until")),
    _bars,
)
