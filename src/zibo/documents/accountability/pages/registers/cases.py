"""Sheets 1 to 3 and 8 to 10: leads, cases, losses, appeals, rectifications, referrals."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from gongbao.engine.procedures import Case, Clock
from gongbao.engine.values import Bilingual
from gongbao.office.clock import CHINA
from zibo.documents.accountability.models import Handled, WorkingPaper, handled_cases
from zibo.documents.accountability.pages.registers.column import Asked, Register, Row, columns
from zibo.documents.accountability.procedures.appeal import REVIEW, TIME_TO_APPEAL, ReviewDecision, Statement
from zibo.documents.accountability.procedures.appeal import Decided as Appealed
from zibo.documents.accountability.procedures.case.classifying import Classification, Referral
from zibo.documents.accountability.procedures.case.decisions import Decision
from zibo.documents.accountability.procedures.case.finding import Findings
from zibo.documents.accountability.procedures.case.preliminary import Extension
from zibo.documents.accountability.procedures.case.receiving import (
    PRELIMINARY_VERIFICATION,
    Acceptance,
    Lead,
)
from zibo.documents.accountability.procedures.case.standing import grade_of_loss
from zibo.documents.accountability.procedures.case.verifying import VERIFICATION
from zibo.documents.accountability.procedures.rectification import REPORT_DUE, Element, Measure, Requirements


def opened(asked: Asked, procedure: str = "accountability/case") -> Iterator[Handled]:
    """The cases that were begun within the days asked about."""
    for handled in handled_cases(asked.actor, asked.known, procedure=procedure):
        day = handled.case.opened_at.astimezone(CHINA).date()
        if handled.folded.history and asked.from_ <= day <= asked.until:
            yield handled


def day_of(case: Case, act: str) -> date | None:
    """The day of the latest such act."""
    done = case.last_done(act)
    return done.day if done else None


def due(case: Case, clock: Clock, asked: Asked) -> date | None:
    """The last day of a clock that ran."""
    run = case.run(clock)
    return run.due(asked.calendar).day if run else None


def _leads(asked: Asked) -> Iterator[Row]:
    for number, handled in enumerate(opened(asked), start=1):
        case, lead = handled.folded, handled.folded.the(Lead)
        found = case.last(Findings)
        yield (
            number,
            handled.case.number,
            lead.lead_source,
            lead.enterprise,
            lead.enterprise_level,
            lead.summary,
            day_of(case, "register"),
            day_of(case, "accept"),
            case.state,
            due(case, PRELIMINARY_VERIFICATION, asked),
            PRELIMINARY_VERIFICATION.name in case.overdue(asked.day, asked.calendar),
            "、".join(str(code.value) for code in found.violations) if found else None,
        )


LEADS = Register(
    "leads",
    Bilingual("问题线索台账", "Leads"),
    columns(
        "第五十七条",
        ("序号", "No."),
        ("线索编号", "Number"),
        ("来源", "Source"),
        ("涉及企业", "Enterprise"),
        ("企业层级", "Level"),
        ("线索摘要", "Summary"),
        ("收到日期", "Received"),
        ("受理日期", "Accepted"),
        ("办理状态", "State"),
    )
    + columns("第五十九条", ("初核到期日", "Preliminary verification due"), ("是否超期", "Late"))
    + columns("第六条", ("涉嫌情形编码", "Violation codes")),
    _leads,
)


def _cases(asked: Asked) -> Iterator[Row]:
    for handled in opened(asked):
        case = handled.folded
        found, lead, accepted = case.last(Findings), case.the(Lead), case.last(Acceptance)
        parts = handled.facts(WorkingPaper.Kind.LOSS)
        loss = parts.loss if parts else None
        decided, extended = case.last(Decision), case.last(Extension)
        yield (
            handled.case.number,
            lead.enterprise,
            lead.enterprise_level,
            accepted.handling_level if accepted else None,
            "、".join(str(code.value) for code in found.violations) if found else None,
            *((loss.direct_loss, loss.indirect_loss, loss.contingent_loss) if loss else (None, None, None)),
            found.loss_amount if found else None,
            found.owners_equity if found else None,
            grade_of_loss(case) if found else None,
            day_of(case, "start-verification"),
            due(case, VERIFICATION, asked),
            extended.new_due if extended else None,
            day_of(case, "decide"),
            len(decided.decisions) if decided else 0,
            day_of(case, "close"),
        )


CASES = Register(
    "cases",
    Bilingual("责任追究案件台账", "Cases"),
    columns(
        "第五十六条",
        ("案件编号", "Number"),
        ("企业", "Enterprise"),
        ("层级", "Level"),
        ("办理单位层级", "Handling level"),
        ("违规情形", "Violations"),
    )
    + columns(
        "第十八条",
        ("直接损失", "Direct loss"),
        ("间接损失", "Indirect loss"),
        ("或有损失", "Contingent loss"),
        ("损失合计", "Loss amount"),
    )
    + columns("第二十条第一款", ("所有者权益", "Owners' equity"), ("损失等级", "Grade"))
    + columns("第六十六条", ("核查启动日", "Verification begun"), ("到期日", "Due"), ("延长至", "Extended to"))
    + columns("第六十八条", ("决定日期", "Decided"), ("追责人数", "Persons dealt with"), ("结案日期", "Closed")),
    _cases,
)


def _losses(asked: Asked) -> Iterator[Row]:
    for handled in opened(asked):
        parts = handled.facts(WorkingPaper.Kind.LOSS)
        if parts is not None:
            conditions = (parts.contingent_foreseeable, parts.contingent_measurable, parts.contingent_assessed)
            found = handled.folded.last(Findings)
            yield (
                handled.case.number,
                parts.loss.direct_loss,
                parts.loss.indirect_loss,
                parts.loss.contingent_loss,
                f"{sum(conditions)}/3",
                parts.evidence,
                parts.loss.total,
                parts.owners_equity,
                parts.equity_on,
                parts.recovered,
                grade_of_loss(handled.folded) if found else None,
            )


LOSSES = Register(
    "losses",
    Bilingual("资产损失认定表", "Losses"),
    columns(
        "第十八条",
        ("案件编号", "Case"),
        ("直接损失", "Direct loss"),
        ("间接损失", "Indirect loss"),
        ("或有损失", "Contingent loss"),
    )
    + columns("第二十二条", ("或有损失三项条件", "Conditions held"))
    + columns("第二十一条", ("证明材料编号", "Evidence"))
    + columns(
        "第二十条第一款",
        ("合计", "Total"),
        ("所有者权益", "Owners' equity"),
        ("基准日", "Day of the equity"),
        ("已挽回", "Recovered"),
        ("等级", "Grade"),
    ),
    _losses,
)


def _appeals(asked: Asked) -> Iterator[Row]:
    for handled in opened(asked, "accountability/appeal"):
        case, decided = handled.folded, handled.folded.the(Appealed)
        lodged, reviewed = case.last(Statement), case.last(ReviewDecision)
        yield (
            handled.case.number,
            decided.person,
            decided.decided_by_level,
            decided.served_on,
            due(case, TIME_TO_APPEAL, asked),
            day_of(case, "lodge"),
            lodged.to_level if lodged else None,
            day_of(case, "accept"),
            due(case, REVIEW, asked),
            reviewed.outcome if reviewed else None,
            day_of(case, "notify"),
            case.state,
        )


APPEALS = Register(
    "appeals",
    Bilingual("申诉复核台账", "Appeals"),
    columns(
        "第六十九条",
        ("编号", "Number"),
        ("被处理人", "Person"),
        ("决定单位层级", "Deciding level"),
        ("送达日期", "Served"),
        ("申诉期最后一日", "Last day to appeal"),
        ("提出日期", "Lodged"),
    )
    + columns("第七十条", ("申诉受理单位层级", "Level appealed to"))
    + columns(
        "第七十一条",
        ("受理日期", "Accepted"),
        ("复核期限", "Review due"),
        ("复核决定", "Outcome"),
        ("告知日期", "Told"),
        ("状态", "State"),
    ),
    _appeals,
)


def _rectifications(asked: Asked) -> Iterator[Row]:
    for handled in opened(asked, "accountability/rectification"):
        case = handled.folded
        recorded = {measure.element for measure in case.all(Measure)}
        yield (
            handled.case.number,
            case.the(Requirements).requirements,
            *(element in recorded for element in Element),
            due(case, REPORT_DUE, asked),
            day_of(case, "report"),
            day_of(case, "accept"),
            day_of(case, "publish"),
        )


RECTIFICATIONS = Register(
    "rectifications",
    Bilingual("整改台账", "Rectifications"),
    columns("第六十八条", ("编号", "Number"), ("要求", "Requirements"))
    + columns("第七十二条", *((element.zh, element.en) for element in Element))
    + columns("第七十三条", ("到期日", "Due"), ("报送日", "Reported"), ("验收日", "Accepted"))
    + columns("第七十四条", ("公开日", "Published")),
    _rectifications,
)


def _referrals(asked: Asked) -> Iterator[Row]:
    for handled in opened(asked):
        for done in handled.folded.history:
            told = _referred(done.data)
            if told:
                yield (handled.case.number, handled.folded.the(Lead).enterprise, *told, done.day)


def _referred(data: Any) -> Row:  # noqa: ANN401  the data of any act
    if isinstance(data, Referral):
        return (data.to_body, data.reason)
    if isinstance(data, Classification):
        return ("、".join(way.zh for way in data.dispositions), data.reasons)
    return ()


REFERRALS = Register(
    "referrals",
    Bilingual("移送台账", "Referrals and dispositions"),
    columns("第六十条", ("案件编号", "Case"), ("企业", "Enterprise"), ("移送或处置", "Referred to, or disposed of"))
    + columns("第五条", ("理由", "Reasons"), ("日期", "Day")),
    _referrals,
)
