"""What must hold of losses, their grades and the bracket that follows."""

from gongbao.engine.rules import holds
from gongbao.engine.values import NOTHING, Yuan
from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.loss import Evidence, GradeByEquity, Graded, Loss, SanctionGrade
from zibo.documents.accountability.rules.terms import Grade, SeriousConsequence

FEN = Yuan(1)
ORDER = tuple(Grade)


@holds(rules.usable_evidence, "只取自所给的材料，次序不变", "A subset of the refs given, in their order")
def nothing_is_added_to_the_evidence(value: tuple[str, ...], *, items: tuple[Evidence, ...]) -> bool:
    return value == tuple(item.ref for item in items if item.ref in value)


@holds(
    rules.loss_amount,
    "合计等于三项之和",
    "total = direct_loss + indirect_loss + contingent_loss of the output",
)
def the_parts_make_the_total(value: Loss) -> bool:
    return value.total == value.direct_loss + value.indirect_loss + value.contingent_loss


@holds(rules.loss_amount, "合计不低于直接损失", "total >= direct_loss")
def the_total_holds_the_direct_loss(value: Loss, *, direct_loss: Yuan) -> bool:
    return value.total >= direct_loss


@holds(
    rules.loss_amount,
    "任何一项增加，合计不减",
    "Monotone in every amount",
)
def more_loss_is_no_less(
    value: Loss,
    *,
    direct_loss: Yuan,
    indirect_loss: Yuan,
    indirect_measurable: bool,
    contingent_loss: Yuan,
    contingent_recognised: bool,
) -> bool:
    def with_more(direct: Yuan, indirect: Yuan, contingent: Yuan) -> Loss:
        found: Loss = rules.loss_amount(
            direct_loss=direct_loss + direct,
            indirect_loss=indirect_loss + indirect,
            indirect_measurable=indirect_measurable,
            contingent_loss=contingent_loss + contingent,
            contingent_foreseeable=True,
            contingent_measurable=True,
            contingent_assessed=True,
            contingent_recognised=contingent_recognised,
        )
        return found

    more = (with_more(FEN, NOTHING, NOTHING), with_more(NOTHING, FEN, NOTHING), with_more(NOTHING, NOTHING, FEN))
    return all(one.total >= value.total for one in more)


@holds(rules.loss_grade, "恰有一个等级", "Exactly one grade")
def a_loss_has_one_grade(value: Graded, *, loss_amount: Yuan) -> bool:
    return (value.grade == Grade.NONE) == (loss_amount == NOTHING)


@holds(rules.loss_grade, "损失多一分，等级不降", "Monotone in loss_amount")
def a_greater_loss_is_no_less_grave(
    value: Graded, *, loss_amount: Yuan, owners_equity: Yuan, cannot_continue: bool
) -> bool:
    more = rules.loss_grade(loss_amount=loss_amount + FEN, owners_equity=owners_equity, cannot_continue=cannot_continue)
    return ORDER.index(more.grade) >= ORDER.index(value.grade)


@holds(
    rules.loss_grade,
    "所有者权益为正的，权益增加，等级不升",
    "For owners_equity > 0 never rises when owners_equity rises",
)
def more_equity_is_no_graver(value: Graded, *, loss_amount: Yuan, owners_equity: Yuan, cannot_continue: bool) -> bool:
    richer = rules.loss_grade(
        loss_amount=loss_amount, owners_equity=owners_equity + FEN, cannot_continue=cannot_continue
    )
    return owners_equity <= NOTHING or ORDER.index(richer.grade) <= ORDER.index(value.grade)


@holds(
    rules.loss_grade,
    "有损失且无法持续经营的，必为重大",
    "cannot_continue and loss_amount > 0 implies major",
)
def the_end_of_an_enterprise_is_major(value: Graded, *, loss_amount: Yuan, cannot_continue: bool) -> bool:
    return not cannot_continue or loss_amount == NOTHING or value.grade == Grade.MAJOR


@holds(rules.loss_grade, "等级不低于按金额、按比例所得", "grade >= by_amount, and >= by_equity where computable")
def the_grade_is_the_higher(value: Graded) -> bool:
    by_equity = Grade.NONE if value.by_equity == GradeByEquity.NOT_COMPUTABLE else Grade(value.by_equity)
    return ORDER.index(value.grade) >= max(ORDER.index(value.by_amount), ORDER.index(by_equity))


@holds(rules.sanction_grade, "依第三十九条的，必为重大", "by_article_39 implies grade major")
def article_39_leads_to_the_major_bracket(value: SanctionGrade) -> bool:
    return not value.by_article_39 or value.grade == Grade.MAJOR


@holds(rules.sanction_grade, "既无损失也无后果的，才没有档次", "grade none only when nothing was caused")
def only_where_nothing_was_caused_is_there_no_bracket(
    value: SanctionGrade, *, loss_grade: Grade, serious_consequences: tuple[SeriousConsequence, ...]
) -> bool:
    return (value.grade == Grade.NONE) == (loss_grade == Grade.NONE and not serious_consequences)
