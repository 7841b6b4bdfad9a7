"""第七十一条: the appeal is accepted, and the decision is reviewed."""

from gongbao.engine.papers import Heading, Occasion, PaperContent, PaperTable, Paragraph, paper
from zibo.documents.accountability.procedures.appeal import REVIEW, Decided


@paper("申诉受理通知书", procedure="appeal", act="accept")
def notice_of_acceptance(occasion: Occasion) -> PaperContent:
    """申诉受理通知书, with the last day of the review."""
    person, run = occasion.case.the(Decided).person, occasion.case.run(REVIEW)
    rows = (
        ("申诉人", person),
        ("受理日期", occasion.done.day),
        ("复核期限最后一日", run.due(occasion.calendar).day if run else None),
    )
    words = Paragraph("申诉期间不停止原处理决定的执行。")
    return PaperContent(
        "申诉受理通知书",
        (PaperTable(("事项", "内容"), rows), words),
        addressee=person,
        provisions=("第六十九条", "第七十一条"),
        concerns=person,
    )


@paper("复核决定书", procedure="appeal", act="decide")
def review_decision(occasion: Occasion) -> PaperContent:
    """复核决定书."""
    person, said = occasion.case.the(Decided).person, occasion.done.data
    new = (Heading("新的处理决定"), Paragraph(said.new_decision)) if said.new_decision else ()
    body = (Heading("复核决定"), Paragraph(f"{said.outcome.zh}原处理决定。"), Heading("理由"), Paragraph(said.reasons))
    return PaperContent(
        f"关于{person}申诉的复核决定",
        (*body, *new),
        word="违规追责复",
        addressee=person,
        provisions=("第七十一条",),
        concerns=person,
    )
