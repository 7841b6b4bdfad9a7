"""第六十八条至第七十三条: the decision for each person, its service, and what the enterprise has to put right."""

from collections.abc import Iterator

from gongbao.engine.papers import Block, Heading, Occasion, PaperContent, PaperTable, Paragraph, paper
from zibo.documents.accountability.casework.amounts import Taken, formulas, taken, years_of
from zibo.documents.accountability.casework.barring import bars_of, words_of
from zibo.documents.accountability.casework.outcomes import Outcome, outcomes
from zibo.documents.accountability.papers.finding import loss_blocks
from zibo.documents.accountability.papers.words import enterprise, right_to_appeal, where_to_appeal
from zibo.documents.accountability.procedures.case.serving import APPEAL, RECTIFICATION
from zibo.documents.accountability.rules.terms import Treatment


@paper("处理决定书", procedure="case", act="decide")
def decision(occasion: Occasion) -> tuple[PaperContent, ...]:
    """处理决定书: one for each person dealt with, with his amounts and how they came about, and with nobody else's."""
    return tuple(_decision(occasion, outcome) for outcome in outcomes(occasion.case))


def _decision(occasion: Occasion, outcome: Outcome) -> PaperContent:
    provisions = dict.fromkeys((outcome.row.words.provision, *_grounds(outcome), "第三十八条", "第六十八条"))
    return PaperContent(
        f"关于对{outcome.person}的处理决定",
        (*loss_blocks(occasion), *_handling(outcome), *_bars(outcome)),
        word="违规追责决",
        addressee=outcome.person,
        provisions=tuple(provisions),
        remedy=right_to_appeal(occasion),
        concerns=outcome.person,
    )


def _grounds(outcome: Outcome) -> tuple[str, ...]:
    match outcome.decision.adjustment:
        case Treatment.HEAVIER | Treatment.AGGRAVATED:
            return ("第四十条",)
        case Treatment.LIGHTER:
            return ("第四十一条",)
        case Treatment.MITIGATED:
            return ("第四十一条", "第四十三条")
    return ()


def _handling(outcome: Outcome) -> Iterator[Block]:
    decided = outcome.decision
    yield Heading("责任认定与处理")
    barred = "终身" if decided.bar_lifetime else f"{decided.bar_years}年" if decided.bar_years else "无"
    rows = (
        ("责任类型", outcome.responsibility),
        ("处理档次", outcome.grade),
        ("从重、加重、从轻、减轻", decided.adjustment),
        ("批准文号", decided.approval_ref),
        ("组织处理", "、".join(measure.zh for measure in decided.measures) or "无"),
        ("禁入限制", barred),
        ("绩效年薪扣减比例", decided.performance_rate),
        ("任期激励收入扣减比例", decided.term_rate),
        ("裁量理由", decided.reasons),
    )
    yield PaperTable(("事项", "内容"), tuple(row for row in rows if row[1] is not None))
    found = taken(outcome)
    if found is not None:
        yield from _amounts(outcome, found)


def _amounts(outcome: Outcome, found: Taken) -> Iterator[Block]:
    yield Heading("扣减和追索薪酬金额及计算")
    yield Paragraph(f"薪酬基数：{years_of(found.pay).zh}。")
    rows = tuple((words.zh, amount) for words, amount in formulas(outcome.decision, found))
    note = "各项先乘后四舍五入至分，一次取整；延期支付的绩效年薪不计入合计。"
    yield PaperTable(("项目", "金额"), rows, note=note)
    if outcome.row.bracket.unexercised_terminated:
        yield Paragraph("终止尚未行使的其他中长期激励权益。")


def _bars(outcome: Outcome) -> Iterator[Block]:
    bars = bars_of(outcome)
    if bars:
        yield Heading("影响期")
        yield PaperTable(
            ("限制", "期限", "条款"),
            tuple((bar.kind, words_of(bar).zh, bar.provision) for bar in bars),
            note="自决定次日起算，不因休息日、节假日顺延。",
        )


@paper("整改通知书", procedure="case", act="decide")
def rectification_notice(occasion: Occasion) -> PaperContent:
    """整改通知书 to the enterprise: what is to be put right; no person stands in it."""
    said = occasion.done.data
    body = (
        Paragraph(said.rectification_requirements),
        Paragraph("请按照第七十二条的五项内容整改，并在收到处理决定之日起60个工作日内报送整改报告及相关资料。"),
    )
    return PaperContent(
        "整改通知书",
        body,
        word="违规追责改",
        addressee=enterprise(occasion),
        provisions=("第六十八条", "第七十二条", "第七十三条"),
    )


@paper("送达回证", procedure="case", act="serve")
def receipt_of_service(occasion: Occasion) -> PaperContent:
    """送达回证, with the last day to appeal and the body to which the appeal goes."""
    said = occasion.done.data
    appeal, rectification = occasion.case.run(APPEAL, said.person), occasion.case.run(RECTIFICATION)
    rows = (
        ("案件编号", occasion.case_number),
        ("送达文书", "处理决定书"),
        ("受送达人", said.person),
        ("送达被处理人日期", said.served_on),
        ("申诉期最后一日", appeal.due(occasion.calendar).day if appeal else None),
        ("申诉受理单位", where_to_appeal(occasion)),
        ("企业收到日期", said.enterprise_received_on),
        ("整改报告期限最后一日", rectification.due(occasion.calendar).day if rectification else None),
        ("受送达人签名或盖章", None),
    )
    return PaperContent(
        "送达回证",
        (PaperTable(("事项", "内容"), rows),),
        provisions=("第六十八条", "第六十九条", "第七十条", "第七十三条"),
        concerns=said.person,
    )
