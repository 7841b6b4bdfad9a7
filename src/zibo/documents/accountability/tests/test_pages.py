"""The workbench as its investigator, the persons concerned, another enterprise and an outsider see it."""

import io
import zipfile

import pytest
from django.contrib.auth import get_user_model

from gongbao.office.cases.acting import Request, act
from gongbao.office.clock import stopped_at
from gongbao.office.sheets.opening import open_sheet
from gongbao.records.models import Account, Case, Event
from tests.office.people.peopling import AT
from zibo.documents.accountability.models import WorkingPaper
from zibo.documents.accountability.pages.registers import REGISTERS
from zibo.documents.accountability.tests.deciding import COURSE, PAY, REPORTING, acted, found_people
from zibo.documents.accountability.tests.test_papers import MORNING

pytestmark = pytest.mark.django_db
HOME = "/documents/accountability/cases/"
WHOLE = {
    "adjustment": "none",
    "approval_ref!": "!",
    "measures": ["transfer"],
    "bar_years!": "!",
    "bar_lifetime": "false",
    "performance_rate": "0.60",
    "term_rate": "0.60",
    "incentive_bar_years!": "!",
    "reasons": "直接经办",
    "version": "0",
}
PAID = {name: word for name, word in PAY.items() if name not in ("basis", "year")} | {
    "spells[0].from": "2018-01-01",
    "spells[0].until!": "!",
    "version": "0",
    "save": "1",
}


@pytest.fixture
def people():
    with stopped_at(MORNING):
        found = found_people()
        for name, who in found.items():
            user = get_user_model().objects.create_user(name)
            Account.objects.create(user=user, person_id=who.person_id, opened_at=AT)
        yield found


@pytest.fixture
def enter(client, monkeypatch, people):
    """Sign somebody in; that he owes a second factor is another test's concern."""
    monkeypatch.setattr("gongbao.office.actors.owes_second_factor", lambda user: False)

    def sign_in(name):
        client.force_login(get_user_model().objects.get(username=name))
        return client

    return sign_in


def pages(case: int) -> list[str]:
    at = f"{HOME}{case}/"
    person = f"{at}persons/1/"
    return [at, f"{at}loss/", f"{at}persons/", person, f"{person}penalty/", f"{person}pay/", f"{at}decide/"]


@pytest.mark.parametrize("course", [COURSE[:1], REPORTING[:6], COURSE], ids=["accepted", "verified", "decided"])
def test_the_investigator_sees_every_page_at_every_stage(enter, people, course):
    """Each page answers in both languages, whatever the case has come to."""
    case = acted(people["investigator"], course)
    client = enter("investigator")
    wanted = pages(case) if len(course) > 1 else [page for page in pages(case) if "persons/1" not in page]

    assert {
        page: client.get(f"{tongue}{page}").status_code for page in wanted for tongue in ("", "/en")
    } == dict.fromkeys(wanted, 200)


def test_nobody_else_finds_a_page_of_the_case(enter, people):
    """The enterprise below, another one and an outsider get what a case that does not exist gets; a person concerned gets his own page alone."""
    case = acted(people["investigator"], COURSE)
    addresses = [*pages(case), f"{HOME}{case}/own/"]

    for name in ("enterprise", "elsewhere", "outsider"):
        client = enter(name)
        assert {client.get(address).status_code for address in addresses} == {404}
        assert case_number(case) not in client.get(HOME).content.decode()
    wang = enter("wang")
    assert {wang.get(address).status_code for address in pages(case)[1:]} == {404}
    assert wang.get(pages(case)[0]).headers["Location"] == f"{HOME}{case}/own/"


def case_number(case: int) -> str:
    return Case.objects.get(pk=case).number


def test_a_person_concerned_sees_his_own_part_alone(enter, people):
    """Before the service no decision; after it his, with the last day to appeal, and never the other's name or pay."""
    case = acted(people["investigator"], COURSE)
    before = enter("zhao").get(f"{HOME}{case}/own/").content.decode()
    served = {"person": "赵被查", "served_on": "2021-03-01", "enterprise_received_on": "2021-03-01"}
    act(people["investigator"], case, Request("serve", served, "s", seen=len(COURSE) + 1))
    after = enter("zhao").get(f"{HOME}{case}/own/").content.decode()
    other = enter("wang").get(f"{HOME}{case}/own/").content.decode()

    assert "120,000.00" not in before
    assert all(part in after for part in ("120,000.00元", "2021-03-22", "60% × 200,000.00元", "至2022-03-01"))
    assert "王被查" not in after
    assert "赵被查" not in other and "120,000.00" not in other


def test_a_proposal_outside_the_bracket_cannot_be_kept(enter, people):
    """70 % for a general measure of the wrong row: told with its provision, refused with 422, nothing kept; inside, it is kept once."""
    case = acted(people["investigator"], REPORTING)
    client, page = enter("investigator"), f"{HOME}{case}/persons/2/penalty/"
    outside = client.post(page, WHOLE | {"performance_rate": "0.49", "save": "1"})
    checked = client.post(page, WHOLE | {"check": "1"})
    kept_before = WorkingPaper.objects.count()
    inside = client.post(page, WHOLE | {"save": "1"})
    stale = client.post(page, WHOLE | {"reasons": "又改", "save": "1"})

    assert outside.status_code == 422
    assert "49%" in outside.content.decode()
    assert (checked.status_code, kept_before) == (200, 0)
    assert inside.status_code == 303
    assert stale.status_code == 422
    assert WorkingPaper.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"adjustment": "mitigated", "performance_rate": "0.10", "term_rate": "0"}, "第四十三条"),
        ({"adjustment": "aggravated"}, "第四十条"),
        ({"measures": ["removal"]}, "第三十三条第（二）项"),
        ({"bar_years": "5", "bar_years!": ""}, "禁入"),
    ],
)
def test_what_the_law_does_not_permit_is_told_with_its_provision(enter, people, typed, words):
    """Mitigation without approval, aggravation without a case of 第四十条, a measure of another row, a bar that is not open."""
    case = acted(people["investigator"], REPORTING)
    page = f"{HOME}{case}/persons/2/penalty/"
    answer = enter("investigator").post(page, {k: v for k, v in (WHOLE | typed | {"save": "1"}).items() if v != ""})

    assert answer.status_code == 422
    assert any(words in citation or words in told for citation, told in answer.context["wrong"])


