"""第四十六条至第四十九条: which body handles a case; 0 is the investor body, 1 the municipal enterprise, n a subsidiary of tier n."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import Between, Refused, rule
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.rules.terms import Grade

INVESTOR_BODY = 0


@dataclass(frozen=True, slots=True)
class Handler:
    """The level that handles the case, and whether the municipal discipline commission must agree before verification."""

    handler_level: Annotated[int, Bilingual("办理单位层级", "Level of the handling body")]
    consent_required: Annotated[bool, Bilingual("须经市纪委监委同意", "Consent required")]


@rule(
    "第四条第（三）项",
    "第四十六条",
    "第四十七条",
    "第四十八条第（二）项",
    "第四十八条第（三）项",
    "第四十八条第（四）项",
    "第四十九条第（二）项",
    "第六十条第（三）项",
    title=Bilingual("责任追究工作管辖", "Which body handles the case"),
)
def jurisdiction(
    *,
    enterprise_level: Annotated[
        int,
        Between(1, 20),
        Bilingual("发生损失企业层级（市属国有企业为1）", "Level of the enterprise where it happened"),
    ],
    loss_grade: Annotated[Grade, Bilingual("资产损失等级", "Loss grade")],
    serious_consequence: Annotated[bool, Bilingual("产生严重不良后果", "Serious adverse consequences")],
    leader_level: Annotated[
        int | None,
        Between(1, 20),
        Bilingual("涉及企业负责人的最高层级企业", "Smallest level number of an enterprise whose leader is involved"),
    ],
    taken_by_investor_body: Annotated[
        bool, Bilingual("履行出资人职责的机构认为有必要直接组织", "The investor body takes it")
    ],
    common_problem: Annotated[bool, Bilingual("共性问题专项核查", "Special check of a common problem")],
    municipal_cadre: Annotated[bool, Bilingual("涉及市管干部", "A municipally managed cadre is involved")],
) -> Handler:
    """「市属国有企业发生的重大资产损失或产生严重不良后果的较大资产损失,以及涉及市属国有企业负责人的责任追究工作」

    「本级企业发生的一般或较大资产损失,二级子企业发生的重大资产损失或产生严重不良后果的较大资产损失,以及涉及二级子企业负责人的责任追究工作」
    is repeated tier by tier below. Serious consequences without a loss are handled like a major one (第三十九条).
    """
    _refuse_a_leader_below(enterprise_level, leader_level)
    if taken_by_investor_body or common_problem:
        return Handler(handler_level=INVESTOR_BODY, consent_required=municipal_cadre)
    level = enterprise_level
    if loss_grade == Grade.MAJOR or (serious_consequence and loss_grade in (Grade.LARGER, Grade.NONE)):
        level = enterprise_level - 1
    if leader_level is not None:
        level = min(level, leader_level - 1)
    return Handler(handler_level=level, consent_required=municipal_cadre)


def _refuse_a_leader_below(enterprise_level: int, leader_level: int | None) -> None:
    if leader_level is not None and leader_level > enterprise_level:
        message = Bilingual(
            "所涉负责人只在更低层级企业的，应为空。", "Give null when only leaders of lower enterprises are involved."
        )
        raise Refused("leader_level", message)
