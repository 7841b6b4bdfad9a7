"""第六十七条: who was heard, and the two reports."""

from collections.abc import Iterator

from gongbao.engine.papers import Block, Heading, Occasion, PaperContent, PaperTable, Paragraph, paper
from gongbao.engine.rules.showing import shown
from zibo.documents.accountability.papers.words import enterprise
from zibo.documents.accountability.procedures.case.finding import Findings, Hearing
from zibo.documents.accountability.procedures.case.standing import grade_of_case
from zibo.documents.accountability.rules.loss import Graded, loss_grade
from zibo.documents.accountability.rules.terms import Grade, provision_of

OTHER_STANDARDS = "本等级仅用于本办法规定的责任追究；涉及违纪违法和犯罪行为查处的损失标准，遵照相关规定执行。"


@paper("听取意见记录", procedure="case", act="hear-opinions")
def opinions(occasion: Occasion) -> tuple[PaperContent, ...]:
    """听取意见记录: the enterprise's, and one for each person, which holds nobody else's words."""
    heard: Hearing = occasion.done.data
    own = PaperContent(
        "听取意见记录（企业）",
        (Paragraph(f"{enterprise(occasion)}：{heard.enterprise_opinion}"),),
        provisions=("第六十七条",),
    )
    each = (
        PaperContent(
            "听取意见记录",
            (Paragraph(f"{said.person}：{said.opinion}"),),
            provisions=("第六十七条",),
            concerns=said.person,
        )
        for said in heard.person_opinions
    )
    return (own, *each)


@paper("财产损失情况核查报告", procedure="case", act="report")
def report_on_loss(occasion: Occasion) -> PaperContent:
    """财产损失情况核查报告."""
    found = occasion.case.the(Findings)
    body = (*loss_blocks(occasion), Heading("损失原因"), Paragraph(found.causes), *_heard(occasion))
    provisions = ("第十八条", "第二十条第一款", "第六十七条")
    return PaperContent(f"关于{enterprise(occasion)}财产损失情况核查报告", body, provisions=provisions)


def loss_blocks(occasion: Occasion) -> Iterator[Block]:
    """The loss with its two tests, the violations found, other serious consequences."""
    found = occasion.case.the(Findings)
    graded: Graded = loss_grade(
        loss_amount=found.loss_amount, owners_equity=found.owners_equity, cannot_continue=found.cannot_continue
    )
    yield Heading("资产损失认定")
    rows = (
        ("资产损失金额", found.loss_amount),
        ("企业所有者权益", found.owners_equity),
        ("按金额", graded.by_amount),
        ("按所有者权益比例", graded.by_equity),
        ("因无法持续经营认定", graded.overridden),
        ("资产损失等级", graded.grade),
        ("适用的处理档次", grade_of_case(occasion.case)),
    )
    yield PaperTable(("事项", "内容"), rows, note="两项标准中较重者为准。" + OTHER_STANDARDS)
    yield Heading("责任追究情形")
    listed = tuple((str(code.value), provision_of(str(code.value)), code.zh) for code in found.violations)
    yield PaperTable(("编码", "条款", "情形"), listed) if listed else Paragraph("未发现责任追究情形。")
    if found.serious_consequences:
        yield Heading("其他严重不良后果")
        for consequence in found.serious_consequences:
            yield Paragraph(f"{consequence.zh}（{provision_of(str(consequence.value))}）。")


@paper("责任认定报告", procedure="case", act="report")
def report_on_responsibility(occasion: Occasion) -> PaperContent:
    """责任认定报告."""
    found = occasion.case.the(Findings)
    rows = tuple((one.person, one.responsibility) for one in found.persons)
    grade = grade_of_case(occasion.case)
    bracket = "不适用处理档次" if grade is Grade.NONE else f"适用{shown(grade, 'zh')}处理档次"
    body = (
        Heading("相关责任人及责任类型"),
        PaperTable(("相关责任人", "责任类型"), rows) if rows else Paragraph("未认定相关责任人。"),
        Heading("认定结论"),
        Paragraph(f"经核查，{bracket}。"),
        *_heard(occasion),
    )
    return PaperContent(
        f"关于{enterprise(occasion)}违规经营投资责任认定报告", body, provisions=("第二十四条", "第六十七条")
    )


def _heard(occasion: Occasion) -> Iterator[Block]:
    yield Heading("听取意见情况")
    heard, waived = occasion.case.last(Hearing), occasion.done.data.hearing_waived_reason
    if heard is None:
        yield Paragraph(f"未听取意见，理由：{waived}。")
        return
    yield Paragraph(f"企业意见：{heard.enterprise_opinion}")
    for said in heard.person_opinions:
        yield Paragraph(f"{said.person}：{said.opinion}")
