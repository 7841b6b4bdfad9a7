"""One decision, in the shape that every door gives out."""

import pytest

from gongbao.office.decide import decide, decide_question, is_well_formed
from gongbao.office.permission import PUBLIC

RULE = "digital-economy/data-centre-investment"
PROVISION = "淄政办字〔2020〕60号 一、1"
GIVEN = {"built_in_city": True, "tier": 3, "investment_excluding_civil_works": "100000000.00"}


def test_an_answer_says_what_it_rests_on():
    """Value, provisions cited in full, the words, the conditions with their outcome, the readings by id."""
    answer = decide(PUBLIC, RULE, GIVEN, "2020-07-01")

    assert list(answer) == ["rule", "as_of", "value", "provisions", "explanation", "readings"]
    assert (answer["rule"], answer["as_of"], answer["value"]) == (RULE, "2020-07-01", "6000000.00")
    assert answer["provisions"] == [PROVISION]
    assert answer["readings"] == ["tier-standard", "construction-cap"]
    lines = answer["explanation"]
    assert {line["provision"] for line in lines} == {PROVISION}
    assert "达到T3及以上级别" in lines[0]["text"]
    assert [line["held"] for line in lines] == [None, True, True, None]


def test_the_explanation_speaks_both_languages():
    """The same lines in English, with the words of the law as they are."""
    answer = decide(PUBLIC, RULE, GIVEN, "2020-07-01", "en")

    assert answer["explanation"][1]["text"] == "Built within the city (yes): holds"


@pytest.mark.parametrize(
    ("rule", "given", "as_of", "kind", "field"),
    [
        ("digital-economy/nothing", {}, "2020-07-01", "unknown-rule", "rule"),
        ("nothing/nothing", {}, "2020-07-01", "unknown-rule", "rule"),
        ("nothing", {}, "2020-07-01", "unknown-rule", "rule"),
        (None, {}, "2020-07-01", "unknown-rule", "rule"),
        (["a"], {}, None, "unknown-rule", "rule"),
        (RULE, {"stray": 1}, None, "missing", "as_of"),
        (RULE, {"stray": 1}, "2020-02-30", "invalid", "as_of"),
        (RULE, {"stray": 1}, "20200701", "invalid", "as_of"),
        (RULE, {"stray": 1}, 20200701, "invalid", "as_of"),
        (RULE, {"stray": 1}, "2020-06-16", "not-in-force", "as_of"),
        (RULE, {"stray": 1}, "2024-01-01", "not-in-force", "as_of"),
        (RULE, {"stray": 1}, "2020-06-17", "unknown-input", "stray"),
        (RULE, [], "2023-12-31", "invalid", "given"),
        (RULE, {}, "2020-07-01", "missing", "built_in_city"),
        (RULE, GIVEN | {"tier": 5}, "2020-07-01", "invalid", "tier"),
    ],
)
def test_refusals_name_the_first_thing_wrong(rule, given, as_of, kind, field):
    """The rule, then the day, then what the engine checks, in its order."""
    error = decide(PUBLIC, rule, given, as_of)["error"]

    assert (error["kind"], error["field"]) == (kind, field)
    assert list(error) == ["kind", "field", "message", "provision"]


def test_a_refusal_cites_the_sentence_that_decides():
    """Outside its term a rule names the provision on its force, in full."""
    assert decide(PUBLIC, RULE, GIVEN, "2024-01-01")["error"]["provision"] == "淄政办字〔2020〕60号 六、21"


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ([], ""),
        ("text", ""),
        (None, ""),
        ({"rule": RULE, "as_of": "2020-07-01"}, "given"),
        ({"rule": RULE, "given": {}}, "as_of"),
        ({"as_of": "2020-07-01", "given": {}}, "rule"),
        ({"rule": RULE, "as_of": "2020-07-01", "given": {}, "giben": {}}, "giben"),
    ],
)
def test_a_question_is_complete_and_nothing_else(question, field):
    """What is missing in a question, or strange in it, is named."""
    assert decide_question(PUBLIC, question)["error"]["field"] == field


def test_a_question_whose_rule_is_known_must_not_name_one():
    """Where the address names the rule, `rule` in the question is strange."""
    question = {"as_of": "2020-07-01", "given": GIVEN}

    assert decide_question(PUBLIC, question, rule_id=RULE)["value"] == "6000000.00"
    assert decide_question(PUBLIC, question | {"rule": RULE}, rule_id=RULE)["error"]["field"] == "rule"


@pytest.mark.parametrize(
    ("given", "as_of", "expected"),
    [
        (GIVEN, "2024-01-01", True),
        (GIVEN | {"tier": 5}, "2024-01-01", False),
        ({}, "2024-01-01", False),
        (GIVEN | {"stray": 1}, "2024-01-01", False),
        (GIVEN, "2024-02-30", False),
    ],
)
def test_form_and_law_are_told_apart(given, as_of, expected):
    """A question in the right form that the law does not answer is well formed; one in the wrong form is not, on whatever day."""
    assert is_well_formed({"rule": RULE, "as_of": as_of, "given": given}) is expected
