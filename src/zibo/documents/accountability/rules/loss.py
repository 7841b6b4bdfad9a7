"""第十八条至第二十二条、第三十九条: what counts as loss, how grave it is, and which bracket of sanctions follows."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import AtLeast, Distinct, Refused, remark, rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Rate, Yuan
from gongbao.engine.values.rate import MILLION
from zibo.documents.accountability.rules.terms import Grade, SeriousConsequence
from zibo.documents.accountability.rules.text import law

Amount = Annotated[Yuan, AtLeast(NOTHING)]

LARGER_FROM = law.yuan("第二十条第一款第（一）项", "资产损失金额在 300 万元以下")
MAJOR_FROM = law.yuan("第二十条第一款第（三）项", "资产损失金额在 3000 万元以上")
LARGER_SHARE_FROM = law.rate("第二十条第一款第（一）项", "达到企业所有者权益损失 10% 以下")
MAJOR_SHARE_FROM = law.rate("第二十条第一款第（三）项", "达到企业所有者权益损失 30% 以上")
BY_AMOUNT = {
    Grade.GENERAL: law.quote("第二十条第一款第（一）项", "资产损失金额在 300 万元以下"),
    Grade.LARGER: law.quote("第二十条第一款第（二）项", "资产损失金额在 300 万元以上,3000 万元以下"),
    Grade.MAJOR: law.quote("第二十条第一款第（三）项", "资产损失金额在 3000 万元以上"),
}
BY_EQUITY = {
    Grade.GENERAL: law.quote("第二十条第一款第（一）项", "达到企业所有者权益损失 10% 以下"),
    Grade.LARGER: law.quote("第二十条第一款第（二）项", "达到企业所有者权益损失 10% 以上,30% 以下"),
    Grade.MAJOR: law.quote("第二十条第一款第（三）项", "达到企业所有者权益损失 30% 以上"),
}


class EvidenceKind(Choice):
    """The four kinds of proof, in the order of the text."""

    JUDICIAL_ADMINISTRATIVE = (
        "judicial-administrative",
        "司法、行政机关等书面文件",
        "Document of a judicial or administrative organ",
    )
    PROFESSIONAL_REPORT = (
        "professional-report",
        "专业机构专项审计、评估或鉴证报告",
        "Special audit, appraisal or attestation report",
    )
    INTERNAL = "internal", "企业内部证明材料", "Internal proof"
    OTHER = "other", "其他证明材料", "Other proof"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of proof of a loss."""

    ref: Annotated[str, Bilingual("编号", "Reference")]
    kind: Annotated[EvidenceKind, Bilingual("种类", "Kind")]
    lawfully_issued: Annotated[bool, Bilingual("依法出具", "Lawfully issued")]
    issuer_qualified: Annotated[bool, Bilingual("机构具有相应资质", "The issuer has the qualification needed")]


@rule("第二十一条", title=Bilingual("损失认定依据", "Evidence usable for determining the loss"))
def usable_evidence(*, items: Annotated[tuple[Evidence, ...], Bilingual("证明材料", "Evidence")]) -> tuple[str, ...]:
    """「司法、行政机关等依法出具的书面文件」, reports of professional bodies 「具有相应资质」, internal and other proof; weighing it is human work."""
    _refuse_a_reference_twice(items)
    return tuple(item.ref for item in items if _is_usable(item))


def _is_usable(item: Evidence) -> bool:
    match item.kind:
        case EvidenceKind.JUDICIAL_ADMINISTRATIVE:
            is_usable = item.lawfully_issued
        case EvidenceKind.PROFESSIONAL_REPORT:
            is_usable = item.issuer_qualified
        case EvidenceKind.INTERNAL | EvidenceKind.OTHER:
            is_usable = True
    words = Bilingual(f"{item.ref}（{item.kind.zh}）可作认定依据", f"{item.ref} ({item.kind.en}) can be used")
    remark(words, "第二十一条", held=is_usable)
    return is_usable


def _refuse_a_reference_twice(items: tuple[Evidence, ...]) -> None:
    refs = [item.ref for item in items]
    for position, ref in enumerate(refs):
        if ref in refs[:position]:
            message = Bilingual(f"材料编号“{ref}”重复。", f"The reference “{ref}” stands twice.")
            raise Refused(f"items[{position}].ref", message)


