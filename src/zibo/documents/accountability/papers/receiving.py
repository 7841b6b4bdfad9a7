"""第五十七条、第五十八条、第六十四条: a lead is taken in, verified at first; unpaid pay is suspended."""

from gongbao.engine.papers import Heading, Occasion, PaperContent, PaperTable, Paragraph, paper
from zibo.documents.accountability.papers.words import enterprise
from zibo.documents.accountability.procedures.case.measures import Naming
from zibo.documents.accountability.procedures.case.receiving import PRELIMINARY_VERIFICATION, Lead


@paper("受理登记表", procedure="case", act="accept")
def acceptance_form(occasion: Occasion) -> PaperContent:
    """受理登记表."""
    lead, accepted = occasion.case.the(Lead), occasion.done.data
    run = occasion.case.run(PRELIMINARY_VERIFICATION)
    rows = (
        ("案件编号", occasion.case_number),
        ("线索来源", lead.lead_source),
        ("涉及企业", lead.enterprise),
        ("企业层级", lead.enterprise_level),
        ("线索摘要", lead.summary),
        ("办理单位", occasion.body_name.zh),
        ("办理单位层级", accepted.handling_level),
        ("经办人员", accepted.officer),
        ("受理日期", occasion.done.day),
        ("初步核实期限", run.due(occasion.calendar).day if run else None),
    )
    return PaperContent("受理登记表", (PaperTable(("事项", "内容"), rows),), provisions=("第五十七条", "第五十九条"))


@paper("初步核实报告", procedure="case", act="complete-preliminary")
def preliminary_report(occasion: Occasion) -> PaperContent:
    """初步核实报告, by the four contents of 第五十八条."""
    found = occasion.done.data
    confirmed = "确有" if found.violation_confirmed else "未发现"
    body = (
        Heading("财产损失及其他严重不良后果的情况"),
        Paragraph(found.loss_and_consequences),
        Heading("违规违纪违法的情况"),
        Paragraph(found.breaches),
        Heading("是否属于责任追究范围"),
        Paragraph("属于责任追究范围。" if found.within_scope else "不属于责任追究范围。"),
        Heading("有关方面的处理建议和要求等"),
        Paragraph(found.views_of_others),
        Heading("初步核实结论"),
        Paragraph(f"经初步核实，{confirmed}违规违纪违法事实。"),
    )
    return PaperContent(f"关于{enterprise(occasion)}有关问题线索的初步核实报告", body, provisions=("第五十八条",))


@paper("暂停支付通知书", procedure="case", act="name-person")
def suspension(occasion: Occasion) -> PaperContent:
    """暂停支付通知书 for the person named."""
    return _suspended(occasion, occasion.done.data.person)


@paper("暂停支付通知书", procedure="case", act="start-verification")
def suspensions(occasion: Occasion) -> tuple[PaperContent, ...]:
    """暂停支付通知书 for each person named so far."""
    return tuple(_suspended(occasion, named.person) for named in occasion.case.all(Naming))


def _suspended(occasion: Occasion, person: str) -> PaperContent:
    words = (
        f"{person}已列为本案相关责任人。核查期间，对其未支付或兑现的绩效年薪（效益工资）、任期激励收入、中长期激励收益等，"
        "自启动核查之日起（其后列入的，自列入之日起）至核查结束之日止暂停支付或兑现。暂停支付不是处理。"
    )
    return PaperContent(
        "暂停支付通知书",
        (Paragraph(words),),
        word="违规追责停",
        addressee=f"{enterprise(occasion)}、{person}",
        provisions=("第六十四条",),
        concerns=person,
    )
