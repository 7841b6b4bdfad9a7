"""第二十四条至第三十条: who is responsible and how; what counts like it."""

from typing import Annotated

from gongbao.engine.rules import Distinct, Refused, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.rules.terms import Grade, Presumption


class Position(Choice):
    """What a person is among those who run the enterprise; the first two are 企业负责人."""

    PRINCIPAL = "principal", "企业主要负责人", "Principal of the enterprise"
    OTHER_LEADER = "other-leader", "企业其他负责人", "Other member of the leadership"
    OTHER = "other", "其他经营管理有关人员", "Other manager"


class Answerable(Choice):
    """The responsibility a person bears, if any."""

    DIRECT = "direct", "直接责任", "Direct"
    SUPERVISING = "supervising", "主管责任", "Supervising"
    LEADERSHIP = "leadership", "领导责任", "Leadership"
    NONE = "none", "不承担上述责任", "None"


@rule("第二十四条", "第二十五条", "第二十六条", "第二十七条", title=Bilingual("责任类型", "Type of responsibility"))
def responsibility(
    *,
    position: Annotated[Position, Bilingual("职务", "Position")],
    presumptions: Annotated[
        tuple[Presumption, ...], Distinct(), Bilingual("第二十五条第二款所列情形", "Presumption cases found")
    ],
    duty_breached: Annotated[bool, Bilingual("未履行或未正确履行职责", "Duty not or not properly performed")],
    decisive_direct: Annotated[bool, Bilingual("起决定性直接作用", "Decisive and direct part in the result")],
    in_charge: Annotated[bool, Bilingual("属于直接主管（分管）职责范围", "Matter within the person's direct charge")],
) -> Answerable:
    """「企业负责人存在以下情形的,应当承担直接责任」

    「本人或与他人共同违反」, 「授意、指使、强令、纵容、包庇下属人员违反」, 「未经规定程序或超越权限」, 「在多数人不同意的情况下」,
    「授权(委托)其他领导人员决策」, 「其他应当承担直接责任的行为」. Otherwise whichever fits first: 「起决定性直接作用时应当承担的责任」,
    「直接主管(分管)工作职责范围内」, 「企业主要负责人在其工作职责范围内」.
    """
    if position != Position.OTHER and presumptions:
        answerable = Answerable.DIRECT
    elif not duty_breached:
        answerable = Answerable.NONE
    elif decisive_direct:
        answerable = Answerable.DIRECT
    elif in_charge:
        answerable = Answerable.SUPERVISING
    elif position == Position.PRINCIPAL:
        answerable = Answerable.LEADERSHIP
    else:
        answerable = Answerable.NONE
    return answerable


class Ground(Choice):
    """For what responsibility is determined by analogy."""

    MISREPORTED_LOSS = "misreported-loss", "违反规定瞒报、漏报或谎报资产损失", "Loss misreported"
    PURSUIT_NOT_ORGANISED = (
        "pursuit-not-organised",
        "未按规定组织开展责任追究工作",
        "Accountability work not organised as required",
    )


class Misreport(Choice):
    """How a loss was misreported."""

    CONCEALED = "concealed", "瞒报", "Concealed"
    OMITTED = "omitted", "漏报", "Omitted"
    MISSTATED = "misstated", "谎报", "Falsely reported"
    LATE = "late", "迟报", "Late"
    NOT_APPLICABLE = "not-applicable", "不适用", "Not applicable"


class Role(Choice):
    """Who a person is in the reporting or organising that failed."""

    PRINCIPAL = "principal", "企业主要负责人", "Principal"
    IN_CHARGE = "in-charge", "分管负责人", "Leader in charge"
    OTHER = "other", "有关人员", "Other person concerned"


class ByAnalogy(Choice):
    """The responsibility a person bears by analogy, if any."""

    DIRECT = "direct", "直接责任", "Direct"
    SUPERVISING = "supervising", "主管责任", "Supervising"
    LEADERSHIP = "leadership", "领导责任", "Leadership"
    NONE = "none", "不比照认定", "None"


@rule(
    *("第二十九条", "第三十条", "第五十二条"),
    title=Bilingual("比照认定责任", "Responsibility determined by analogy"),
)
def analogous_responsibility(
    *,
    ground: Annotated[Ground, Bilingual("事由", "Ground")],
    misreport: Annotated[Misreport, Bilingual("报告违规方式", "How misreported")],
    loss_grade: Annotated[Grade, Bilingual("资产损失等级", "Loss grade")],
    position: Annotated[Role, Bilingual("职务", "Position")],
) -> ByAnalogy:
    """「瞒报、漏报或谎报重大资产损失的,对企业主要负责人和分管负责人比照领导责任和主管责任进行责任认定」

    Work not organised: 「对企业负责人及有关人员比照领导责任、主管责任和直接责任进行责任认定」
    """
    if ground == Ground.PURSUIT_NOT_ORGANISED:
        return _answerable(position, ByAnalogy.DIRECT)
    if misreport == Misreport.NOT_APPLICABLE:
        message = Bilingual("事由为误报损失,须选明误报方式。", "A loss was misreported: say how.")
        raise Refused("misreport", message, provision="第二十九条")
    if loss_grade != Grade.MAJOR or misreport == Misreport.LATE:
        return ByAnalogy.NONE
    return _answerable(position, ByAnalogy.NONE)


def _answerable(position: Role, anybody_else: ByAnalogy) -> ByAnalogy:
    match position:
        case Role.PRINCIPAL:
            return ByAnalogy.LEADERSHIP
        case Role.IN_CHARGE:
            return ByAnalogy.SUPERVISING
        case Role.OTHER:
            return anybody_else
