"""An explanation follows from the rule's own syntax tree."""

from datetime import date
from typing import Annotated

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules import Between, rule
from gongbao.engine.rules.explaining import explain
from gongbao.engine.rules.remarks import remark
from gongbao.engine.values import NOTHING, Bilingual, Rate, StatedInteger, Yuan

LOWEST_TIER = StatedInteger(3, Quote("一、1", "达到T3"))
SHARE = Rate(60_000, Quote("一、1", "投资额的6%"))
CAP = Yuan(1_000_000, Quote("一、1", "最高1万元"))


@rule("一、1", title=Bilingual("示例", "Example"))
def example(
    *,
    built: Annotated[bool, Bilingual("在本市建设", "Built here")],
    tier: Annotated[int, Between(1, 4), Bilingual("等级", "Tier")],
    investment: Annotated[Yuan, Bilingual("投资额", "Investment")],
) -> Yuan:
    """「达到T3」「投资额的6%」"""
    if built and tier >= LOWEST_TIER:
        share = SHARE * investment
        return min(share, CAP)
    return NOTHING


def _explained(**given: object) -> tuple[object, list[tuple[str, bool | None]]]:
    value, lines = explain(example, given, "zh")
    return value, [(line.text, line.held) for line in lines]


def test_an_answer_shows_words_conditions_and_amounts() -> None:
    """First the quoted words, then each condition with its values and the constant's words, then how the amount came about."""
    value, lines = _explained(built=True, tier=3, investment=Yuan(10_000_000))

    assert value == Yuan(600_000)
    assert lines == [
        ("「达到T3」", None),
        ("「投资额的6%」", None),
        ("在本市建设（是）：成立", True),
        ("等级（3） ≥ 3「达到T3」：成立", True),
        ("6%「投资额的6%」 × 投资额（100,000.00元） ＝ 6,000.00元", None),
        ("取较小者（6,000.00元，10,000.00元「最高1万元」） ＝ 6,000.00元", None),
    ]


def test_a_condition_that_fails_ends_the_explanation() -> None:
    """Conditions behind the one that fails are not asked."""
    _, lines = _explained(built=True, tier=2, investment=Yuan(1))

    assert lines[-1] == ("等级（2） ≥ 3「达到T3」：不成立", False)


def test_an_explanation_speaks_english() -> None:
    """The same in the other language; the law's words stay as printed."""
    _, lines = explain(example, {"built": False, "tier": 2, "investment": NOTHING}, "en")

    assert lines[-1].text == "Built here (no): does not hold"


@rule("一、1", title=Bilingual("逐项", "One by one"))
def one_by_one(*, marks: Annotated[tuple[bool, ...], Bilingual("各项", "Marks")]) -> Yuan:
    """The same sum for all who are marked."""
    for number, mark in enumerate(marks):
        remark(Bilingual(f"第{number}项", f"No. {number}"), "一、2", held=mark)
    return CAP


def test_a_rule_adds_remarks_about_the_entries_of_a_list() -> None:
    """A sum that the law states is shown with its words; remarks follow with their own provision."""
    _, lines = explain(one_by_one, {"marks": (True, False)}, "en")

    assert [(line.text, line.provision, line.held) for line in lines] == [
        ("10,000.00 yuan「最高1万元」", "一、1", None),
        ("No. 0", "一、2", True),
        ("No. 1", "一、2", False),
    ]


def test_remarks_outside_an_explanation_are_not_kept() -> None:
    """A rule that is only answered makes its remarks to nobody."""
    assert one_by_one(marks=(True,)) == CAP


def test_a_result_stands_in_the_signs_of_its_language() -> None:
    """An English explanation holds no full-width sign but those of the quoted law."""
    _, lines = explain(example, {"built": True, "tier": 3, "investment": Yuan(10_000_000)}, "en")

    assert [line.text for line in lines if "＝" in line.text] == []
    assert lines[-1].text.endswith(" = 6,000.00 yuan")


@rule("一、1", title=Bilingual("示例", "Example"))
def with_gaps(
    *,
    began_on: Annotated[date | None, Bilingual("开始日", "Began on")],
    ended_on: Annotated[date | None, Bilingual("结束日", "Ended on")],
) -> Yuan:
    """「达到T3」"""
    if began_on is not None and ended_on is None:
        return CAP
    return NOTHING


def test_what_may_be_left_empty_is_told_as_given_or_not_given() -> None:
    """A comparison with nothing reads as a clerk would say it, in both languages."""
    day = date(2020, 7, 1)
    zh = [line.text for line in explain(with_gaps, {"began_on": day, "ended_on": None}, "zh")[1]]
    en = [line.text for line in explain(with_gaps, {"began_on": day, "ended_on": day}, "en")[1]]

    assert zh[1:3] == ["开始日（2020-07-01）已填：成立", "结束日（未填）未填：成立"]
    assert en[1:3] == ["Began on (2020-07-01) is given: holds", "Ended on (2020-07-01) is not given: does not hold"]
