"""From the profile to the application, and all profiles beside all supports."""

import pytest
from django.contrib.auth import get_user_model

from gongbao.office.actors import actor_for
from gongbao.office.cases.acting import Request, begin
from gongbao.office.cases.drafts import Occasion, proposed
from gongbao.office.clock import stopped_at
from gongbao.office.library import find_procedure
from gongbao.office.sheets.opening import open_sheet
from gongbao.records.models import Account, Person
from tests.office.cases.applying import applicant, found_department
from tests.office.people.peopling import AT
from zibo.documents.digital_economy.demo.enterprises import DATA_CENTRE, FUND, MACHINERY, PROFILES, SOFTWARE
from zibo.documents.digital_economy.models import Intention, keep
from zibo.documents.digital_economy.models.booking import APPLICATION
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.tests.test_budget import BEGIN
from zibo.documents.digital_economy.tests.trying import HOME, tried

pytestmark = pytest.mark.django_db
SUBMIT = find_procedure(APPLICATION)[1].by_name["submit"]


@pytest.fixture
def clerk(client):
    """The browser of somebody who may apply, and who that is to the office."""
    found_department()
    with stopped_at(BEGIN):
        who = applicant()
    user = get_user_model().objects.create_user("shenqing", password="a long enough password")
    Account.objects.create(user=user, person=Person.objects.get(pk=who.person_id), opened_at=AT)
    client.force_login(user)
    return client, actor_for(user, BEGIN.date())


def offered(client, kept):
    """What the page of a result offers to apply for: support and matter."""
    parts = client.get(f"{HOME}{kept.key}/").context["parts"]
    return {(item.code, matter) for _, _, items in parts for item in items for matter, _ in item.matters}


def draft(who):
    """What the form of an application is filled with for somebody."""
    return proposed(Occasion(who, SUBMIT), APPLICATION)


def test_what_fits_and_has_a_sum_is_offered_matter_by_matter(clerk):
    """Of the software enterprise: its title, its awards, its research, and each person introduced by himself."""
    client, who = clerk
    assert offered(client, keep(who, SOFTWARE.as_data())) == {
        ("growth-enterprise", f"enterprise-title:{SOFTWARE.code}"),
        ("talent-introduction", "person:YY-01"),
        ("talent-introduction", "person:YY-02"),
        ("patent-award", "patent-award:2021"),
        ("rd-post-subsidy", "rd:2021"),
    }


def test_what_does_not_fit_is_not_offered(clerk):
    """A tier below the third takes the button away, and so does a fact that is not known."""
    client, who = clerk
    low = DATA_CENTRE.as_data()
    low["profile"] = low["profile"] | {"data_centre_tier": 2}
    assert ("data-centre-investment", "data-centre:dc1:construction") not in offered(client, keep(who, low))
    del low["profile"]["operates_computing_centre"]
    assert offered(client, keep(who, low)) == set()


def test_the_form_is_filled_with_what_was_stated(clerk):
    """Beneficiary, matter, sum by the rule, facts and a list of materials; that they are true is left to the applicant."""
    client, who = clerk
    kept = keep(who, DATA_CENTRE.as_data())
    answer = client.post(f"{HOME}{kept.key}/apply/data-centre-investment/", {"matter": "data-centre:dc1:construction"})
    found = draft(who)

    assert answer.status_code == 302
    assert answer["Location"].endswith("/procedures/digital-economy/application/begin/submit/")
    assert (found["beneficiary"], found["amount_requested"]) == (DATA_CENTRE.name, "2400000.00")
    assert found["given"] == {
        "investment_excluding_civil_works": "40000000.00",
        "built_in_city": True,
        "tier": 3,
    }
    assert "证明材料：数据中心等级" in found["materials"]
    assert "truthful" not in found


def test_the_sum_of_a_range_is_the_one_to_be_applied_for(clerk):
    """2.8 million within the range, not its upper end."""
    client, who = clerk
    kept = keep(who, MACHINERY.as_data())
    client.post(f"{HOME}{kept.key}/apply/demonstration-upgrade/", {"matter": "upgrade-project:u1"})
    assert draft(who)["amount_requested"] == "2800000.00"


def test_one_person_is_applied_for_with_his_own_facts(clerk):
    """The second of two persons introduced: his facts alone, and the sum for him."""
    client, who = clerk
    kept = keep(who, SOFTWARE.as_data())
    client.post(f"{HOME}{kept.key}/apply/talent-introduction/", {"matter": "person:YY-02"})
    found = draft(who)
    assert [one["ref"] for one in found["given"]["talents"]] == ["YY-02"]
    assert found["matter"] == "person:YY-02"


