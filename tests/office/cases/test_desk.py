"""The desk: what is mine, what falls due, what is late, in an order that pages keep; nothing that one does not see, not even in a count."""

from datetime import date

import pytest

from gongbao.office.cases import desk as desk_module
from gongbao.office.cases import shelves as shelves_module
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.desk import Asked, Count, desk, first_lines
from gongbao.office.cases.desk_places import Place, read_place
from gongbao.office.cases.seeing import cases_for
from gongbao.office.cases.shelves import Part, shelves
from gongbao.office.clock import stopped_at
from gongbao.office.permission import PUBLIC, NotPermitted
from gongbao.records.models import Recusal
from tests.office.cases.applying import MORNING, accepted, actor, applicant, applied, found_department, official

pytestmark = pytest.mark.django_db
MONDAY, THURSDAY = date(2021, 3, 1), date(2021, 3, 4)


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def _numbers(page):
    return [line.case.number for line in page.lines]


def _several(count, workdays=()):
    """Applications of as many enterprises, accepted with these periods as far as they go."""
    taker, made = official(), []
    for number in range(count):
        by = applicant(f"申请人{number}", f"公司{number}")
        made.append(applied(by, key=f"a{number}", beneficiary=f"公司{number}").case_id)
    for number, (case, days) in enumerate(zip(made, workdays, strict=False)):
        act(taker, case, Request("accept", {"review_workdays": days}, f"t{number}", seen=1))
    return taker, made


def test_a_case_is_on_the_desk_of_whose_turn_it_is():
    """Submitted, it waits for the department; returned for a supplement, for the enterprise again; withdrawn, for nobody."""
    by, taker = applicant(), official()
    case = applied(by).case_id
    assert [_waiting(one) for one in (by, taker)] == [[], [case]]
    request = {"items": ["审计报告"], "supplement_by": "2021-03-20"}
    act(taker, case, Request("request-supplement", request, "k2", seen=1))
    assert _waiting(by) == [case]
    act(by, case, Request("withdraw", {}, "k3", seen=2))
    assert [_waiting(one) for one in (by, taker)] == [[], []]
    assert [line.case.pk for line in desk(taker, Asked(Part.CLOSED)).lines] == [case]


def test_a_line_says_where_a_case_is_stuck():
    """The state, the role that owes the next step, and how many days the duty is over."""
    taker, (case,) = _several(1, [2])
    with stopped_at(date(2021, 3, 8)):
        (line,) = desk(taker, Asked(Part.LATE)).lines
    assert (line.case.pk, line.state, line.days_left) == (case, line.procedure.states("accepted"), -5)
    assert [role.name for role in line.waits_for] == ["lead-department"]
    assert line.is_mine
    assert line.clock.name == "review"


def test_soon_is_the_next_three_working_days():
    """On a Monday the Thursday belongs to it and the Friday does not; over a holiday it reaches farther; today's last day belongs to it."""
    taker, _ = _several(4, [1, 3, 4])
    page = desk(taker, Asked(Part.SOON))
    assert (page.soon, len(page.lines)) == (THURSDAY, 2)
    with stopped_at(date(2021, 9, 30)):
        assert desk(taker, Asked(Part.SOON)).soon == date(2021, 10, 11)
    with stopped_at(THURSDAY):
        assert len(desk(taker, Asked(Part.SOON)).lines) == 2


def test_the_last_day_itself_is_not_late():
    """The day after it is."""
    taker, _ = _several(1, [3])
    with stopped_at(THURSDAY):
        assert desk(taker, Asked(Part.LATE)).lines == ()
    with stopped_at(date(2021, 3, 5)):
        assert len(desk(taker, Asked(Part.LATE)).lines) == 1


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_pages_hold_every_case_once_in_the_order_of_their_last_days(size, monkeypatch):
    """Those without a last day come at the end, whatever the size of a page."""
    monkeypatch.setattr(desk_module, "PAGE", size)
    taker, made = _several(7, [9, 2, 5, 2])
    found, behind = [], None
    while True:
        page = desk(taker, Asked(Part.OPEN, behind=behind))
        found += [line.case.pk for line in page.lines]
        behind = page.behind and read_place(str(page.behind))
        if behind is None:
            break
    assert found == [made[1], made[3], made[2], made[0], *made[4:]]


