"""第三十二条至第三十四条、第四十条、第四十一条、第四十三条: what may be decided."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import Refused, remark, rule
from gongbao.engine.values import Bilingual, Range
from zibo.documents.accountability.rules.asked import Adjusted, ApprovedUnder43, OfGrade, OfResponsibility, Share
from zibo.documents.accountability.rules.brackets import NO_SHARE, WHOLE, row_of
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility, Measure, Treatment

SCALE = tuple(Measure)


@dataclass(frozen=True, slots=True)
class Permitted:
    """What may be decided once the bracket has been opened upwards or downwards; both ends of the ranges are allowed."""

    measures: Annotated[tuple[Measure, ...], Bilingual("组织处理", "Organisational measures")]
    bar_from_office: Annotated[bool, Bilingual("可以给予禁入限制", "A bar from office may be given")]
    performance_pay: Annotated[Range[Share], Bilingual("绩效年薪扣减比例", "Share of the performance pay")]
    term_incentive: Annotated[Range[Share], Bilingual("任期激励扣减比例", "Share of the term incentives")]


@rule(
    "第三十二条",
    "第三十三条",
    "第三十四条",
    "第四十条",
    "第四十一条",
    "第四十三条",
    title=Bilingual("从重加重从轻减轻后的允许幅度", "Permitted range after aggravation or mitigation"),
)
def permitted_range(
    *, grade: OfGrade, responsibility: OfResponsibility, adjustment: Adjusted, approved_under_43: ApprovedUnder43
) -> Permitted:
    """「应当对相关责任人从重或加重处理」「可以对违规经营投资相关责任人从轻或减轻处理」

    从重 and 从轻 move within the bracket; 加重 opens it to the top of the scale, 减轻 to its bottom; the other end stays.
    """
    refuse_mitigation_without_approval(adjustment, approved=approved_under_43)
    allowed: Permitted = permitted(grade, responsibility, adjustment)
    explain_permitted(allowed, adjustment, _GROUNDS.get(adjustment, provision_of_row(grade, responsibility)))
    return allowed


def permitted(grade: BracketGrade, responsibility: BracketResponsibility, adjustment: Treatment) -> Permitted:
    """What may be decided, the approval that 减轻 needs being there."""
    bracket = row_of(grade, responsibility).bracket
    performance, term = bracket.performance_pay, bracket.term_incentive
    if adjustment == Treatment.AGGRAVATED:
        return Permitted(
            measures=SCALE[SCALE.index(bracket.measures[0]) :],
            bar_from_office=True,
            performance_pay=Range(performance.low, WHOLE),
            term_incentive=Range(term.low, WHOLE),
        )
    if adjustment == Treatment.MITIGATED:
        return Permitted(
            measures=SCALE[: SCALE.index(bracket.measures[-1]) + 1],
            bar_from_office=bracket.bar_from_office,
            performance_pay=Range(NO_SHARE, performance.high),
            term_incentive=Range(NO_SHARE, term.high),
        )
    return Permitted(bracket.measures, bracket.bar_from_office, performance, term)


def provision_of_row(grade: BracketGrade, responsibility: BracketResponsibility) -> str:
    """Where the bracket stands."""
    return row_of(grade, responsibility).words.provision


def explain_permitted(allowed: Permitted, adjustment: Treatment, provision: str) -> None:
    """Tells what may be decided, and under which adjustment."""
    opening = Bilingual("幅度", "bracket") if adjustment == Treatment.NONE else adjustment.label
    pay, term = allowed.performance_pay, allowed.term_incentive
    zh = "、".join(measure.zh for measure in allowed.measures)
    en = ", ".join(measure.en for measure in allowed.measures)
    words = Bilingual(
        f"{opening.zh}：绩效年薪{pay.low}—{pay.high}，任期激励收入{term.low}—{term.high}；{zh}",
        f"{opening.en}: performance pay {pay.low}–{pay.high}, term incentives {term.low}–{term.high}; {en}",
    )
    remark(words, provision)


_GROUNDS = {
    Treatment.HEAVIER: "第四十条",
    Treatment.AGGRAVATED: "第四十条",
    Treatment.LIGHTER: "第四十一条",
    Treatment.MITIGATED: "第四十一条",
}


def refuse_mitigation_without_approval(adjustment: Treatment, *, approved: bool) -> None:
    """Refused naming `approved_under_43` when the handling is mitigated and nobody approved it."""
    if adjustment == Treatment.MITIGATED and not approved:
        message = Bilingual("减轻处理须经第四十三条规定的批准。", "Mitigation needs the approval of Article 43.")
        raise Refused("approved_under_43", message, provision="第四十三条")
