"""Example cases, all invented: one decided, appealed over National Day, put right and made public; one ready to be decided; one just taken in."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from gongbao.office.cases.acting import Request, act, begin
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import CHINA, stopped_at
from gongbao.office.example_city import Login, logins
from gongbao.office.people.held import roles_held
from gongbao.office.permission import Actor
from gongbao.records.models import Account, Case
from zibo.documents.accountability.models import PROCEDURE, WorkingPaper, keep, standing

INVESTIGATOR, ENTERPRISE, RESPONDENT = (
    "accountability/investor-body",
    "accountability/municipal-enterprise",
    "accountability/respondent",
)
OFFICER, CONCERNED, OTHER = "示例·苏明", "示例·赵岩", "示例·许立"
Said = tuple[str, str, dict[str, Any]]

LEAD = {
    "lead_source": "audit",
    "enterprise": "市属企业甲集团",
    "enterprise_level": 1,
    "summary": "审计发现未经集体决策对外提供担保，代偿后形成损失。",
}
PRELIMINARY = {
    "officer": OFFICER,
    "loss_and_consequences": "代偿本息，初步估计损失四百余万元。",
    "breaches": "违反企业担保管理规定，未履行集体决策程序。",
    "within_scope": True,
    "views_of_others": "审计机关建议追究责任。",
    "violation_confirmed": True,
}
FINDINGS = {
    "officer": OFFICER,
    "loss_amount": "4500000.00",
    "owners_equity": "320000000.00",
    "cannot_continue": False,
    "serious_consequences": [],
    "violations": ["10-4"],
    "leader_level": 1,
    "causes": "违规担保，未按规定程序决策。",
    "persons": [
        {"person": CONCERNED, "responsibility": "direct"},
        {"person": OTHER, "responsibility": "leadership"},
    ],
}
HEARD = {
    "enterprise_opinion": "无异议。",
    "person_opinions": [
        {"person": CONCERNED, "opinion": "对责任认定有保留，认为曾口头提示风险。"},
        {"person": OTHER, "opinion": "拒绝陈述。"},
    ],
}
PAY = {
    "performance_pay": "180000.00",
    "performance_pay_paid": "150000.00",
    "term_incentive_0": "60000.00",
    "term_incentive_1": "50000.00",
    "term_incentive_2": "40000.00",
    "incentive_income_0": "0.00",
    "incentive_income_1": "0.00",
    "incentive_income_2": "0.00",
}
DIRECT = {
    "adjustment": "none",
    "approval_ref": None,
    "measures": ["transfer"],
    "bar_years": None,
    "bar_lifetime": False,
    "performance_rate": "0.60",
    "term_rate": "0.50",
    "reasons": "直接经办担保，事后配合核查。",
}
LEADING = DIRECT | {
    "measures": ["admonition"],
    "performance_rate": "0.30",
    "term_rate": "0.30",
    "reasons": "负领导责任。",
}
DECISION = {
    "decisions": [
        DIRECT | {"person": CONCERNED, "pay": PAY | {"basis": "last-complete-year", "year": 2019}},
        LEADING | {"person": OTHER},
    ],
    "rectification_requirements": "完善担保管理制度和集体决策程序，追偿代偿款。",
}
UP_TO_REPORT: tuple[tuple[str, dict[str, Any]], ...] = (
    ("accept", {"handling_level": 0, "officer": OFFICER}),
    ("complete-preliminary", PRELIMINARY),
    ("classify", {"dispositions": ["own"], "reasons": "涉及市属企业负责人，自行组织核查。"}),
    ("name-person", {"officer": OFFICER, "person": CONCERNED}),
    ("start-verification", {"officer": OFFICER}),
    ("complete-verification", FINDINGS),
    ("hear-opinions", HEARD),
    ("report", {"officer": OFFICER, "hearing_waived_reason": None}),
)
CLOSED_DAYS = (
    "2020-07-03", "2020-07-20", "2020-07-21", "2020-07-22", "2020-07-23", "2020-09-08", "2020-09-15", "2020-09-17",
)  # fmt: skip
READY_DAYS = (
    "2026-06-02", "2026-07-01", "2026-07-02", "2026-07-03", "2026-07-06", "2026-11-02", "2026-11-09", "2026-11-16",
)  # fmt: skip
ELEMENTS = {
    "lessons": "召开警示教育会。",
    "measures": "修订担保管理办法。",
    "process": "担保事项线上审批。",
    "controls": "建立担保台账和预警。",
    "mechanism": "每季度检查担保事项。",
}
LOSS = {
    "direct_loss": "4200000.00",
    "indirect_loss": "300000.00",
    "indirect_measurable": True,
    "contingent_loss": "800000.00",
    "contingent_foreseeable": True,
    "contingent_measurable": False,
    "contingent_assessed": False,
    "contingent_recognised": False,
    "owners_equity": "320000000.00",
    "equity_on": "2025-12-31",
    "cannot_continue": False,
    "serious_consequences": [],
}
SPELLS = [{"from": "2017-01-01", "until": None}]


def seed() -> None:
    """Let the example people act, each on his day; what was played already stays."""
    by = _actor(INVESTIGATOR)
    if by is None or cases_for(by, PROCEDURE).exists():
        return
    enterprise, concerned = _actor(ENTERPRISE), _actor(RESPONDENT)
    if enterprise is not None and concerned is not None:
        _closed(by, enterprise, concerned)
    _ready(by)
    with stopped_at(_moment("2026-11-20")):
        lead = LEAD | {
            "enterprise": "市属企业乙集团",
            "summary": "巡视移交：供热管网改造项目未经招标。",
            "lead_source": "inspection",
        }
        key = begin(by, PROCEDURE, Request("register", lead, "demo-61-3-0")).case_id
        act(by, key, Request("accept", {"handling_level": 0, "officer": OFFICER}, "demo-61-3-1", seen=1))


def _closed(by: Actor, enterprise: Actor, concerned: Actor) -> None:
    """Served on 22 September 2020: with National Day between, the fifteenth working day is 19 October; he appeals on 16 October."""
    said: list[Said] = [(day, *one) for day, one in zip(CLOSED_DAYS, UP_TO_REPORT, strict=True)]
    said.append(("2020-09-21", "decide", DECISION))
    for person in (CONCERNED, OTHER):
        received = {"person": person, "served_on": "2020-09-22", "enterprise_received_on": "2020-09-22"}
        said.append(("2020-09-22", "serve", received))
    case = _played(by, "2020-07-01", LEAD, said, "demo-61-1")
    _appealed(by, concerned, case)
    rectification = Case.objects.get(parent=case, procedure="accountability/rectification").pk
    _rectified(by, enterprise, rectification)
    review = {"person": CONCERNED, "outcome": "upheld", "new_decision": None}
    ends: list[Said] = [
        ("2020-11-25", "record-review", review),
        ("2020-12-20", "close", {"rectification_accepted": True, "appeals_pending": False}),
    ]
    _acts(by, case, ends, len(said) + 1, "demo-61-1-end")


def _appealed(by: Actor, concerned: Actor, case: int) -> None:
    appeals = Case.objects.filter(parent=case, procedure="accountability/appeal").order_by("pk")
    own, other = (appeal.pk for appeal in appeals)
    opened = {"decided_by_level": 0, "served_on": "2020-09-22"}
    _acts(by, own, [("2020-09-22", "open", opened | {"person": CONCERNED})], 0, "demo-61-1-a")
    statement = {"to_level": 0, "statement": "对扣减比例不服，请求复核。", "evidence": ["会议记录复印件"]}
    _acts(concerned, own, [("2020-10-16", "lodge", statement)], 1, "demo-61-1-b")
    reviewed = {"officer": OFFICER, "outcome": "uphold", "reasons": "事实清楚，处理在幅度以内。", "new_decision": None}
    told = {"person_notified_on": "2020-11-24", "enterprise_notified_on": "2020-11-24", "manner": "直接送达"}
    rest: list[Said] = [
        ("2020-10-19", "accept", {"officer": OFFICER}),
        ("2020-11-23", "decide", reviewed),
        ("2020-11-24", "notify", told),
    ]
    _acts(by, own, rest, 2, "demo-61-1-c")
    lapsed: list[Said] = [("2020-09-22", "open", opened | {"person": OTHER}), ("2020-10-20", "lapse", {})]
    _acts(by, other, lapsed, 0, "demo-61-1-d")


def _rectified(by: Actor, enterprise: Actor, key: int) -> None:
    required = {"requirements": DECISION["rectification_requirements"], "received_on": "2020-09-22"}
    _acts(by, key, [("2020-09-22", "require", required)], 0, "demo-61-1-e")
    measures: list[Said] = [
        ("2020-11-20", "record-measure", {"element": element, "text": text}) for element, text in ELEMENTS.items()
    ]
    report = {"addressee": "investor-body", "report": "五项整改内容均已完成。", "annexes": ["担保管理办法"]}
    _acts(enterprise, key, [*measures, ("2020-12-01", "report", report)], 1, "demo-61-1-f")
    text = "某市属企业因违规担保造成较大资产损失，有关责任人已受到处理，企业已完成整改。"
    shown: list[Said] = [
        ("2020-12-10", "accept", {}),
        ("2020-12-15", "publish", {"text_published": text, "reviewed_for_disclosure": True}),
    ]
    _acts(by, key, shown, 2 + len(measures), "demo-61-1-g")


def _ready(by: Actor) -> None:
    """Reported, with the worksheets kept: the decision can be made."""
    said: list[Said] = [(day, *one) for day, one in zip(READY_DAYS, UP_TO_REPORT, strict=True)]
    lead = LEAD | {"summary": "专项审计发现贸易业务未经审批提供担保。", "enterprise": "市属企业甲集团"}
    key = _played(by, "2026-06-01", lead, said, "demo-61-2")
    with stopped_at(_moment("2026-11-17")):
        at = standing(by, key, "demo")
        keep(at, WorkingPaper.Kind.LOSS, LOSS)
        for person, proposal in ((CONCERNED, DIRECT), (OTHER, LEADING)):
            whole: dict[str, Any] = {"aggravating": [], "mitigating": [], "incentive_bar_years": None} | proposal
            keep(at, WorkingPaper.Kind.PENALTY, whole, person=person)
        keep(at, WorkingPaper.Kind.PAY, PAY | {"spells": SPELLS}, person=CONCERNED)


def _played(by: Actor, day: str, lead: dict[str, Any], said: list[Said], key: str) -> int:
    with stopped_at(_moment(day)):
        case = begin(by, PROCEDURE, Request("register", lead, f"{key}-0")).case_id
    _acts(by, case, said, 1, key)
    return case


def _acts(by: Actor, case: int, said: Iterable[Said], seen: int, key: str) -> None:
    for number, (day, name, data) in enumerate(said, start=seen):
        with stopped_at(_moment(day)):
            act(by, case, Request(name, data, f"{key}-{name}-{number}", seen=number))


def _moment(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T10:00").replace(tzinfo=CHINA)


def _actor(role: str) -> Actor | None:
    """The first example person with that role, as the office sees him; None where there is none."""
    login: Login | None = next((one for one in logins() if role in one.roles), None)
    account = Account.objects.filter(user__username=login.name).first() if login else None
    if login is None or account is None:
        return None
    roles = roles_held(account.person_id, _moment("2026-11-20").date())
    return Actor(login.name, is_signed_in=True, person_id=account.person_id, person_name=login.person, roles=roles)
