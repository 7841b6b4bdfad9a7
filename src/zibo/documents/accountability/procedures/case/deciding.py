"""第三十二条至第三十四条、第四十三条、第六十八条: the decision keeps within the law and accounts for every person; or nobody is dealt with."""

from gongbao.engine.procedures import Act, Refusal, Step, requires
from gongbao.engine.rules import Refused
from gongbao.engine.rules.remarks import hearing
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.procedures.case.decisions import Decision, Ground, NoLiability, PersonDecision
from zibo.documents.accountability.procedures.case.finding import Findings, persons_found, refuse_a_person_twice
from zibo.documents.accountability.procedures.case.receiving import HANDLER, handling_level
from zibo.documents.accountability.procedures.case.standing import (
    a_violation_was_found,
    deciding_level,
    grade_of_case,
    something_was_caused,
)
from zibo.documents.accountability.procedures.case.states import State
from zibo.documents.accountability.rules.brackets import IncentiveBar, row_of
from zibo.documents.accountability.rules.proposals import check_decision
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility


@requires(Refusal.DATA, "同一人只列一次", "nobody is listed twice")
def nobody_is_decided_on_twice(step: Step[Decision]) -> bool:
    refuse_a_person_twice("decisions", step.data.persons)
    return refuse_a_person_twice("no_liability", step.data.spared)


@requires(Refusal.DATA, "已支付的绩效年薪不多于绩效年薪", "no more performance pay was paid than was due", "第三十六条")
def pay_figures_fit(step: Step[Decision]) -> bool:
    for number, decision in enumerate(step.data.decisions):
        if decision.pay is not None and decision.pay.performance_pay_paid > decision.pay.performance_pay:
            message = Bilingual("已支付多于绩效年薪。", "More was paid than the whole performance pay.")
            raise Refused(f"decisions[{number}].pay.performance_pay_paid", message)
    return True


@requires(Refusal.GUARD, "属于办理单位的职责范围", "the case is one for the level that handles it", "第四十六条")
def level_may_decide(step: Step[Decision]) -> bool:
    level = deciding_level(step.case)
    if handling_level(step.case) <= level:
        return True
    message = Bilingual(
        f"按核查结果,应由第{level}层级(0为履行出资人职责的机构)或其上级决定,应上交。",
        f"By the findings it is for level {level} (0 is the investor body) or above: hand the case up.",
    )
    raise Refused("", message)


@requires(
    Refusal.GUARD,
    "每一相关责任人在处理决定或不予追究名单中恰好出现一次,且没有其他人",
    "every person named stands once in one of the two lists, and nobody else does",
    "第六十八条",
)
def everybody_is_accounted_for(step: Step[Decision]) -> bool:
    listed, found = (*step.data.persons, *step.data.spared), persons_found(step.case)
    faults = (
        (set(found) - set(listed), "没有列入", "is not listed"),
        (set(listed) - set(found), "不是核查认定的相关责任人", "was not named by the verification"),
        (set(step.data.persons) & set(step.data.spared), "同时列入两处", "stands in both lists"),
    )
    for persons, zh, en in faults:
        for person in sorted(persons):
            raise Refused("decisions", Bilingual(f"“{person}”{zh}。", f"“{person}” {en}."))
    return True


@requires(Refusal.GUARD, "免除处理须有批准文号", "an exemption has its approval", "第四十三条")
def exemptions_are_approved(step: Step[Decision]) -> bool:
    for number, spared in enumerate(step.data.no_liability):
        if spared.ground is Ground.EXEMPTED and spared.approval_ref is None:
            message = Bilingual("免除处理须填写批准文号。", "An exemption needs the reference of its approval.")
            raise Refused(f"no_liability[{number}].approval_ref", message)
    return True


