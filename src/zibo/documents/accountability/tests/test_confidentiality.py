"""第五十五条: who handles a case sees it, each person concerned sees what is about himself, and nobody else sees that there is one."""

from datetime import datetime

import pytest

from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.office.cases.acting import Request, act, begin
from gongbao.office.cases.looking import look
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import CHINA, stopped_at
from gongbao.office.permission import Actor
from gongbao.records.models import Case
from tests.office.cases.applying import actor, seen_again
from tests.office.people.peopling import person

pytestmark = pytest.mark.django_db

MORNING = datetime(2021, 3, 1, 9, tzinfo=CHINA)
LEAD = {"lead_source": "supervision", "enterprise": "市属企业B", "enterprise_level": 1, "summary": "线索"}
FINDINGS = {
    "officer": "陈核查",
    "loss_amount": "30000000.00",
    "owners_equity": "1000000000.00",
    "cannot_continue": False,
    "serious_consequences": [],
    "violations": ["10-4"],
    "causes": "违规决策",
    "persons": [{"person": name, "responsibility": "direct"} for name in ("王被查", "赵被查")],
}
DECIDED = {
    "adjustment": "none",
    "approval_ref": None,
    "measures": ["removal"],
    "bar_years": None,
    "bar_lifetime": False,
    "performance_rate": "1",
    "term_rate": "1",
}
SERVED = {"served_on": "2021-03-01", "enterprise_received_on": "2021-03-01"}
COURSE: list[tuple[str, dict[str, object]]] = [
    ("accept", {"handling_level": 0, "officer": "陈核查"}),
    (
        "complete-preliminary",
        {
            "officer": "陈核查",
            "loss_and_consequences": "有",
            "breaches": "有",
            "within_scope": True,
            "views_of_others": "无",
            "violation_confirmed": True,
        },
    ),
    ("classify", {"dispositions": ["own"], "reasons": "自行核查"}),
    ("name-person", {"officer": "陈核查", "person": "王被查"}),
    ("start-verification", {"officer": "陈核查"}),
    ("take-precaution", {"person": "赵被查", "measure": "suspension", "reason": "可能影响核查"}),
    ("complete-verification", FINDINGS),
    ("report", {"officer": "陈核查", "hearing_waived_reason": "无法联系"}),
    (
        "decide",
        {
            "decisions": [DECIDED | {"person": name} for name in ("王被查", "赵被查")],
            "rectification_requirements": "完善内控",
        },
    ),
    ("serve", {"person": "王被查", **SERVED}),
    ("serve", {"person": "赵被查", **SERVED}),
]


@pytest.fixture
def office():
    """The investor body's investigator, the enterprise's handler, and the two persons concerned."""
    with stopped_at(MORNING):
        investigator = actor("陈核查", "市国资委", "accountability/investor-body")
        enterprise = actor("企业人员", "市属企业B", "accountability/municipal-enterprise")
        yield {
            "investigator": investigator,
            "enterprise": enterprise,
            "wang": seen_again(person("王被查")),
            "zhao": seen_again(person("赵被查")),
        }


def served(by: Actor) -> int:
    """The key of a case in which both were dealt with and served."""
    case = begin(by, "accountability/case", Request("register", LEAD, "k0")).case_id
    for number, (name, data) in enumerate(COURSE, start=1):
        act(by, case, Request(name, data, f"k{number}", seen=number))
    return case


def read(who: Actor, case: int) -> list[tuple[str, object]]:
    """The acts that somebody reads, with the person each is about."""
    return [(entry.act, entry.given.get("person")) for entry in look(who, case).entries]


def test_each_person_concerned_reads_what_is_about_himself(office):
    """What verification means for his pay, measures against him, the service; nothing about the other, and no decision on others' pay."""
    case = served(office["investigator"])

    assert read(office["wang"], case) == [
        ("name-person", "王被查"),
        ("start-verification", None),
        ("serve", "王被查"),
    ]
    assert read(office["zhao"], case) == [
        ("start-verification", None),
        ("take-precaution", "赵被查"),
        ("serve", "赵被查"),
    ]
    assert len(read(office["investigator"], case)) == len(COURSE) + 1


def test_a_service_brings_each_his_own_appeal_and_the_enterprise_the_rectification(office):
    """The enterprise sees the rectification, not the case; each person his own appeal, not the other's."""
    served(office["investigator"])

    def seen(who: str) -> list[str]:
        return sorted(cases_for(office[who]).values_list("procedure", flat=True))

    assert seen("enterprise") == ["accountability/rectification"]
    assert seen("wang") == seen("zhao") == ["accountability/appeal", "accountability/case"]
    assert not set(cases_for(office["wang"]).filter(procedure="accountability/appeal")) & set(
        cases_for(office["zhao"]).filter(procedure="accountability/appeal")
    )


def test_a_person_dealt_with_lodges_his_own_appeal(office):
    """Opened with what the service proposed, lodged by him, and not by the other."""
    served(office["investigator"])
    appeal = cases_for(office["wang"]).get(procedure="accountability/appeal")
    entry = act(
        office["investigator"],
        appeal.pk,
        Request("open", {"decided_by_level": 0, "person": "王被查", "served_on": "2021-03-01"}, "a1", seen=0),
    )
    lodging = Request("lodge", {"to_level": 0, "statement": "不服", "evidence": ["材料"]}, "a2", seen=1)
    act(office["wang"], entry.case_id, lodging)

    assert Case.objects.get(pk=appeal.pk).state == "lodged"
    assert [one.name for one in look(office["wang"], appeal.pk).possible] == ["suspend-execution", "withdraw"]
    assert not cases_for(office["zhao"]).filter(pk=appeal.pk).exists()


def test_nobody_handles_the_case_of_himself(office):
    """An officer who would name himself is refused for his conflict of interest."""
    by = office["investigator"]
    case = begin(by, "accountability/case", Request("register", LEAD, "k0")).case_id
    for number, (name, data) in enumerate(COURSE[:3], start=1):
        act(by, case, Request(name, data, f"k{number}", seen=number))

    with pytest.raises(ActRefused) as caught:
        act(by, case, Request("name-person", {"officer": "孙核查", "person": "陈核查"}, "k4", seen=4))
    assert caught.value.kind is Refusal.CONFLICT
