"""第二十八条: which enterprises above a subsidiary answer for it."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import Between, remark, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.rules.terms import provision_of


class UpperLevelCase(Choice):
    """The cases of 第二十八条第一款."""

    MAJOR_WITH_IMPACT = "28-1", "第（一）项", "Item 1"
    REPEATED_OR_SERIOUS = "28-2", "第（二）项", "Item 2"
    HUGE_AND_ENDANGERING = "28-3", "第（三）项", "Item 3"
    CLUSTER = "28-4", "第（四）项", "Item 4"


REACHES_ALL_LEVELS = (UpperLevelCase.HUGE_AND_ENDANGERING, UpperLevelCase.CLUSTER)


@dataclass(frozen=True, slots=True)
class UpperLevels:
    """The cases that are met, and the levels above that answer, nearest first."""

    cases: Annotated[tuple[UpperLevelCase, ...], Bilingual("情形", "Cases")]
    levels: Annotated[tuple[int, ...], Bilingual("应当承担责任的上级企业层级", "Levels of the enterprises that answer")]


@rule(
    "第二十八条第一款",
    "第二十八条第二款",
    title=Bilingual("上级企业有关人员责任", "Responsibility of upper-level enterprises for a subsidiary"),
)
def upper_level(
    *,
    subsidiary_level: Annotated[
        int,
        Between(2, 20),
        Bilingual("子企业层级（市属国有企业为1）", "Level of the subsidiary (the municipal enterprise is 1)"),
    ],
    major_loss: Annotated[bool, Bilingual("发生重大资产损失", "Major asset loss")],
    major_impact: Annotated[
        bool, Bilingual("对企业生产经营、财务状况产生重大影响", "Major effect on operations and finances")
    ],
    repeated_losses: Annotated[bool, Bilingual("多次发生较大、重大资产损失", "Repeated larger or major losses")],
    serious_consequence: Annotated[bool, Bilingual("造成其他严重不良后果", "Other serious adverse consequences")],
    unlawful: Annotated[bool, Bilingual("发生违规违纪违法问题", "Breach of rules, discipline or law")],
    loss_huge: Annotated[bool, Bilingual("资产损失金额巨大", "Huge loss")],
    survival_endangered: Annotated[bool, Bilingual("危及企业生存发展", "Survival and development endangered")],
    cluster_major: Annotated[
        bool,
        Bilingual(
            "一定时期内多家子企业连续集中发生重大资产损失",
            "Several subsidiaries in a period with major losses in succession",
        ),
    ],
    cluster_serious: Annotated[
        bool,
        Bilingual(
            "一定时期内多家子企业造成其他严重不良后果",
            "Several subsidiaries in a period causing other serious consequences",
        ),
    ],
) -> UpperLevels:
    """「发生上述(三)(四)情形的,除上一级企业有关人员外,更高层级企业有关人员也应当承担相应责任」"""
    found = (
        (UpperLevelCase.MAJOR_WITH_IMPACT, major_loss and major_impact),
        (UpperLevelCase.REPEATED_OR_SERIOUS, repeated_losses or serious_consequence),
        (UpperLevelCase.HUGE_AND_ENDANGERING, unlawful and loss_huge and survival_endangered),
        (UpperLevelCase.CLUSTER, cluster_major or cluster_serious),
    )
    cases = _cases(found)
    return UpperLevels(cases=cases, levels=_levels(cases, subsidiary_level))


def _cases(found: tuple[tuple[UpperLevelCase, bool], ...]) -> tuple[UpperLevelCase, ...]:
    """Those that are met; the explanation tells how each stands."""
    for case, is_met in found:
        remark(case.label, provision_of(case), held=is_met)
    return tuple(case for case, is_met in found if is_met)


def _levels(cases: tuple[UpperLevelCase, ...], subsidiary_level: int) -> tuple[int, ...]:
    """The level above, every one above where a case says so, none where no case is met."""
    upwards = tuple(range(subsidiary_level - 1, 0, -1))
    if any(case in REACHES_ALL_LEVELS for case in cases):
        return upwards
    return upwards[:1] if cases else ()
