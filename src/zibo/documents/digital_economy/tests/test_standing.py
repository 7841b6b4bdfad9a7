"""How supports stand for an enterprise, condition by condition."""

from dataclasses import fields

import pytest

from gongbao.engine.values import Bilingual
from zibo.documents.digital_economy.enterprise.coinciding import IMPLIED, SAME, given, known
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry, Facts, enquiry_of
from zibo.documents.digital_economy.enterprise.parts import PROFILE, PROFILE_TYPE, parts
from zibo.documents.digital_economy.enterprise.standing import Standing, stand
from zibo.documents.digital_economy.rules.profile import Profile
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PARTICULARS


def standing(support: Support, **profile: object):
    return stand(support, PROFILE_TYPE.read(profile, "profile"))


@pytest.mark.parametrize(("tier", "stands"), [(2, "not-met"), (3, "met"), (4, "met")])
def test_t3_itself_is_enough(tier, stands):
    """A data centre of T3 meets the condition, T2 does not."""
    found = standing(Support.DATA_CENTRE_INVESTMENT, data_centre_built_in_city=True, data_centre_tier=tier)

    assert found.standing.value == stands


def test_a_failed_condition_says_what_would_change_it():
    """The threshold, the present value and the words of the law stand beside a condition that fails."""
    (line,) = standing(Support.INTRODUCED_PROJECT, introduced_project_investment="49999999.99").why_not

    assert line.note == Bilingual(
        "现为“49,999,999.99元”，须为“不低于50,000,000.00元”。",
        "It is “49,999,999.99 yuan”; it would have to be: at least 50,000,000.00 yuan.",
    )
    assert (line.asked_in.provision, line.asked_in.words) == ("三、11", "引进投资 5000 万元以上")


def test_a_day_that_is_past_cannot_be_changed():
    """A recognition of the day before the document took effect says that only a new one would do."""
    (line,) = standing(Support.GROWTH_ENTERPRISE, growth_determined_on="2020-06-16").why_not

    assert line.note is not None and "另有新的确定方可符合" in line.note.zh


def test_what_was_not_stated_is_unknown():
    """Nothing stated is never a no, whatever else is stated."""
    assert {standing(support).standing for support in Support} == {Standing.UNKNOWN}


def test_findings_of_a_department_and_ranges_need_judgement():
    """A chain that the enterprise says it forms, and a sum within a range, are left to the department."""
    chain = standing(Support.BIG_DATA_CHAIN, forms_big_data_chain=True, chain_revenue_increase="1.00")
    upgrade = standing(
        Support.DEMONSTRATION_UPGRADE,
        in_focus_industry=True,
        uses_digital_technology=True,
        listed_as_demonstration=True,
    )

    assert [line.standing.value for line in chain.lines] == ["judgement", "met"]
    assert [line.standing.value for line in upgrade.lines] == ["met", "met", "met", "judgement"]
    assert (chain.standing, upgrade.standing) == (Standing.JUDGEMENT, Standing.JUDGEMENT)


def test_a_failed_condition_decides_over_everything_else():
    """One condition not met makes the support not met, even where others are unknown."""
    assert standing(Support.GROWTH_ENTERPRISE, growth_grade="none").standing is Standing.NOT_MET


def test_every_fact_is_asked_for_once():
    """Each field of the profile stands under exactly one part of the law, and each support too."""
    asked = [field.name for part in parts() for field in part.fields]
    supports = [support for part in parts() for support in part.supports]

    assert sorted(asked) == sorted(field.name for field in fields(Profile))
    assert sorted(supports) == sorted(Support)


def test_facts_that_coincide_are_of_the_same_type():
    """Where the profile answers an input of a rule, whatever the profile takes there the rule takes too."""
    for support, same in SAME.items():
        for name, field in same.items():
            rule_input = PARTICULARS[support].rule.input(name).type.schema()
            stated = PROFILE[field].type.schema()

            assert stated.get("enum") == rule_input.get("enum") and stated["type"] == rule_input["type"]
    for support, implied in IMPLIED.items():
        assert {PARTICULARS[support].rule.input(name).type.name for name in implied} == {"boolean"}


def test_the_profile_comes_before_what_was_asked_on_demand():
    """When the profile changes, the sum follows it; a no that leaves open which condition fails states neither."""
    facts = {Support.DATA_CENTRE_INVESTMENT: Facts({"tier": 1, "investment_excluding_civil_works": "1.00"})}
    enquiry = Enquiry("2021-09-01", profile={"data_centre_tier": 3, "organises_event_in_city": False}, facts=facts)

    assert given(enquiry, Support.DATA_CENTRE_INVESTMENT) == {"tier": 3, "investment_excluding_civil_works": "1.00"}
    assert known(enquiry, Support.SUMMIT_EXHIBITION) == {}


@pytest.mark.parametrize(
    "data", [None, [], {}, {"as_of": 1}, Enquiry("x").as_data() | {"others": [1]}, Enquiry("x").as_data() | {"more": 1}]
)
def test_an_enquiry_of_another_shape_is_refused(data):
    """What is carried from page to page is read by its shape, and nothing else is."""
    with pytest.raises(ValueError, match="not an enquiry"):
        enquiry_of(data)
