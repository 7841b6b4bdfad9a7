"""An investigator, a person concerned and an outsider, each in his own browser, from the lead to the end of the case."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import today
from zibo.documents.accountability.tests.deciding import LEAD, REPORTING, acted

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
HOME = "/documents/accountability/cases/"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LOSS = {
    "direct_loss": "5000000", "indirect_loss": "0", "contingent_loss": "0", "owners_equity": "100000000",
    "equity_on": "2020-12-31",
}  # fmt: skip
NO = (
    "indirect_measurable", "contingent_foreseeable", "contingent_measurable", "contingent_assessed",
    "contingent_recognised", "cannot_continue",
)  # fmt: skip
PAY = {
    "performance_pay": "200000", "performance_pay_paid": "150000", "term_incentive_0": "60000", "term_incentive_1": "0",
    "term_incentive_2": "0", "incentive_income_0": "100000", "incentive_income_1": "44000", "incentive_income_2": "0",
}  # fmt: skip


def test_three_people_and_one_case(seat, people, picture):
    """Worksheets become the decision; served, the person reads his own part and appeals; reviewed, put right, closed; the outsider never finds a trace."""
    by, wang = people["investigator"], people["zhao"]
    investigator, concerned, outsider = seat("investigator"), seat("zhao"), seat("outsider")
    case = acted(by, REPORTING)
    at = f"{HOME}{case}/"

    _state_the_loss(investigator, f"{at}loss/", picture)
    _propose(investigator, f"{at}persons/1/penalty/", measure="诫勉", rates=("0.50", "0.30"))
    _try_too_little(investigator, f"{at}persons/2/penalty/")
    _propose(investigator, f"{at}persons/2/penalty/", measure="调离工作岗位", rates=("0.60", "0.60"))
    picture(investigator, "1-worksheet")
    _state_the_pay(investigator, f"{at}persons/2/pay/")
    _decide(investigator, f"{at}decide/")
    picture(investigator, "2-decided")

    concerned.goto(at)
    expect(concerned.locator("main")).to_contain_text("尚无处理决定送达您。")
    _serve(by, case)
    concerned.goto(at)
    expect(concerned.locator("main")).to_contain_text("300,000.00元")
    expect(concerned.locator("main")).not_to_contain_text("王被查")
    picture(concerned, "3-own-part")
    _appeal(by, wang, case)
    _rectify_and_close(by, people["enterprise"], case)

    investigator.goto(at)
    picture(investigator, "4-overview")
    concerned.goto(f"{at}own/")
    expect(concerned.locator("main")).to_contain_text("维持")
    _finds_nothing(outsider, case)


def test_no_page_has_a_barrier_on_any_screen(seat, people, picture):
    """axe finds nothing, nothing scrolls sideways at 1280, 390 and 320, the content policy holds, in both languages."""
    case = acted(people["investigator"], REPORTING)
    page, found = seat("investigator"), []
    places = ("", "loss/", "persons/", "persons/1/", "persons/2/penalty/", "persons/1/pay/", "decide/")
    others = (
        "/documents/accountability/cases/",
        "/documents/accountability/barred/",
        "/documents/accountability/sheets/",
    )
    for tongue in ("", "/en"):
        for address in (*(f"{HOME}{case}/{place}" for place in places), *others):
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(f"{tongue}{address}")
            found += [f"{tongue}{address}: {barrier}" for barrier in _barriers(page)]
            for width in (390, 320):
                page.set_viewport_size({"width": width, "height": 900})
                wide = page.evaluate("document.documentElement.scrollWidth")
                found += [f"{tongue}{address}: {wide} at {width}"] * (wide > width)
                if width == 390:
                    picture(page, f"{address.strip('/').replace('/', '-')}{tongue.replace('/', '-')}")

    assert found == []


def _state_the_loss(page: Page, address: str, picture) -> None:
    page.goto(address)
    for name, word in LOSS.items():
        page.locator(f"[name={name}]").fill(word)
    for name in NO:
        page.locator(f"[name={name}][value=false]").check()
    page.get_by_role("button", name="保存").click()
    expect(page.locator(".answer-value")).to_have_text("较大资产损失")
    picture(page, "0-loss")


def _fill(page: Page, address: str, measure: str, rates: tuple[str, str]) -> None:
    page.goto(address)
    page.locator("select[name=adjustment]").select_option("none")
    page.get_by_role("group", name="组织处理").get_by_label(measure, exact=True).check()
    for name in ("approval_ref", "bar_years", "incentive_bar_years"):
        page.locator(f"[name='{name}!']").check()
    page.locator("[name=bar_lifetime][value=false]").check()
    page.locator("[name=performance_rate]").fill(rates[0])
    page.locator("[name=term_rate]").fill(rates[1])
    page.locator("[name=reasons]").fill("综合情节")


def _propose(page: Page, address: str, measure: str, rates: tuple[str, str]) -> None:
    _fill(page, address, measure, rates)
    page.get_by_role("button", name="保存").click()
    expect(page.locator("#check")).to_contain_text("在允许幅度以内")


def _try_too_little(page: Page, address: str) -> None:
    _fill(page, address, "调离工作岗位", ("0.49", "0.60"))
    page.get_by_role("button", name="保存").click()
    expect(page.locator("#check")).to_contain_text("49%")
    expect(page.locator("#check")).to_contain_text("不能保存")


def _state_the_pay(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("button[name=add][value=spells]").click()
    page.locator("[name='spells[0].from']").fill("2018-01-01")
    page.locator("[name='spells[0].until!']").check()
    for name, word in PAY.items():
        page.locator(f"[name={name}]").fill(word)
    page.get_by_role("button", name="保存").click()
    expect(page.locator("main")).to_contain_text("120,000.00元")


def _decide(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[name=rectification_requirements]").fill("完善内控")
    page.get_by_role("button", name="作出处理决定").click()
    expect(page.locator("main")).to_contain_text("300,000.00元")


def _serve(by, case: int) -> None:
    day = today().isoformat()
    for number, person in enumerate(("王被查", "赵被查")):
        served = {"person": person, "served_on": day, "enterprise_received_on": day}
        act(by, case, Request("serve", served, f"s{number}", seen=len(REPORTING) + 2 + number))


def _appeal(by, concerned, case: int) -> None:
    appeal = cases_for(concerned, "accountability/appeal").get().pk
    opened = {"decided_by_level": 0, "person": "赵被查", "served_on": today().isoformat()}
    told = {
        "person_notified_on": today().isoformat(),
        "enterprise_notified_on": today().isoformat(),
        "manner": "直接送达",
    }
    reviewed = {"officer": "孙复核", "outcome": "uphold", "reasons": "事实清楚", "new_decision": None}
    said = (
        (by, "open", opened),
        (concerned, "lodge", {"to_level": 0, "statement": "不服", "evidence": ["材料"]}),
        (by, "accept", {"officer": "孙复核"}),
        (by, "decide", reviewed),
        (by, "notify", told),
    )
    for number, (who, name, data) in enumerate(said):
        act(who, appeal, Request(name, data, f"a{number}", seen=number))
    review = {"person": "赵被查", "outcome": "upheld", "new_decision": None}
    act(by, case, Request("record-review", review, "r", seen=len(REPORTING) + 4))


def _rectify_and_close(by, enterprise, case: int) -> None:
    key = cases_for(by, "accountability/rectification").get().pk
    act(by, key, Request("require", {"requirements": "完善内控", "received_on": today().isoformat()}, "q0", seen=0))
    for number, element in enumerate(("lessons", "measures", "process", "controls", "mechanism"), start=1):
        act(
            enterprise,
            key,
            Request("record-measure", {"element": element, "text": "已完成"}, f"q{number}", seen=number),
        )
    report = {"addressee": "investor-body", "report": "整改报告", "annexes": ["制度"]}
    act(enterprise, key, Request("report", report, "q6", seen=6))
    act(by, key, Request("accept", {}, "q7", seen=7))


def _finds_nothing(page: Page, case: int) -> None:
    """No page, list, search, sheet or address tells that there is a case."""
    for place in ("", "own/", "loss/", "persons/", "persons/1/penalty/", "persons/1/pay/", "decide/"):
        assert page.goto(f"{HOME}{case}/{place}").status == 404
    never = page.goto(f"{HOME}999999/")
    assert never is not None and never.status == 404
    for address in (
        HOME,
        "/documents/accountability/barred/?on=2030-01-01",
        "/search/?q=赵被查",
        f"/search/?q={LEAD['enterprise']}",
    ):
        page.goto(address)
        assert "违规追责〔" not in page.content()
        assert all("被查" not in table for table in page.locator("main table").all_inner_texts())


def _barriers(page: Page) -> list[str]:
    violations = Axe().run(page, options=RULES).response["violations"]
    found = [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in violations]
    return found + list(page.evaluate("window.violations"))
