"""The enterprise's view through its pages."""

import io
import json
from uuid import uuid4

import pypdfium2
import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from docx import Document
from docx.oxml.ns import qn

from gongbao.office.papers import is_genuine
from gongbao.office.permission import PUBLIC, Actor
from zibo.documents.digital_economy.demo import MACHINERY, PLATFORM, seed
from zibo.documents.digital_economy.models import EnterpriseProfile, Overtaken, keep, profiles_of
from zibo.documents.digital_economy.pages import urlpatterns

pytestmark = pytest.mark.django_db
HOME = "/documents/digital-economy/enterprise/"
CODE = "91370303MA3C000017"
FACTS = {"investment_excluding_civil_works": "40000000", "matter_id": "dc1"}
STATED = {
    "as_of": "2021-09-01",
    "name": "槃喆堃 A<B & C> 公司",
    "code": "",
    "data_centre_built_in_city": "true",
    "data_centre_tier": "3",
    "save": "try",
}


@pytest.fixture
def actor():
    get_user_model().objects.create_user("wang")
    return Actor("wang", is_signed_in=True)


@pytest.fixture
def signed_in(client, actor):
    client.force_login(get_user_model().objects.get(username=actor.name))
    return client


def carried(response) -> str:
    assert response.status_code == 200, response.context["errors"]
    return response.context["desk"].carried


def tried(client, place: str = "", **typed: str):
    """A visitor who states the profile, then what a data centre needs, and goes on to a page."""
    enquiry = carried(client.post(f"{HOME}new/", STATED))
    enquiry = carried(
        client.post(f"{HOME}try/facts/data-centre-investment/", {"enquiry": enquiry, "save": "facts"} | FACTS)
    )
    return client.post(f"{HOME}try/{place}", {"enquiry": enquiry} | typed)


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


def test_keeping_needs_a_name_and_a_code(signed_in):
    """A profile without the enterprise's name and code is not kept."""
    page = signed_in.post(f"{HOME}new/", STATED | {"name": "", "save": "keep"})

    assert {error.href for error in page.context["errors"]} == {"#ask-name", "#ask-code"}


def test_every_change_is_a_new_version(signed_in, actor):
    """A kept profile is never changed: facts and profile go into further versions, and the same again into none."""
    first = signed_in.post(f"{HOME}new/", STATED | {"code": CODE.lower(), "save": "keep"})
    address = first["Location"]
    for _ in range(2):
        signed_in.post(f"{address}facts/data-centre-investment/", FACTS | {"save": "facts"})
    signed_in.post(f"{address}profile/", STATED | {"data_centre_tier": "2", "save": "keep"})
    kept = EnterpriseProfile.objects.order_by("version")

    assert first.status_code == 303
    assert [(one.version, one.code, one.data["profile"]["data_centre_tier"]) for one in kept] == [
        (1, CODE, 3),
        (2, CODE, 3),
        (3, CODE, 2),
    ]
    assert signed_in.get(address).context["parts"][0][2][0].sum == "0.00元"
    with pytest.raises(TypeError):
        kept[0].save()


def test_whoever_was_overtaken_is_told(signed_in, actor):
    """A change made upon an older version is refused and nothing is lost silently."""
    kept = keep(actor, MACHINERY.as_data())
    keep(actor, MACHINERY.as_data() | {"name": "新名"})
    page = signed_in.post(
        f"{HOME}{kept.key}/facts/patent-award/",
        {"version": "1", "save": "facts", "gold": "1", "silver": "0", "excellent": "0", "matter_id": "a"},
    )

    assert page.status_code == 422
    assert EnterpriseProfile.objects.count() == 2
    with pytest.raises(Overtaken):
        keep(actor, MACHINERY.as_data() | {"name": "旧名"}, after=1)