@dataclass(frozen=True, slots=True)
class Loss:
    """What counts as loss, by kind."""

    direct_loss: Annotated[Yuan, Bilingual("直接损失", "Direct loss")]
    indirect_loss: Annotated[Yuan, Bilingual("间接损失", "Indirect loss")]
    contingent_loss: Annotated[Yuan, Bilingual("或有损失", "Contingent loss")]
    total: Annotated[Yuan, Bilingual("合计", "Total")]


@rule("第十八条", "第十九条", "第二十二条", title=Bilingual("资产损失金额", "Amount of the asset loss"))
def loss_amount(
    *,
    direct_loss: Annotated[Amount, Bilingual("直接损失", "Direct loss")],
    indirect_loss: Annotated[Amount, Bilingual("间接损失", "Indirect loss claimed")],
    indirect_measurable: Annotated[
        bool, Bilingual("间接损失能够确认计量", "Indirect loss can be confirmed and measured")
    ],
    contingent_loss: Annotated[Amount, Bilingual("或有损失", "Contingent loss claimed")],
    contingent_foreseeable: Annotated[
        bool,
        Bilingual("确有证据证明在可预见未来将发生", "Proved that it will occur in the foreseeable future"),
    ],
    contingent_measurable: Annotated[bool, Bilingual("能可靠计量", "Reliably measurable")],
    contingent_assessed: Annotated[bool, Bilingual("经中介机构评估", "Assessed by an intermediary")],
    contingent_recognised: Annotated[bool, Bilingual("已认定为或有损失", "The authority has recognised it")],
) -> Loss:
    """「资产损失包括直接损失和间接损失」, the latter 「除直接损失外、能够确认计量的其他损失金额及影响」

    「经中介机构评估可以认定为或有损失,计入资产损失」. What was recovered is not subtracted.
    """
    if contingent_recognised and not (contingent_foreseeable and contingent_measurable and contingent_assessed):
        raise Refused(
            "contingent_recognised",
            Bilingual(
                "三项条件(可预见、可靠计量、经评估)未全部具备,不能认定为或有损失。",
                "A contingent loss is recognised only when it is foreseeable, reliably measurable and assessed.",
            ),
            provision="第二十二条",
        )
    if not indirect_measurable:
        indirect_loss = NOTHING
    if not contingent_recognised:
        contingent_loss = NOTHING
    total = direct_loss + indirect_loss + contingent_loss
    return Loss(direct_loss=direct_loss, indirect_loss=indirect_loss, contingent_loss=contingent_loss, total=total)


