"""An application from the enterprise's form to the payment, each in a browser of his own: applicant, department, co-signers, finance."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from gongbao.records.models import Case
from tests.journeys.handling import (
    TREASURY,
    act,
    at,
    choose,
    do,
    fill,
    open_from_the_desk,
    people,
    sit,
    state_the_application,
)
from tests.office.cases.applying import applied

__all__ = ["people", "sit"]

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def test_an_application_goes_from_the_form_to_the_payment(sit, picture):
    """What is missing is said at its field; each finds what waits for him on his desk; the money is paid; a second application is refused."""
    with at(0):
        _apply(sit("enterprise"), picture)
        department = sit("department")
        open_from_the_desk(department, picture)
        do(department, "受理", {"审核工作日数": "20"})
        picture(department, "5-accepted")
    with at(1):
        _propose_and_publish(sit)
    with at(15):
        _decide_and_pay(sit, picture)
        _apply_again(sit("enterprise"), picture)

    assert Case.objects.get().state == "disbursed"


def _apply(page: Page, picture: Callable[..., None]) -> None:
    state_the_application(page)
    picture(page, "1-form")
    act(page, "提交申请")
    expect(page.locator("#errors")).to_contain_text("承诺材料真实")
    expect(page.locator("#errors")).to_be_focused()
    expect(page.locator("#errors")).to_be_in_viewport()
    expect(page.get_by_label("申报金额")).to_have_value("2,000,000")
    picture(page, "2-missing")
    choose(page, "承诺材料真实", "是")
    act(page, "提交申请")
    expect(page.locator("main [role=status]")).to_contain_text("已办理：提交申请")
    picture(page, "3-submitted")
    assert page.evaluate("window.violations") == []


def _propose_and_publish(sit: Callable[..., Page]) -> None:
    department, treasury = sit("department"), sit("treasury")
    words = {"规则计算值（低）": "0", "规则计算值（高）": "3000000", "拟扶持金额": "2000000", "理由": "符合条件"}
    do(department, "提出审核意见", words, {"已核查不重复享受": "是"})
    open_from_the_desk(treasury)
    do(treasury, "会签", {"部门": TREASURY, "会签意见": "同意"})
    do(department, "公示", {"公示工作日数": "5"})
    expect(department.locator(".not-now")).to_contain_text("公示期已满")


def _decide_and_pay(sit: Callable[..., Page], picture: Callable[..., None]) -> None:
    do(sit("department"), "决定给予扶持", {})
    finance = sit("finance")
    open_from_the_desk(finance)
    do(finance, "拨付", {"拨付金额": "2000000", "预算年度": "2021", "可用预算": "5000000"})
    picture(finance, "6-paid")
    expect(finance.locator(".tag-state")).to_have_text("已拨付")


def _apply_again(page: Page, picture: Callable[..., None]) -> None:
    state_the_application(page)
    choose(page, "承诺材料真实", "是")
    act(page, "提交申请")
    expect(page.locator("#refusal")).to_contain_text("同一事项已有另一案件")
    expect(page.locator("#refusal")).to_be_in_viewport()
    picture(page, "7-twice")


def test_whoever_comes_second_sees_what_changed(sit, people, picture):
    """What was typed is still there, with who did what meanwhile; sent again it is done."""
    with at(0):
        first, second = sit("department"), sit("department")
        case = applied(people["enterprise"]).case_id
        for page in (first, second):
            page.goto(f"/cases/{case}/acts/accept/")
        fill(first, "审核工作日数", "20")
        fill(second, "审核工作日数", "15")
        act(first, "受理")
        expect(first.locator("main [role=status]")).to_be_visible()
        act(second, "受理")
        expect(second.locator("#changed")).to_contain_text("王受理")
        expect(second.get_by_label("审核工作日数")).to_have_value("15")
        picture(second, "changed")
        act(second, "受理")
        expect(second.locator("#refusal")).to_contain_text("步骤不符")
        picture(second, "refused")

    assert Case.objects.get().sequence == 2


def test_everything_works_without_a_script(sit, picture):
    """Rows, files, the refusal, the act: with scripts switched off."""
    with at(0):
        page = sit("enterprise", scripts=False)
        state_the_application(page)
        page.locator("details.given summary").click()
        page.locator("#act-files-field").set_input_files(
            {"name": "申请书.txt", "mimeType": "text/plain", "buffer": "申请".encode()}
        )
        page.get_by_role("button", name="添加文件").click()
        expect(page.locator("details.given")).to_contain_text("申请书")
        choose(page, "承诺材料真实", "是")
        act(page, "提交申请")
        expect(page.locator("main [role=status]")).to_be_visible()
        expect(page.locator(".entry-files")).to_contain_text("申请书")
        picture(page, "submitted")

    assert Case.objects.get().sequence == 1


def test_several_cases_at_once(sit, people, picture):
    """Two are marked on the desk; each is looked at, then both are done."""
    with at(0):
        applied(people["enterprise"])
        applied(people["outsider"], beneficiary="乙公司")
        page = sit("department")
        page.goto("/desk/?procedure=digital-economy/application")
        for box in page.locator(".mark-cell input").all():
            box.check()
        page.get_by_label("对选中的案件").select_option("accept")
        page.get_by_role("button", name="先逐件预审").click()
        fill(page, "审核工作日数", "366")
        page.get_by_role("button", name="先逐件预审").last.click()
        expect(page.locator("#errors")).to_be_visible()
        picture(page, "1-wrong")
        fill(page, "审核工作日数", "10")
        page.get_by_role("button", name="先逐件预审").last.click()
        picture(page, "2-looked-at")
        page.get_by_role("button", name="办理2件").click()
        expect(page.locator("main [role=status]")).to_contain_text("已办理2件")
        picture(page, "3-done")

    assert list(Case.objects.values_list("state", flat=True)) == ["accepted", "accepted"]
