"""The documents of a case: what stands in them, and that each person reads his own and nobody else's."""

from datetime import datetime

import pytest

from gongbao.office.attachments.store import store
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.looking import look
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import CHINA, stopped_at
from gongbao.office.library import NotFound
from gongbao.office.papers.handing import hand_out_paper, papers_of
from gongbao.office.permission import Actor
from gongbao.records.models import Paper
from tests.office.papers.reading_back import words_of_word
from zibo.documents.accountability.tests.deciding import COURSE, SERVED, acted, found_people

pytestmark = pytest.mark.django_db
MORNING = datetime(2021, 3, 1, 9, tzinfo=CHINA)


@pytest.fixture
def people():
    with stopped_at(MORNING):
        yield found_people()


def kinds(who: Actor, case: int) -> list[str]:
    return [paper.kind_zh for paper in papers_of(who, look(who, case))]


def words(paper: Paper) -> str:
    return words_of_word(store().read(paper.word_digest))


def test_each_person_reads_the_decision_on_himself_once_it_was_served(people):
    """Before the service he has no decision; then his own, with his name and his sums, and not the other's."""
    case = acted(people["investigator"], COURSE)
    before = kinds(people["wang"], case)
    act(people["investigator"], case, Request("serve", {"person": "王被查", **SERVED}, "s1", seen=len(COURSE) + 1))
    issued = Paper.objects.get(case=case, kind_zh="处理决定书", person__name="王被查")

    assert before == ["暂停支付通知书", "核查通知书", "暂停支付通知书"]
    assert kinds(people["wang"], case) == [*before, "听取意见记录", "处理决定书", "送达回证"]
    assert "处理决定书" not in kinds(people["zhao"], case)
    assert "王被查" in words(issued) and "赵被查" not in words(issued)
    assert hand_out_paper(people["wang"], issued.pk, "docx").digest == issued.word_digest
    with pytest.raises(NotFound):
        hand_out_paper(people["zhao"], issued.pk, "docx")


def test_a_decision_states_the_sums_with_their_formula_and_the_way_to_appeal(people):
    """60 % of 200,000.00 is 120,000.00: 50,000.00 unpaid are deducted, the rest recovered; number, bracket and appeal stand there."""
    acted(people["investigator"], COURSE)
    said = words(Paper.objects.get(kind_zh="处理决定书", person__name="赵被查"))

    for part in (
        "违规追责决〔2021〕2号",
        "60%×200,000.00元",
        "120,000.00元",
        "50,000.00元",
        "70,000.00元",
        "300,000.00元",
        "2020年",
        "第三十三条第（二）项",
        "市国资委提出书面申诉",
        "15个工作日",
        "至2022-03-01",
    ):
        assert part in said, part
    assert "王被查" not in said


def test_a_receipt_of_service_states_the_last_day_to_appeal(people):
    """Served on 1 March 2021 the fifteenth working day is 22 March."""
    case = acted(people["investigator"], COURSE)
    act(people["investigator"], case, Request("serve", {"person": "王被查", **SERVED}, "s1", seen=len(COURSE) + 1))

    assert "2021年3月22日" in words(Paper.objects.get(kind_zh="送达回证"))


def test_the_enterprise_is_told_what_to_put_right_without_names(people):
    """整改通知书 holds the requirements and no person; the reports stay with who handles the case."""
    case = acted(people["investigator"], COURSE)
    notice = words(Paper.objects.get(kind_zh="整改通知书"))

    assert "完善内控" in notice
    assert "王被查" not in notice and "赵被查" not in notice
    assert {"财产损失情况核查报告", "责任认定报告"} <= set(kinds(people["investigator"], case))
    assert not {"财产损失情况核查报告", "责任认定报告"} & set(kinds(people["wang"], case))


def test_a_review_is_told_to_the_appellant(people):
    """复核决定书 with its number and the reasons, read by him."""
    by = people["investigator"]
    case = acted(by, COURSE)
    act(by, case, Request("serve", {"person": "王被查", **SERVED}, "s1", seen=len(COURSE) + 1))
    appeal = cases_for(by, "accountability/appeal").get().pk
    opened = {"decided_by_level": 0, "person": "王被查", "served_on": "2021-03-01"}
    act(by, appeal, Request("open", opened, "a0", seen=0))
    act(
        people["wang"],
        appeal,
        Request("lodge", {"to_level": 0, "statement": "不服", "evidence": ["材料"]}, "a1", seen=1),
    )
    act(by, appeal, Request("accept", {"officer": "孙复核"}, "a2", seen=2))
    outcome = {"officer": "孙复核", "outcome": "uphold", "reasons": "事实清楚", "new_decision": None}
    act(by, appeal, Request("decide", outcome, "a3", seen=3))
    said = words(Paper.objects.get(kind_zh="复核决定书"))

    assert "复核决定书" in kinds(people["wang"], appeal)
    assert all(part in said for part in ("违规追责复〔2021〕1号", "维持原处理决定", "事实清楚"))