class GradeByEquity(Choice):
    """How grave a loss is by its share of the owners' equity."""

    NONE = "none", "无", "None"
    GENERAL = "general", "一般", "General"
    LARGER = "larger", "较大", "Larger"
    MAJOR = "major", "重大", "Major"
    NOT_COMPUTABLE = "not-computable", "无法按权益计算", "Not computable by equity"


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade, and how each of the tests would have graded."""

    grade: Annotated[Grade, Bilingual("资产损失等级", "Grade")]
    by_amount: Annotated[Grade, Bilingual("按金额", "By amount")]
    by_equity: Annotated[GradeByEquity, Bilingual("按所有者权益比例", "By share of owners' equity")]
    overridden: Annotated[bool, Bilingual("因无法持续经营认定", "Major because the enterprise cannot continue")]


@rule(
    *("第二十条第一款第（一）项", "第二十条第一款第（二）项", "第二十条第一款第（三）项", "第二十条第三款"),
    title=Bilingual("资产损失等级", "Grade of the asset loss"),
)
def loss_grade(
    *,
    loss_amount: Annotated[Amount, Bilingual("资产损失金额", "Loss amount")],
    owners_equity: Annotated[
        Yuan,
        Bilingual(
            "企业所有者权益（损失发生前最近一期经审计）",
            "Owners' equity of the enterprise that suffered the loss, latest audited before the loss; may be zero or negative",
        ),
    ],
    cannot_continue: Annotated[
        bool,
        Bilingual(
            "损失后果严重，导致企业无法持续经营",
            "Consequences so grave that the enterprise cannot continue operating",
        ),
    ],
) -> Graded:
    """「所称的“以上”包括本数,所称的“以下”不包括本数」; the higher of the two grades counts.

    「资产损失金额虽未达上述标准,但损失后果严重,导致企业无法持续经营的,应当认定为重大资产损失」
    """
    if loss_amount == NOTHING:
        return Graded(grade=Grade.NONE, by_amount=Grade.NONE, by_equity=GradeByEquity.NONE, overridden=False)
    by_amount = _grade_by_amount(loss_amount)
    by_equity = _grade_by_equity(loss_amount, owners_equity)
    higher = _higher(by_amount, by_equity)
    if higher != Grade.MAJOR and cannot_continue:
        return Graded(grade=Grade.MAJOR, by_amount=by_amount, by_equity=by_equity, overridden=True)
    return Graded(grade=higher, by_amount=by_amount, by_equity=by_equity, overridden=False)


def _grade_by_amount(loss_amount: Yuan) -> Grade:
    grade = Grade.GENERAL
    if loss_amount >= MAJOR_FROM:
        grade = Grade.MAJOR
    elif loss_amount >= LARGER_FROM:
        grade = Grade.LARGER
    words = BY_AMOUNT[grade].words
    remark(
        Bilingual(f"按金额：{grade.zh}「{words}」", f"By amount: {grade.en} 「{words}」"), BY_AMOUNT[grade].provision
    )
    return grade


def _grade_by_equity(loss_amount: Yuan, owners_equity: Yuan) -> GradeByEquity:
    if owners_equity <= NOTHING:
        return GradeByEquity.NOT_COMPUTABLE
    grade = Grade.GENERAL
    if _reaches(MAJOR_SHARE_FROM, loss_amount, owners_equity):
        grade = Grade.MAJOR
    elif _reaches(LARGER_SHARE_FROM, loss_amount, owners_equity):
        grade = Grade.LARGER
    words = BY_EQUITY[grade].words
    remark(
        Bilingual(f"按比例：{grade.zh}「{words}」", f"By share of equity: {grade.en} 「{words}」"),
        BY_EQUITY[grade].provision,
    )
    return GradeByEquity(grade)


def _reaches(share: Rate, loss_amount: Yuan, owners_equity: Yuan) -> bool:
    """Whether the loss is at least that share of the equity: compared exactly, nothing is divided or rounded."""
    return loss_amount.fen * MILLION >= share.ppm * owners_equity.fen


def _higher(by_amount: Grade, by_equity: GradeByEquity) -> Grade:
    """The graver of the two; by amount alone where there is no share."""
    if by_equity == GradeByEquity.NOT_COMPUTABLE:
        return by_amount
    order = tuple(Grade)
    return max(by_amount, Grade(by_equity), key=order.index)


@dataclass(frozen=True, slots=True)
class SanctionGrade:
    """The bracket of sanctions, and on what it rests."""

    grade: Annotated[Grade, Bilingual("处理档次", "Bracket grade")]
    by_article_39: Annotated[bool, Bilingual("依第三十九条", "By Article 39")]
    consider_article_40: Annotated[bool, Bilingual("应考虑第四十条", "Article 40 to be considered")]


@rule(
    *("第三十三条", "第三十九条第一款", "第三十九条第二款"),
    title=Bilingual("适用的处理档次", "Which bracket of sanctions applies"),
)
def sanction_grade(
    *,
    loss_grade: Annotated[Grade, Bilingual("资产损失等级", "Loss grade")],
    serious_consequences: Annotated[
        tuple[SeriousConsequence, ...],
        Distinct(),
        Bilingual("其他严重不良后果", "Other serious adverse consequences found"),
    ],
) -> SanctionGrade:
    """「未造成财产损失,但造成其他严重不良后果的」: 「参照本办法重大财产损失责任追究条款予以处理」; a loss keeps its own grade."""
    if loss_grade != Grade.NONE:
        weigh = bool(serious_consequences)
        return SanctionGrade(grade=loss_grade, by_article_39=False, consider_article_40=weigh)
    if serious_consequences:
        return SanctionGrade(grade=Grade.MAJOR, by_article_39=True, consider_article_40=False)
    return SanctionGrade(grade=Grade.NONE, by_article_39=False, consider_article_40=False)