def test_worksheets_fill_the_decision(enter, people):
    """Two worksheets and one pay base become the decision, with the amounts to the fen; a missing worksheet is refused by the law's own words."""
    case = acted(people["investigator"], REPORTING)
    client, at = enter("investigator"), f"{HOME}{case}/"
    client.post(f"{at}persons/2/penalty/", WHOLE | {"save": "1"})
    paid = client.post(f"{at}persons/2/pay/", PAID)
    early = client.post(
        f"{at}decide/", {"rectification_requirements": "完善内控", "save": "1", "token": "t1", "seen": "9"}
    )
    leading = WHOLE | {"measures": ["admonition"], "performance_rate": "0.50", "term_rate": "0.30", "save": "1"}
    client.post(f"{at}persons/1/penalty/", leading)
    made = client.post(
        f"{at}decide/", {"rectification_requirements": "完善内控", "save": "1", "token": "t2", "seen": "9"}
    )
    page = client.get(f"{at}decide/").content.decode()

    assert paid.status_code == 303
    assert early.status_code == 422 and "王被查" in early.content.decode()
    assert made.status_code == 303
    assert "192,000.00元" in page or "300,000.00元" in page


def test_the_parts_of_the_loss_are_graded(enter, people):
    """Direct 2,999,999.99 and a measurable indirect 0.01 make 3,000,000.00: larger; a contingent loss without its conditions is refused at its field."""
    case = acted(people["investigator"], COURSE[:5])
    said = {
        "direct_loss": "2999999.99", "indirect_loss": "0.01", "indirect_measurable": "true", "contingent_loss": "5",
        "contingent_foreseeable": "false", "contingent_measurable": "false", "contingent_assessed": "false",
        "contingent_recognised": "false", "owners_equity": "100000000", "equity_on": "2020-12-31",
        "cannot_continue": "false", "version": "0", "save": "1",
    }  # fmt: skip
    client, page = enter("investigator"), f"{HOME}{case}/loss/"
    wrong = client.post(page, said | {"contingent_recognised": "true"})
    kept = client.post(page, said)
    answer = client.get(page)

    assert wrong.status_code == 422 and "contingent_recognised" in wrong.context["form"].faults
    assert kept.status_code == 303
    assert answer.context["grade"] == "较大资产损失"
    assert (answer.context["plane"].x, answer.context["plane"].has_share) == (200, True)


def test_who_is_barred_on_a_day(enter, people):
    """赵 (transferred) is barred from promotion to 1 March 2022, that day included, and free on the next; only who handles the case learns it."""
    acted(people["investigator"], COURSE)
    client = enter("investigator")

    def barred(day):
        table = client.get(f"/documents/accountability/barred/?on={day}&person=赵被查").context["tables"][0]
        return [row[1].words for row in table.rows]

    assert barred("2021-03-01") == []
    assert barred("2022-03-01") == ["不得提拔", "不得参加新的中长期激励"]
    assert barred("2022-03-02") == ["不得参加新的中长期激励"]
    assert "赵被查" not in enter("wang").get("/documents/accountability/barred/?on=2022-01-01").content.decode()


def test_every_register_is_a_sheet_of_strings_and_numbers(enter, people):
    """As many headings as comments, no formula, the exporter's name; the export is on record; who handles nothing gets empty sheets."""
    acted(people["investigator"], COURSE)
    names = [register.name for register in REGISTERS]
    addresses = {name: f"/documents/accountability/sheets/{name}.xlsx" for name in names}
    client = enter("investigator")
    full = {name: client.get(address).content for name, address in addresses.items()}
    client = enter("wang")
    empty = {name: open_sheet(client.get(address).content, "").rows for name, address in addresses.items()}

    for name, content in full.items():
        rows, inside = open_sheet(content, "").rows, zipfile.ZipFile(io.BytesIO(content))
        assert "陈核查" in rows[0][0]
        assert len(rows[1]) == len(rows[2]) == inside.read("xl/comments1.xml").decode().count("<comment "), name
        assert b"<f>" not in inside.read("xl/worksheets/sheet1.xml")
    assert {name: len(open_sheet(content, "").rows) - 3 for name, content in full.items()} == {
        "leads": 1, "cases": 1, "losses": 0, "persons": 2, "collection": 1, "suspensions": 0, "bars": 2, "appeals": 0,
        "rectifications": 0, "referrals": 1, "counts": 1,
    }  # fmt: skip
    assert {len(rows) for rows in empty.values()} == {3}
    assert Event.objects.filter(kind="export", subject="accountability/bars").count() == 2


def test_the_numbers_of_the_persons_sheet(enter, people):
    """The amounts stand there as text to the fen, and only where the pay is known."""
    acted(people["investigator"], COURSE)
    content = enter("investigator").get("/documents/accountability/sheets/persons.xlsx").content
    rows = open_sheet(content, "").rows[3:]

    assert [row[1] for row in rows] == ["王被查", "赵被查"]
    assert [(row[11], row[13], row[14]) for row in rows] == [(None, None, None), ("120000.00", "36000.00", "144000.00")]
