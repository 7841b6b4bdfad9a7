"""Sheet 11, for the returns of 第五十一条 and 第七十五条: what was done in a period, by enterprise."""

from collections import defaultdict
from collections.abc import Iterator

from gongbao.engine.values import Bilingual, Yuan, total
from zibo.documents.accountability.casework.amounts import taken
from zibo.documents.accountability.casework.outcomes import outcomes
from zibo.documents.accountability.models import Handled, WorkingPaper
from zibo.documents.accountability.pages.registers.cases import day_of, opened
from zibo.documents.accountability.pages.registers.column import Asked, Register, Row, columns
from zibo.documents.accountability.procedures.case.classifying import Referral
from zibo.documents.accountability.procedures.case.finding import Findings
from zibo.documents.accountability.procedures.case.receiving import Lead
from zibo.documents.accountability.procedures.case.standing import grade_of_loss
from zibo.documents.accountability.rules.terms import Grade, Measure


def _counts(asked: Asked) -> Iterator[Row]:
    by_enterprise: dict[str, list[Handled]] = defaultdict(list)
    for handled in opened(asked):
        by_enterprise[handled.folded.the(Lead).enterprise].append(handled)
    for enterprise in sorted(by_enterprise):
        yield _counted(enterprise, by_enterprise[enterprise], asked)


def _counted(enterprise: str, cases: list[Handled], asked: Asked) -> Row:
    found = [one for one in cases if one.folded.last(Findings)]
    dealt = [outcome for one in cases for outcome in outcomes(one.folded) if not outcome.is_revoked]
    sums = [amounts for outcome in dealt if (amounts := taken(outcome))]
    papers = [one.facts(WorkingPaper.Kind.LOSS) for one in cases]
    grades = [grade_of_loss(one.folded) for one in found]
    return (
        enterprise,
        f"{asked.from_}—{asked.until}",
        len(cases),
        sum(1 for one in cases if day_of(one.folded, "accept")),
        sum(1 for one in cases if day_of(one.folded, "start-verification")),
        *(grades.count(grade) for grade in (Grade.GENERAL, Grade.LARGER, Grade.MAJOR)),
        len(dealt),
        *(sum(1 for outcome in dealt if measure in outcome.decision.measures) for measure in Measure),
        _sum([one.decided.deduct + one.decided.term_incentive for one in sums]),
        _sum([one.decided.recover for one in sums]),
        _sum([paper.recovered for paper in papers if paper]),
        sum(len(one.folded.all(Referral)) for one in cases),
        sum(1 for one in cases if day_of(one.folded, "close")),
    )


def _sum(amounts: list[Yuan]) -> Yuan:
    return total(amounts)


COUNTS = Register(
    "counts",
    Bilingual("责任追究工作开展情况统计表", "Accountability work in a period"),
    columns(
        "第五十一条",
        ("企业", "Enterprise"),
        ("期间", "Period"),
        ("线索", "Leads"),
        ("受理", "Accepted"),
        ("启动核查", "Verifications"),
        ("一般资产损失", "General losses"),
        ("较大资产损失", "Larger losses"),
        ("重大资产损失", "Major losses"),
        ("追责人次", "Persons dealt with"),
        *((measure.zh, measure.en) for measure in Measure),
    )
    + columns(
        "第七十五条",
        ("扣减金额", "Deducted"),
        ("追索金额", "Recovered from pay"),
        ("挽回损失", "Losses recovered"),
        ("移送", "Referrals"),
        ("结案", "Closed"),
    ),
    _counts,
)
