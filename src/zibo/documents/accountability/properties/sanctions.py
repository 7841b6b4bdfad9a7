"""What must hold of brackets, of what may be decided, and of heavier and lighter handling."""

from gongbao.engine.rules import holds
from gongbao.engine.values import Range, Rate
from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.brackets import NO_SHARE, WHOLE, Bracket, row_of
from zibo.documents.accountability.rules.leniency import Approval, Weighing
from zibo.documents.accountability.rules.permitting import Permitted, permitted
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility, Measure, Treatment

TWINS = {
    BracketResponsibility.DIRECT: BracketResponsibility.SUPERVISING,
    BracketResponsibility.SUPERVISING: BracketResponsibility.DIRECT,
}


def _shares(value: Bracket | Permitted) -> tuple[Range[Rate], Range[Rate]]:
    return value.performance_pay, value.term_incentive


@holds(rules.sanctions, "每个幅度下端不高于上端", "low <= high")
def a_bracket_is_not_upside_down(value: Bracket) -> bool:
    return all(share.low <= share.high for share in _shares(value))


@holds(rules.sanctions, "比例在0与1之间", "rates between 0 and 1")
def a_bracket_takes_no_more_than_all(value: Bracket) -> bool:
    return all(share.low >= NO_SHARE and share.high <= WHOLE for share in _shares(value))


@holds(rules.sanctions, "直接责任与主管责任相同", "direct and supervising give the same record")
def supervising_is_handled_like_direct(
    value: Bracket, *, grade: BracketGrade, responsibility: BracketResponsibility
) -> bool:
    other: Bracket = rules.sanctions(grade=grade, responsibility=TWINS.get(responsibility, responsibility))
    return other == value


@holds(
    rules.sanctions,
    "领导责任的各端不高于直接责任",
    "leadership never above direct at any end of any range",
)
def leaders_are_never_above_the_directly_responsible(
    value: Bracket, *, grade: BracketGrade, responsibility: BracketResponsibility
) -> bool:
    if responsibility != BracketResponsibility.LEADERSHIP:
        return True
    own: Bracket = rules.sanctions(grade=grade, responsibility=BracketResponsibility.DIRECT)
    pairs = zip(_shares(value), _shares(own), strict=True)
    return all(led.low <= direct.low and led.high <= direct.high for led, direct in pairs)


@holds(rules.sanctions, "损失越重，各端越高", "a graver loss never lowers an end of a range")
def a_graver_loss_is_no_cheaper(value: Bracket, *, grade: BracketGrade, responsibility: BracketResponsibility) -> bool:
    graver = tuple(BracketGrade)[tuple(BracketGrade).index(grade) :]
    heavier = [row_of(other, responsibility).bracket for other in graver]
    return all(
        mine.low <= theirs.low and mine.high <= theirs.high
        for other in heavier
        for mine, theirs in zip(_shares(value), _shares(other), strict=True)
    )


@holds(rules.permitted_range, "包含原来的幅度", "contains the bracket")
def what_is_permitted_contains_the_bracket(
    value: Permitted, *, grade: BracketGrade, responsibility: BracketResponsibility
) -> bool:
    bracket = row_of(grade, responsibility).bracket
    pairs = zip(_shares(value), _shares(bracket), strict=True)
    return (
        set(bracket.measures) <= set(value.measures)
        and value.bar_from_office >= bracket.bar_from_office
        and all(allowed.low <= own.low and own.high <= allowed.high for allowed, own in pairs)
    )


@holds(rules.permitted_range, "比例在0与1之间", "rates between 0 and 1")
def nothing_permits_more_than_all(value: Permitted) -> bool:
    return all(share.low >= NO_SHARE and share.high <= WHOLE for share in _shares(value))


@holds(rules.permitted_range, "处理按轻重连续排列", "the measures are a stretch of the scale, lightest first")
def what_is_permitted_is_a_stretch_of_the_scale(value: Permitted) -> bool:
    scale = tuple(Measure)
    first = scale.index(value.measures[0])
    return value.measures == scale[first : first + len(value.measures)]


@holds(
    rules.check_decision,
    "没有问题的拟定，其比例都在允许幅度内",
    "empty list implies performance_rate (and term_rate) within permitted-range",
)
def what_passes_keeps_within_the_range(
    value: tuple[str, ...],
    *,
    grade: BracketGrade,
    responsibility: BracketResponsibility,
    adjustment: Treatment,
    performance_rate: Rate,
    term_rate: Rate,
) -> bool:
    allowed = permitted(grade, responsibility, adjustment)
    return value != () or (performance_rate in allowed.performance_pay and term_rate in allowed.term_incentive)


@holds(rules.check_decision, "未经批准的减轻从不通过", "a mitigation without approval never passes")
def an_unapproved_mitigation_never_passes(
    value: tuple[str, ...], *, adjustment: Treatment, approved_under_43: bool
) -> bool:
    is_unapproved = adjustment == Treatment.MITIGATED and not approved_under_43
    return is_unapproved == ("approval-missing" in value)


@holds(
    rules.adjustment,
    "可以免除的，必可从轻且不须从重",
    "may_be_exempted implies may_be_lighter and not must_be_heavier",
)
def who_may_be_exempted_may_be_handled_lighter(value: Weighing) -> bool:
    return not value.may_be_exempted or (value.may_be_lighter and not value.must_be_heavier)


@holds(rules.reduction_approver, "批准单位不低于决定单位", "approver_level <= decided_by_level")
def nobody_below_approves(value: Approval, *, decided_by_level: int) -> bool:
    return value.approver_level is None or value.approver_level <= decided_by_level
