"""The enterprise's view as a visitor goes through it."""

import json

import pytest
from django.urls import reverse

from zibo.documents.digital_economy.models import EnterpriseProfile
from zibo.documents.digital_economy.pages import urlpatterns
from zibo.documents.digital_economy.tests.trying import HOME, STATED, carried, tried

pytestmark = pytest.mark.django_db


def test_a_visitor_sees_every_support_and_nothing_is_kept(client):
    """Without signing in the 23 supports stand there with their conditions, and the database holds nothing of it."""
    page = tried(client)
    items = [item for _, _, found in page.context["parts"] for item in found]

    assert len(items) == 23
    assert {item.code: item.sum for item in items if item.sum} == {"data-centre-investment": "2,400,000.00元"}
    assert [(row.label, row.state.code) for row in items[0].rows] == [
        ("在本市建设数据中心", "met"),
        ("数据中心等级", "met"),
    ]
    assert not EnterpriseProfile.objects.exists()
    assert "session" not in client.cookies.output().lower()


def test_a_name_is_shown_as_text(client):
    """Markup in a name is text on the page."""
    assert "槃喆堃 A&lt;B &amp; C&gt; 公司" in tried(client).content.decode()


def test_the_page_speaks_both_languages(client):
    """The same enquiry carried to the English address is answered in English."""
    page = client.post(f"/en{HOME}try/", {"enquiry": carried(tried(client))})

    assert page.context["parts"][0][2][0].sum == "2,400,000.00 yuan"
    assert "The best lawful choice" in page.content.decode()


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"data_centre_tier": "5"}, {"data_centre_tier"}),
        ({"fiveg_industry_scale": "12万", "new_talents": "-1"}, {"fiveg_industry_scale", "new_talents"}),
        ({"zone_determined_on": "2021-09-02"}, {"zone_determined_on"}),
        ({"as_of": "2024-01-01"}, {"as_of"}),
        ({"as_of": "昨天"}, {"as_of"}),
        ({"code": "91370303MA3C000018"}, {"code"}),
        ({"name": "甲\u202e乙"}, {"name"}),
        ({"name": "长" * 201}, {"name"}),
    ],
)
def test_a_fault_stands_at_its_field(client, typed, wrong):
    """What cannot be taken is named at its field, with a link to it from the summary; what was typed stays."""
    page = client.post(f"{HOME}new/", STATED | typed)
    controls = [*page.context["who"], *(control for _, _, asked in page.context["groups"] for control in asked)]
    found = {control.path: control for control in controls if control.error}

    assert page.status_code == 422
    assert set(found) == wrong
    assert [error.href for error in page.context["errors"]] == [f"#{found[path].id}" for path in found]
    assert all(found[path].word == word for path, word in typed.items() if path in found)


@pytest.mark.parametrize("enquiry", ["", "{}", "[1]", "null", "[" * 5000, '{"as_of": 1}'])
def test_an_enquiry_that_is_none_is_refused(client, enquiry):
    """What is carried from page to page is not believed: another shape is refused, never a crash."""
    assert client.post(f"{HOME}try/", {"enquiry": enquiry}).status_code == 400


@pytest.mark.parametrize("name", ["\ud800", "\0", "甲\x0b"])
def test_a_character_that_cannot_be_written_is_refused(client, name):
    """Half a character or a control character comes neither with what is carried nor with what is typed."""
    forged = json.dumps(json.loads(carried(tried(client))) | {"name": name})
    typed = {"talents[0].ref": "A\x0b"} | {
        f"talents[0].{field}": "true" for field in ("doctorate", "senior_title", "relevant_field", "rewarded_before")
    }
    page = tried(client, "facts/talent-introduction/", save="x", **typed, **{"talents[0].introduced_on": "2021-01-01"})

    assert client.post(f"{HOME}try/", {"enquiry": forged}).status_code == 400
    assert [error.href for error in page.context["errors"]] == ["#ask-talents-0-ref"]


def test_a_bare_address_leads_to_the_form(client):
    """A visitor who comes without an enquiry is led to where one begins."""
    assert {client.get(f"{HOME}try/{place}")["Location"] for place in ("", "profile/", "others/", "worksheet.pdf")} == {
        f"{HOME}new/"
    }