def test_nobody_sees_the_profile_of_another(client, actor):
    """The address of somebody else's profile, or of none, is no page: for strangers, for visitors, for every way in."""
    kept = keep(actor, MACHINERY.as_data())
    get_user_model().objects.create_user("li")
    places = ["", "profile/", "facts/patent-award/", "others/", "worksheet.pdf", "worksheet.json"]
    addresses = [f"{HOME}{key}/{place}" for key in (kept.key, uuid4()) for place in places]
    for sign_in in (lambda: None, lambda: client.force_login(get_user_model().objects.get(username="li"))):
        sign_in()

        assert {client.get(address).status_code for address in addresses} == {404}
        assert {client.post(address, {"save": "x"}).status_code for address in addresses} == {404}
    assert "示例" not in client.get(HOME).content.decode()
    assert not profiles_of(PUBLIC).exists() and not profiles_of(Actor("li", is_signed_in=True)).exists()


def test_profiles_are_read_through_one_door():
    """Outside the module of the model no page asks the table itself."""
    from pathlib import Path

    from zibo.documents.digital_economy import pages

    modules = Path(pages.__file__).parent.glob("*.py")

    assert [file.name for file in modules if "EnterpriseProfile.objects" in file.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("enquiry", ["", "{}", "[1]", "null", "[" * 5000, '{"as_of": 1}'])
def test_an_enquiry_that_is_none_is_refused(client, enquiry):
    """What is carried from page to page is not believed: another shape is refused, never a crash."""
    assert client.post(f"{HOME}try/", {"enquiry": enquiry}).status_code == 400


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

    assert [error.words for error in page.context["errors"]] == ["金额应在0.00元—500,000.00元之内。"]


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


def test_the_worksheet_says_the_same_in_every_form(signed_in, actor):
    """Word and PDF hold the sums to the fen, the readings, the loss and the hash of the content that can be fetched beside them."""
    kept = keep(actor, PLATFORM.as_data())
    files = {form: signed_in.get(f"{HOME}{kept.key}/worksheet.{form}").content for form in ("docx", "pdf", "json")}
    content = json.loads(files["json"])
    pages = pypdfium2.PdfDocument(files["pdf"])
    nodes = Document(io.BytesIO(files["docx"])).element.body.iter(qn("w:t"))
    texts = {
        "pdf": "".join("".join(page.get_textpage().get_text_range() for page in pages).split()),
        "docx": "".join("".join(node.text or "" for node in nodes).split()),
    }
    sums = [fact["value"] for fact in content["sums"]]

    assert sums == ["3,000,000.00元", "5,000,000.00元"]
    for text in texts.values():
        digest = next(text[at : at + 64] for at in [text.rindex("SHA-256校验值") + len("SHA-256校验值")])

        assert is_genuine(content, digest)
        assert not is_genuine(content | {"as_of": "2022-03-02"}, digest)
        assert all(
            word in text for word in [*sums, "50%", "不如所选项优惠", "同一事项不重复", PLATFORM.name, PLATFORM.code]
        )


def test_the_worksheet_follows_the_reading(signed_in, actor):
    """The paper is made for the reading and the end of the ranges that the page shows."""
    kept = keep(actor, MACHINERY.as_data())
    got = [
        json.loads(signed_in.get(f"{HOME}{kept.key}/worksheet.json?reading={reading}").content)["sums"][0]["value"]
        for reading in ("same-matter", "one-per-beneficiary")
    ]

    assert got == ["3,800,000.00元", "2,800,000.00元"]


def test_the_examples_are_kept_once(actor):
    """Seeding twice keeps each example enterprise once and leaves later changes alone."""
    get_user_model().objects.create_user("qiye")
    seed()
    clerk = Actor("qiye", is_signed_in=True)
    keep(clerk, MACHINERY.as_data() | {"name": "改过的名"})
    seed()

    assert profiles_of(clerk).count() == 6
    assert EnterpriseProfile.objects.count() == 7


def test_every_page_says_whom_it_is_open_to():
    """Each route of these pages declares its audience."""
    assert [pattern.name for pattern in urlpatterns if not hasattr(pattern.callback, "open_to")] == []
    assert reverse("digital-economy-enterprise") == HOME