@requires(
    Refusal.GUARD,
    "禁入年数与终身禁入不能并用",
    "a bar is either for years or for life",
    "第三十二条第（三）项",
)
def bars_are_for_years_or_for_life(step: Step[Decision]) -> bool:
    for number, decision in enumerate(step.data.decisions):
        if decision.bar_years is not None and decision.bar_lifetime:
            message = Bilingual("终身禁入的,不填年数。", "Leave the years empty when the bar is for life.")
            raise Refused(f"decisions[{number}].bar_years", message)
    return True


@requires(
    Refusal.GUARD,
    "不得参加新的中长期激励的年数仅在条文可选时填写,且在幅度内",
    "years of the bar from incentive plans are given only where the provision leaves a choice, and within it",
    "第三十四条",
)
def incentive_bars_keep_within_the_law(step: Step[Decision]) -> bool:
    grade = BracketGrade(grade_of_case(step.case))
    responsibilities = {found.person: found.responsibility for found in step.case.the(Findings).persons}
    for number, decision in enumerate(step.data.decisions):
        bar = row_of(grade, responsibilities[decision.person]).bracket.incentive_bar
        if decision.incentive_bar_years is not None and not _may_be(bar, decision.incentive_bar_years):
            message = Bilingual("该档次不可填写此年数。", "These years are not open in the bracket.")
            raise Refused(f"decisions[{number}].incentive_bar_years", message)
    return True


def _may_be(bar: IncentiveBar, years: int) -> bool:
    return bar.low is not None and bar.high is not None and bar.low != bar.high and bar.low <= years <= bar.high


@requires(Refusal.GUARD, "处理不超出允许幅度", "the handling keeps within what is permitted", "第三十三条")
def decisions_keep_within_the_law(step: Step[Decision]) -> bool:
    grade = BracketGrade(grade_of_case(step.case))
    responsibilities = {found.person: found.responsibility for found in step.case.the(Findings).persons}
    for number, decision in enumerate(step.data.decisions):
        _refuse_outside(f"decisions[{number}]", decision, grade, responsibilities[decision.person])
    return True


def _refuse_outside(path: str, decision: PersonDecision, grade: BracketGrade, of: BracketResponsibility) -> None:
    with hearing() as remarks:
        faults = check_decision(
            grade=grade,
            responsibility=of,
            adjustment=decision.adjustment,
            approved_under_43=decision.approval_ref is not None,
            measures=decision.measures,
            bar_from_office=decision.is_barred,
            performance_rate=decision.performance_rate,
            term_rate=decision.term_rate,
        )
    if faults:
        words = [remark.words for remark in remarks if remark.held is False]
        zh, en = ";".join(word.zh for word in words), "; ".join(word.en for word in words)
        raise Refused(path, Bilingual(f"{decision.person}:{zh}。", f"{decision.person}: {en}."))


@requires(Refusal.GUARD, "免除处理须有批准文号", "an exemption has its approval", "第四十三条")
def exemption_is_approved(step: Step[NoLiability]) -> bool:
    return step.data.ground is not Ground.EXEMPTED or step.data.approval_ref is not None


DECIDE = Act(
    "decide",
    Bilingual("作出处理决定", "Decide"),
    by=HANDLER,
    from_=(State.REPORTED,),
    to=State.DECIDED,
    provision="第六十八条",
    data=Decision,
    conditions=(
        nobody_is_decided_on_twice,
        pay_figures_fit,
        something_was_caused,
        a_violation_was_found,
        level_may_decide,
        everybody_is_accounted_for,
        exemptions_are_approved,
        bars_are_for_years_or_for_life,
        decisions_keep_within_the_law,
        incentive_bars_keep_within_the_law,
    ),
    names=lambda step: (*step.data.persons, *step.data.spared),
    produces=(
        Bilingual("处理决定书", "Decision"),
        Bilingual("整改通知书", "Rectification notice"),
    ),
)
CLOSE_NO_LIABILITY = Act(
    "close-no-liability",
    Bilingual("不予追究结案", "Close without liability"),
    by=HANDLER,
    from_=(State.REPORTED,),
    to=State.CLOSED_NO_LIABILITY,
    provision="第四条第（二）项",
    data=NoLiability,
    conditions=(exemption_is_approved,),
)
