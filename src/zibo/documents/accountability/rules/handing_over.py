"""第六十条、第五条: where a case and its clues go after preliminary verification, and at any stage."""

from typing import Annotated

from gongbao.engine.rules import Between, remark, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.rules.terms import provision_of


class Disposition(Choice):
    """What 第六十条 has done with a case; several may stand together."""

    VERIFIED_HERE = "60-1", "组织实施核查", "the investor body verifies"
    HANDED_DOWN = "60-2", "移交和督促市属国有企业追责", "handed over to the municipal enterprise, which is supervised"
    CONSENT = "60-3", "报市纪委监委同意", "consent of the municipal discipline and supervision commission"
    OTHER_DEPARTMENT = "60-4", "移送有关部门", "transferred to another department"
    DISCIPLINE = "60-5", "移送纪检监察机构", "transferred to the discipline body"
    CRIME = "60-6", "移送监察机关或司法机关", "transferred to the supervisory or judicial organ"


@rule("第六十条", title=Bilingual("分类处置", "Triage after preliminary verification"))
def triage(
    *,
    violation_confirmed: Annotated[bool, Bilingual("确有违规违纪违法事实", "Breach confirmed")],
    handler_level: Annotated[
        int | None,
        Between(0, 20),
        Bilingual("应由哪一级追责（不属于责任追究为空）", "Handler by jurisdiction, null when none"),
    ],
    municipal_cadre: Annotated[bool, Bilingual("涉及市管干部", "Municipal cadre involved")],
    other_department: Annotated[bool, Bilingual("属于其他有关部门职责范围", "Within another department's competence")],
    discipline_or_duty_offence: Annotated[
        bool, Bilingual("涉嫌违纪或职务违法", "Suspected breach of discipline or duty offence")
    ],
    suspected_crime: Annotated[bool, Bilingual("涉嫌犯罪", "Suspected crime")],
) -> tuple[Disposition, ...]:
    """「对确有违规违纪违法事实的,按照规定的职责权限和程序进行分类处置」"""
    if not violation_confirmed:
        return ()
    found = {
        Disposition.VERIFIED_HERE: handler_level == 0,
        Disposition.HANDED_DOWN: handler_level is not None and handler_level >= 1,
        Disposition.CONSENT: municipal_cadre,
        Disposition.OTHER_DEPARTMENT: other_department,
        Disposition.DISCIPLINE: discipline_or_duty_offence,
        Disposition.CRIME: suspected_crime,
    }
    dispositions = tuple(disposition for disposition, applies in found.items() if applies)
    for disposition in dispositions:
        remark(disposition.label, provision_of(disposition))
    return dispositions


class Recipient(Choice):
    """To whom clues are referred."""

    DISCIPLINE_BODY = "discipline-body", "相应的纪检监察机构", "discipline inspection and supervision body"
    SUPERVISORY_OR_JUDICIAL = "supervisory-or-judicial", "监察机关或司法机关", "supervisory or judicial organ"


@rule(
    "第五条",
    "第三十二条第（四）项",
    "第三十二条第（五）项",
    title=Bilingual("线索移送", "Referral of clues at any stage"),
)
def referral(
    *,
    discipline_breach: Annotated[bool, Bilingual("违纪", "Breach of discipline")],
    duty_offence: Annotated[bool, Bilingual("职务违法", "Duty-related offence")],
    suspected_crime: Annotated[bool, Bilingual("涉嫌犯罪", "Suspected crime")],
) -> tuple[Recipient, ...]:
    """「应当按规定程序移送相应的纪检监察机构查处;涉嫌犯罪的,应当按规定程序移送监察机关或司法机关查处」

    A duty at any stage; it does not end the case here.
    """
    to_discipline = (Recipient.DISCIPLINE_BODY,) if discipline_breach or duty_offence else ()
    to_justice = (Recipient.SUPERVISORY_OR_JUDICIAL,) if suspected_crime else ()
    return (*to_discipline, *to_justice)
