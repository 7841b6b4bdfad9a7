"""第四十条至第四十三条: heavier and lighter handling, exemption, tolerance, and who must approve."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import Distinct, remark, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.rules.asked import DecidedByLevel
from zibo.documents.accountability.rules.terms import AggravatingCase, MitigatingCase, ProposedMeasure


class ToleranceBar(Choice):
    """What keeps an error from being tolerated."""

    DEFIES_ORDERS = "defies-orders", "有令不行", "orders not carried out"
    DEFIES_BANS = "defies-bans", "有禁不止", "bans ignored"
    IMPROPER_GAIN = "improper-gain", "不当谋利", "improper gain"
    INTENT = "intent", "主观故意", "intent"
    ARBITRARY = "arbitrary", "独断专行", "arbitrary rule"
    OTHER_BAR = "other-bar", "等", "other of the kind"


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the authority must and may do; a conflict is shown to it, neither side cancels the other."""

    must_be_heavier: Annotated[bool, Bilingual("应当从重或加重", "Must be heavier")]
    may_be_lighter: Annotated[bool, Bilingual("可以从轻或减轻", "May be lighter")]
    may_be_exempted: Annotated[bool, Bilingual("可以免除处理", "May be exempted")]
    tolerance: Annotated[bool, Bilingual("予以容错", "Tolerated")]
    conflict: Annotated[bool, Bilingual("从重与从轻情形并存", "Aggravating and mitigating cases together")]


LIGHT = (
    ProposedMeasure.CRITICISM_EDUCATION,
    ProposedMeasure.WRITTEN_SELF_REVIEW,
    ProposedMeasure.CIRCULATED_CRITICISM,
    ProposedMeasure.ADMONITION,
)


@rule(
    "第四十条",
    "第四十一条",
    "第四十二条",
    title=Bilingual("从重加重、从轻减轻、免除与容错", "Aggravation, mitigation, exemption and tolerance"),
)
def adjustment(
    *,
    aggravating: Annotated[tuple[AggravatingCase, ...], Distinct(), Bilingual("第四十条情形", "Aggravating cases")],
    mitigating: Annotated[tuple[MitigatingCase, ...], Distinct(), Bilingual("第四十一条情形", "Mitigating cases")],
    reform_error: Annotated[bool, Bilingual("企业改革发展中出现的失误", "Error in reform and development")],
    tolerance_bars: Annotated[tuple[ToleranceBar, ...], Distinct(), Bilingual("不予容错情形", "Bars to tolerance")],
    proposed_measures: Annotated[
        tuple[ProposedMeasure, ...], Distinct(), Bilingual("应当给予的处理", "Handling otherwise due")
    ],
) -> Weighing:
    """「有下列情形之一的,应当对相关责任人从重或加重处理」「有下列情形之一的,可以对违规经营投资相关责任人从轻或减轻处理」

    「应当给予批评教育、责令书面检查、通报批评或诫勉处理,但是具有本办法第四十一条规定的情形之一的,可以免除处理」
    「不属于有令不行、有禁不止、不当谋利、主观故意、独断专行等的,根据有关规定和程序予以容错」
    """
    must_be_heavier: bool = bool(aggravating)
    may_be_lighter: bool = bool(mitigating)
    only_light = bool(proposed_measures) and all(measure in LIGHT for measure in proposed_measures)
    found = Weighing(
        must_be_heavier=must_be_heavier,
        may_be_lighter=may_be_lighter,
        may_be_exempted=may_be_lighter and not must_be_heavier and only_light,
        tolerance=reform_error and not tolerance_bars,
        conflict=must_be_heavier and may_be_lighter,
    )
    _explain(found)
    return found


def _explain(found: Weighing) -> None:
    for held, words, provision in (
        (found.must_be_heavier, Bilingual("应当从重或加重", "must be heavier"), "第四十条"),
        (found.may_be_lighter, Bilingual("可以从轻或减轻", "may be lighter"), "第四十一条"),
        (found.may_be_exempted, Bilingual("可以免除处理", "may be exempted"), "第四十二条"),
        (found.tolerance, Bilingual("予以容错", "tolerated"), "第四十一条"),
    ):
        is_so = Bilingual(f"{words.zh}：成立", f"{words.en}: holds")
        remark(is_so if held else Bilingual(f"{words.zh}：不成立", f"{words.en}: does not hold"), provision, held=held)


class Relief(Choice):
    """How far below the bracket a person is to be handled."""

    LIGHTER = "lighter", "从轻", "lighter"
    MITIGATED = "mitigated", "减轻", "mitigated"
    EXEMPTED = "exempted", "免除", "exempted"


@dataclass(frozen=True, slots=True)
class Approval:
    """Whether somebody must approve, and at which level (0 is the investor body)."""

    approval_required: Annotated[bool, Bilingual("须经批准", "Approval required")]
    approver_level: Annotated[int | None, Bilingual("批准单位层级", "Level of the approving body")]


@rule(
    "第四十三条",
    title=Bilingual("减轻或免除处理的批准机关", "Who approves mitigation below the bracket or exemption"),
)
def reduction_approver(
    *, decided_by_level: DecidedByLevel, treatment: Annotated[Relief, Bilingual("处理", "Treatment")]
) -> Approval:
    """「对违规经营投资有关责任人减轻或免除处理,须由作出处理决定的上一级企业或履行出资人职责的机构批准」

    Nobody stands above the investor body: it approves its own proposal, by a recorded collective decision.
    """
    if treatment == Relief.LIGHTER:
        return Approval(approval_required=False, approver_level=None)
    return Approval(approval_required=True, approver_level=max(0, decided_by_level - 1))
