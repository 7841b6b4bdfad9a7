"""A case of two people, decided: what the tests of papers, pages and sheets begin with."""

from gongbao.office.cases.acting import Request, act, begin
from gongbao.office.permission import Actor
from tests.office.cases.applying import actor, seen_again
from tests.office.people.peopling import person

LEAD = {"lead_source": "supervision", "enterprise": "市属企业B", "enterprise_level": 1, "summary": "线索摘要"}
PRELIMINARY = {
    "officer": "陈核查",
    "loss_and_consequences": "初步估计损失五百万元",
    "breaches": "未经审批签订合同",
    "within_scope": True,
    "views_of_others": "无",
    "violation_confirmed": True,
}
FINDINGS = {
    "officer": "陈核查",
    "loss_amount": "5000000.00",
    "owners_equity": "100000000.00",
    "cannot_continue": False,
    "serious_consequences": [],
    "violations": ["10-4"],
    "leader_level": 1,
    "causes": "违规决策",
    "persons": [
        {"person": "王被查", "responsibility": "leadership"},
        {"person": "赵被查", "responsibility": "direct"},
    ],
}
HEARD = {
    "enterprise_opinion": "无异议",
    "person_opinions": [{"person": "王被查", "opinion": "有保留"}, {"person": "赵被查", "opinion": "拒绝陈述"}],
}
PAY = {
    "basis": "last-complete-year",
    "year": 2020,
    "performance_pay": "200000.00",
    "performance_pay_paid": "150000.00",
    "term_incentive_0": "60000.00",
    "term_incentive_1": "0.00",
    "term_incentive_2": "0.00",
    "incentive_income_0": "100000.00",
    "incentive_income_1": "44000.00",
    "incentive_income_2": "99999.99",
}
WANG = {
    "person": "王被查",
    "adjustment": "none",
    "approval_ref": None,
    "measures": ["admonition"],
    "bar_years": None,
    "bar_lifetime": False,
    "performance_rate": "0.50",
    "term_rate": "0.30",
    "reasons": "积极配合核查",
}
ZHAO = WANG | {
    "person": "赵被查",
    "measures": ["transfer"],
    "performance_rate": "0.60",
    "term_rate": "0.60",
    "reasons": "直接经办",
    "pay": PAY,
}
DECISION = {"decisions": [WANG, ZHAO], "rectification_requirements": "完善内控"}
SERVED = {"served_on": "2021-03-01", "enterprise_received_on": "2021-03-01"}
VERIFYING: list[tuple[str, dict[str, object]]] = [
    ("accept", {"handling_level": 0, "officer": "陈核查"}),
    ("complete-preliminary", PRELIMINARY),
    ("classify", {"dispositions": ["own"], "reasons": "自行核查"}),
    ("name-person", {"officer": "陈核查", "person": "王被查"}),
    ("start-verification", {"officer": "陈核查"}),
]
REPORTING: list[tuple[str, dict[str, object]]] = [
    *VERIFYING,
    ("complete-verification", FINDINGS),
    ("hear-opinions", HEARD),
    ("report", {"officer": "陈核查", "hearing_waived_reason": None}),
]
COURSE = [*REPORTING, ("decide", DECISION)]


def found_people() -> dict[str, Actor]:
    """The investigator, the enterprise's handler, another enterprise's, the two persons concerned, and somebody who has no part in anything."""
    return {
        "investigator": actor("陈核查", "市国资委", "accountability/investor-body"),
        "enterprise": actor("企业人员", "市属企业B", "accountability/municipal-enterprise"),
        "elsewhere": actor("别家人员", "市属企业C", "accountability/municipal-enterprise"),
        "wang": seen_again(person("王被查")),
        "zhao": seen_again(person("赵被查")),
        "outsider": seen_again(person("路人")),
    }


def acted(by: Actor, course: list[tuple[str, dict[str, object]]]) -> int:
    """The key of a case in which somebody did these acts."""
    case = begin(by, "accountability/case", Request("register", LEAD, "k0")).case_id
    for number, (name, data) in enumerate(course, start=1):
        act(by, case, Request(name, data, f"k{number}", seen=number))
    return case