def test_what_was_filled_in_is_accepted_as_it_is(clerk):
    """With the declaration added the law takes it, and then nothing is proposed any more."""
    client, who = clerk
    kept = keep(who, DATA_CENTRE.as_data())
    client.post(f"{HOME}{kept.key}/apply/data-centre-investment/", {"matter": "data-centre:dc1:construction"})
    with stopped_at(BEGIN):
        begin(who, APPLICATION, Request("submit", draft(who) | {"truthful": True}, "k"))
    assert draft(who) == {}
    assert Intention.objects.filter(done_at=None).count() == 0


def test_the_choice_made_last_fills_the_form(clerk):
    """Another support chosen afterwards takes the place of the first; nobody else's form is filled."""
    client, who = clerk
    kept, fund = keep(who, MACHINERY.as_data()), keep(who, FUND.as_data())
    client.post(f"{HOME}{kept.key}/apply/demonstration-upgrade/", {"matter": "upgrade-project:u1"})
    client.post(f"{HOME}{fund.key}/apply/equity-fund/", {"matter": "fund:f1"})
    with stopped_at(BEGIN):
        other = applicant("另一人", "乙公司")
    assert draft(who)["support"] == "equity-fund"
    assert draft(other) == {}


@pytest.mark.parametrize(
    ("support", "matter"),
    [("demonstration-upgrade", "upgrade-project:u2"), ("fiveg-application", "5g-project:1"), ("nothing", "x")],
)
def test_what_is_not_offered_cannot_be_asked_for(clerk, support, matter):
    """Another matter, a support without facts, a support that there is not."""
    client, who = clerk
    kept = keep(who, MACHINERY.as_data())
    assert client.post(f"{HOME}{kept.key}/apply/{support}/", {"matter": matter}).status_code == 404
    assert not Intention.objects.exists()


def test_who_cannot_apply_is_offered_nothing(signed_in, actor, client):
    """Without the role there is no button and no way past it; a visitor sees the sum and no button."""
    kept = keep(actor, DATA_CENTRE.as_data())
    matter = {"matter": "data-centre:dc1:construction"}
    assert offered(signed_in, kept) == set()
    assert signed_in.post(f"{HOME}{kept.key}/apply/data-centre-investment/", matter).status_code == 403
    client.logout()
    assert 'button-small">申请' not in tried(client).content.decode()


def test_the_matrix_holds_every_profile_and_every_support(signed_in, actor):
    """A table for five enterprises at most; states in words, sums where they are known."""
    for enquiry in PROFILES:
        keep(actor, enquiry.as_data())
    page = signed_in.get(f"{HOME}matrix/")
    tables = page.context["tables"]
    cells = {
        (column.profile.code, code): cells[number]
        for table in tables
        for code, _, cells in table["rows"]
        for number, column in enumerate(table["columns"])
    }

    assert [len(table["columns"]) for table in tables] == [5, 1]
    assert len(cells) == len(PROFILES) * len(Support)
    assert cells[DATA_CENTRE.code, "data-centre-investment"].sum == "2,400,000.00元"
    assert cells[DATA_CENTRE.code, "data-centre-investment"].state.code == "met"
    assert cells[DATA_CENTRE.code, "patent-award"].state.code == "unknown"
    assert cells[MACHINERY.code, "demonstration-upgrade"].state.code == "judgement"
    assert cells[MACHINERY.code, "patent-award"].state.code == "not-met"


def test_the_workbook_says_what_the_page_says(signed_in, actor):
    """A row for each enterprise, text only."""
    keep(actor, DATA_CENTRE.as_data())
    rows = open_sheet(signed_in.get(f"{HOME}matrix.xlsx").content, "扶持符合情况").rows
    headings, row = list(rows[0]), list(rows[3])

    assert row[:2] == [DATA_CENTRE.name, DATA_CENTRE.code]
    assert row[headings.index("数据中心建设补贴")] == "符合 2,400,000.00元"
    assert len(headings) == 2 + len(Support)


def test_a_profile_that_cannot_be_judged_says_why(signed_in, actor):
    """One profile with a day after the application's stands beside the others with the reason in place of its cells."""
    keep(actor, SOFTWARE.as_data() | {"as_of": "2021-01-01"})
    keep(actor, DATA_CENTRE.as_data())
    page = signed_in.get(f"{HOME}matrix/")
    refused = [column.refusal for table in page.context["tables"] for column in table["columns"]]

    assert page.status_code == 200
    assert sorted(bool(words) for words in refused) == [False, True]


def test_the_matrix_is_ones_own(client):
    """Without signing in there is nothing of one's own to show, as page and as workbook."""
    for place in ("matrix/", "matrix.xlsx"):
        assert "/sign-in/" in client.get(f"{HOME}{place}")["Location"]
