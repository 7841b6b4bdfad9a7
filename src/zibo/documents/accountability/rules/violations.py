"""第六条至第十七条: what a coded case is, and whether somebody must answer for it."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.documents.numerals import to_chinese
from gongbao.engine.rules import remark, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.rules.terms import Grade
from zibo.documents.accountability.rules.violation_items import FIRST_ARTICLE, Element, Scope, Violation

ARTICLES = tuple(f"第{to_chinese(article)}条" for article in range(FIRST_ARTICLE, FIRST_ARTICLE + len(Scope)))


@dataclass(frozen=True, slots=True)
class Coded:
    """What the text says of a coded case."""

    scope: Annotated[Scope, Bilingual("方面", "Scope")]
    cite: Annotated[str, Bilingual("条款", "Provision")]
    element: Annotated[Element, Bilingual("要件", "Element")]


@rule(*ARTICLES, title=Bilingual("责任追究情形查询", "Look up a coded violation"))
def violation(*, code: Annotated[Violation, Bilingual("情形编码", "Violation code")]) -> Coded:
    """A case is coded by its article and its item: 10-3 is 「设立“小金库”」; the article without items is one case."""
    remark(Bilingual(f"「{code.zh}」", f"「{code.zh}」 {code.en}"), code.provision)
    return Coded(scope=code.scope, cite=code.provision, element=code.element)


class Pursuit(Choice):
    """Whether somebody must answer, or what is missing."""

    MUST_PURSUE = "must-pursue", "应当追究", "Must be pursued"
    OUTSIDE_PERSON = "outside-person", "非追究对象", "Person not covered"
    NO_BREACH = "no-breach", "无违规或失职", "No breach"
    SAFE_HARBOUR = "safe-harbour", "不追究", "Not pursued under Article 4(2)"
    NO_CONSEQUENCE = "no-consequence", "无损失及严重不良后果", "Neither loss nor serious consequence"
    ITEM_NOT_MADE_OUT = "item-not-made-out", "该情形要件不齐", "The item's own element is missing"


@rule(
    *("第三条第一款", "第四条第（二）项", "第六条", *ARTICLES),
    title=Bilingual("是否应当追究责任", "Must accountability be pursued"),
)
def must_pursue(
    *,
    person_covered: Annotated[bool, Bilingual("属于责任追究对象", "Person covered")],
    rule_breached: Annotated[bool, Bilingual("违反规定", "A rule was breached")],
    duty_breached: Annotated[bool, Bilingual("未履行或未正确履行职责", "Duty not or not properly performed")],
    safe_harbour: Annotated[bool, Bilingual("属于第四条第（二）项不追究情形", "Article 4(2) applies")],
    violation: Annotated[Violation, Bilingual("情形编码", "Violation code")],
    loss_grade: Annotated[Grade, Bilingual("资产损失等级", "Loss grade")],
    serious_consequence: Annotated[bool, Bilingual("造成其他严重不良后果", "Other serious adverse consequences")],
    major_impact: Annotated[
        bool, Bilingual("对生产经营、财务状况产生重大影响", "Major effect on operations and finances")
    ],
    item_fact_found: Annotated[bool, Bilingual("条文另列事实已查明", "The further fact named in the item is found")],
) -> Pursuit:
    """「违反规定,未履行或未正确履行职责致使发生本办法第七条至第十七条所列情形,造成国有资产损失或其他严重不良后果的,应当追究相应责任」"""
    if not person_covered:
        pursuit = Pursuit.OUTSIDE_PERSON
    elif not rule_breached or not duty_breached:
        pursuit = Pursuit.NO_BREACH
    elif safe_harbour:
        pursuit = Pursuit.SAFE_HARBOUR
    elif loss_grade == Grade.NONE and not serious_consequence:
        pursuit = Pursuit.NO_CONSEQUENCE
    elif not _is_made_out(
        violation,
        major_loss=loss_grade == Grade.MAJOR,
        major_impact=major_impact,
        serious=serious_consequence,
        fact_found=item_fact_found,
    ):
        pursuit = Pursuit.ITEM_NOT_MADE_OUT
    else:
        pursuit = Pursuit.MUST_PURSUE
    return pursuit


def _is_made_out(
    violation: Violation, *, major_loss: bool, major_impact: bool, serious: bool, fact_found: bool
) -> bool:
    """Whether what the case asks for besides the conduct is there."""
    match violation.element:
        case Element.NONE:
            is_met = True
        case Element.RESULT:
            is_met = fact_found
        case Element.MAJOR_LOSS_AND_IMPACT:
            is_met = major_loss and major_impact
        case Element.MAJOR_LOSS_OR_SERIOUS:
            is_met = major_loss or serious
        case Element.MAJOR_LOSS_AND_IMPACT_OR_SERIOUS:
            is_met = (major_loss and major_impact) or serious
    asked = violation.element.label
    remark(
        Bilingual(f"「{violation.zh}」：{asked.zh}", f"{violation.en}: {asked.en}"), violation.provision, held=is_met
    )
    return is_met
