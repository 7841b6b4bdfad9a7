"""第五十一条、第五十三条至第五十五条、第七十条: duties of those who handle a case, and where an appeal goes."""

from typing import Annotated

from gongbao.engine.rules import Distinct, Refused, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.rules.asked import DecidedByLevel
from zibo.documents.accountability.rules.terms import Grade

MUNICIPAL_ENTERPRISE = 1


@rule("第五十四条", title=Bilingual("回避", "Recusal of the handling officer"))
def recusal(
    *,
    interest_in_matter: Annotated[bool, Bilingual("与有关事项有利害关系", "Interest in the matter")],
    interest_in_person: Annotated[bool, Bilingual("与相关责任人有利害关系", "Interest in the person")],
) -> bool:
    """「与有关事项或者相关责任人有利害关系的,应当实行回避或者主动回避」"""
    return interest_in_matter or interest_in_person


@rule("第五十一条", title=Bilingual("书面报告义务", "Duty to report in writing to the investor body"))
def report_to_investor_body(
    *, grade: Annotated[Grade, Bilingual("违规经营投资问题线索等级", "Grade of the lead")]
) -> bool:
    """「对较大和重大违规经营投资的问题和线索,及时向履行出资人职责的机构书面报告」

    The text gives no number of days for 及时; reporting at intervals is a duty of its own.
    """
    return grade in (Grade.LARGER, Grade.MAJOR)


class Misconduct(Choice):
    """What those who pursue accountability may themselves do wrong."""

    NOT_DISCOVERED = "not-discovered", "应当发现而未发现", "should have found but did not"
    PERFUNCTORY = "perfunctory", "敷衍不追", "perfunctory"
    HIDDEN = "hidden", "隐匿不报", "hidden"
    WEAK_HANDLING = "weak-handling", "查处不力", "weak handling"
    PROCEDURE = "procedure", "违反工作程序", "procedure breached"
    LEAK = "leak", "泄露工作秘密", "work secrets leaked"
    FAVOURITISM = "favouritism", "徇私舞弊", "favouritism"
    ABETTING = "abetting", "协助相关责任人逃避责任", "helping to evade responsibility"
    BRIBE = "bribe", "收受相关责任人财物", "taking property"


class Consequence(Choice):
    """What follows for them."""

    DISCIPLINE = "discipline", "追究纪律责任（纪律处分）", "discipline"
    SUPERVISORY_OR_JUDICIAL = "supervisory-or-judicial", "移送监察机关或司法机关", "supervisory or judicial organ"


DISCIPLINE_ALONE = (Consequence.DISCIPLINE,)
BOTH = (Consequence.DISCIPLINE, Consequence.SUPERVISORY_OR_JUDICIAL)


@rule(
    "第五十三条",
    "第五十五条",
    title=Bilingual("追责工作人员失职处理", "Misconduct of those who pursue accountability"),
)
def handler_misconduct(
    *,
    conduct: Annotated[tuple[Misconduct, ...], Distinct(), Bilingual("行为", "Conduct")],
    suspected_crime: Annotated[bool, Bilingual("涉嫌犯罪", "Suspected crime")],
) -> tuple[Consequence, ...]:
    """「严格依纪依规追究纪律责任;涉嫌犯罪的,移送监察机关或司法机关查处」「依纪依法给予纪律处分;涉嫌犯罪的,依法移送监察机关或司法机关查处」"""
    _refuse_a_crime_without_conduct(conduct, is_crime=suspected_crime)
    if not conduct:
        return ()
    return BOTH if suspected_crime else DISCIPLINE_ALONE


def _refuse_a_crime_without_conduct(conduct: tuple[Misconduct, ...], *, is_crime: bool) -> None:
    if is_crime and not conduct:
        raise Refused(
            "conduct", Bilingual("涉嫌犯罪的，应写明行为。", "A suspected crime needs the conduct it lies in.")
        )


@rule("第七十条", title=Bilingual("申诉受理单位", "Body to which an appeal goes"))
def appeal_body(*, decided_by_level: DecidedByLevel) -> int:
    """「被处理人向作出该处理决定的单位申诉;市属国有企业所属子企业作出处理决定的,向上一级企业申诉」"""
    if decided_by_level <= MUNICIPAL_ENTERPRISE:
        return decided_by_level
    return decided_by_level - 1