def test_closed_cases_come_latest_first():
    """By their last change, page by page."""
    taker, made = _several(4, [5, 5, 5])
    for number, case in enumerate(made[:3]):
        with stopped_at(date(2021, 3, 2 + number)):
            act(taker, case, Request("refuse", {"reason": "不符合条件"}, f"r{number}", seen=2))
    first = desk(taker, Asked(Part.CLOSED)).lines
    assert [line.case.pk for line in first] == [made[2], made[1], made[0]]
    behind = Place(made[2], changed=first[0].case.changed_at)
    rest = desk(taker, Asked(Part.CLOSED, behind=read_place(str(behind))))
    assert [line.case.pk for line in rest.lines] == [made[1], made[0]]


def test_what_one_may_not_see_is_not_counted():
    """An enterprise finds its own alone; a recused officer finds nothing of the case at once."""
    taker, made = _several(3)
    other = applicant("孙申请", "公司1")
    page = desk(other, Asked(Part.OPEN))
    assert ([line.case.pk for line in page.lines], page.counts[Part.OPEN]) == ([made[1]], Count(1))
    Recusal.objects.create(case_id=made[1], person_id=taker.person_id, since=1)
    page = desk(taker, Asked(Part.WAITING))
    assert (made[1] in [line.case.pk for line in page.lines], page.counts[Part.WAITING]) == (False, Count(2))


@pytest.mark.parametrize("few", [0, 1, 3, 2_000])
def test_few_and_many_are_the_same_cases(few, monkeypatch):
    """Whether keys are named one by one or the order is walked along changes nothing of what is found."""
    monkeypatch.setattr(shelves_module, "FEW", few)
    taker, made = _several(5, [3, 4])
    finance = actor("钱财政", "市财政局", "digital-economy/finance")
    for who in (taker, finance, applicant("孙申请", "公司1"), applicant("周申请", "公司9")):
        shown = {case.pk for shelf in shelves(who) for case in shelf.seen}
        assert shown == {case.pk for case in cases_for(who)}
    assert len(desk(taker, Asked()).lines) == len(made)
    assert desk(finance, Asked()).lines == ()


def test_counts_say_when_there_are_more(monkeypatch):
    """Beyond what is counted, more are known to be there."""
    monkeypatch.setattr(desk_module, "MOST_COUNTED", 2)
    taker, _ = _several(3)
    assert desk(taker, Asked()).counts[Part.OPEN] == Count(2, is_more=True)


def test_one_procedure_alone():
    """Its cases and counts; the others are still named, so that one can go there."""
    taker, made = _several(2)
    assert len(first_lines(taker, Asked(Part.OPEN, "digital-economy/application"), 9)) == len(made)
    page = desk(taker, Asked(Part.OPEN, "digital-economy/recovery"))
    assert (page.lines, page.counts[Part.OPEN].number) == ((), 0)
    assert {name for name, _ in page.procedures} >= {"digital-economy/application", "digital-economy/recovery"}


def test_a_party_without_a_role_has_a_desk():
    """An expert who was appointed by name holds nothing else, and the review waits for him."""
    taker, expert = official(), actor("专家甲", "某大学")
    case = applied(applicant()).case_id
    accepted(taker, case)
    panel = [{"name": name, "affiliation": "某大学", "interest": False} for name in ("专家甲", "专家乙", "专家丙")]
    act(taker, case, Request("appoint-experts", {"experts": panel}, "k3", seen=2))
    assert _waiting(expert) == [case]


@pytest.mark.parametrize(
    "words", ["", "~", "x~1", "2021-02-30~1", "2021-03-01~-1", "2021-03-01T09:00~1", "~１", "~" + "9" * 30]
)
def test_no_place_is_made_of_other_words(words):
    """What an address says is a place or nothing."""
    assert read_place(words) is None


def test_nobody_who_is_not_signed_in_has_a_desk():
    """The office itself refuses."""
    with pytest.raises(NotPermitted):
        desk(PUBLIC, Asked())


def _waiting(who):
    return [line.case.pk for line in desk(who, Asked()).lines]