def test_a_profile_forged_in_transit_gets_the_rules_refusal(client):
    """Values that the rules do not take are refused by them, with their message, when they come carried."""
    forged = json.loads(carried(tried(client))) | {"profile": {"data_centre_tier": 99}}
    page = client.post(f"{HOME}try/", {"enquiry": json.dumps(forged)})

    assert page.status_code == 422
    assert page.context["refusal"]["field"] == "profile.data_centre_tier"


def test_the_facts_of_a_support_are_asked_beyond_the_profile(client):
    """What the profile states is shown and not asked again; a fault stands at its field; what was left out is named."""
    page = tried(client, "facts/data-centre-investment/")
    wrong = tried(client, "facts/talent-introduction/", save="facts", **{"talents[0].ref": "A1"})

    assert [control.path for control in page.context["inputs"]] == ["investment_excluding_civil_works"]
    assert [value for _, value in page.context["stated"]] == ["是", "3"]
    assert {error.href for error in wrong.context["errors"]} == {
        "#ask-talents-0-doctorate-0",
        "#ask-talents-0-senior_title-0",
        "#ask-talents-0-relevant_field-0",
        "#ask-talents-0-introduced_on",
        "#ask-talents-0-rewarded_before-0",
    }


def test_a_sum_outside_its_range_is_refused(client):
    """The sum asked for lies within the range of the rule."""
    typed = {"task_level": "national", "new_sales_in_execution_period": "60000000", "already_granted": "false"}
    page = tried(client, "facts/results-conversion/", save="facts", matter_id="t", proposed="500000.01", **typed)

    assert [error.words for error in page.context["errors"]] == [
        "拟申请金额（在幅度内）：金额应在0.00元—500,000.00元之内。"
    ]


def test_facts_can_be_taken_back(client):
    """A support whose facts were taken back has no sum any more."""
    page = tried(client, "facts/data-centre-investment/", clear="facts")

    assert page.context["choice"] is None


def test_other_supports_of_the_city_enter_the_choice(client):
    """A larger support for the same matter elsewhere takes the place of ours, and the loss is shown with its reason."""
    typed = {
        "id": "其他专项",
        "source": "other-city-policy",
        "matter": "data-centre:dc1:construction",
        "amount": "3000000",
    }
    rows = {f"others[0].{name}": word for name, word in typed.items()} | {"others[0].paid": "false"}
    choice = tried(client, "others/", save="others", **rows).context["choice"]

    assert (choice.total, choice.lost) == ("3,000,000.00元", "2,400,000.00元")
    assert [(row.label, row.code, row.because_of) for row in choice.rows] == [
        ("数据中心建设补贴", "lost", "其他专项"),
        ("其他专项", "given", ""),
    ]
    assert [(bar.width, bar.given) for bar in choice.bars] == [(800, 0), (1000, 1000)]


@pytest.mark.parametrize(
    ("row", "place"),
    [({"id": "patent-award"}, "id"), ({"id": ""}, "id"), ({"amount": "-1"}, "amount"), ({"matter": " "}, "matter")],
)
def test_a_fault_in_another_support_stands_at_its_field(client, row, place):
    """A row that cannot be a candidate is refused at its field."""
    typed = {"id": "专项", "source": "other-city-policy", "matter": "m", "amount": "1", "paid": "true"} | row
    page = tried(client, "others/", save="others", **{f"others[0].{name}": word for name, word in typed.items()})

    assert [error.href for error in page.context["errors"]] == [f"#ask-others-0-{place}"]


@pytest.mark.parametrize("place", ["/documents/digital-economy/", "/rules/"])
def test_the_text_leads_to_the_enterprise(client, place):
    """Beside the text of the document and beside its rules stands the way to these pages."""
    assert f'href="{HOME}"' in client.get(place).content.decode()


def test_every_page_says_whom_it_is_open_to():
    """Each route of these pages declares its audience."""
    assert [pattern.name for pattern in urlpatterns if not hasattr(pattern.callback, "open_to")] == []
    assert reverse("digital-economy-enterprise") == HOME
