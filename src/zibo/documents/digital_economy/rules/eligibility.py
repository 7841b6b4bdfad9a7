"""Which supports an enterprise may be eligible for, as far as it is known."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import Items, Refused, after_as_of, remark, rule
from gongbao.engine.values import UNKNOWN, Bilingual, Choice
from zibo.documents.digital_economy.rules.conditions import CONDITIONS, Condition
from zibo.documents.digital_economy.rules.profile import DATES_OF_RECOGNITION, FACTS, Profile
from zibo.documents.digital_economy.rules.repetition import second_occurrence
from zibo.documents.digital_economy.rules.support import Support


class Result(Choice):
    """How a support stands for an enterprise."""

    YES = "yes", "可能符合", "may be eligible"
    NO = "no", "不符合", "not eligible"
    UNKNOWN = "unknown", "信息不足", "facts missing"


class State(Choice):
    """How one condition stands."""

    MET = "met", "符合", "met"
    NOT_MET = "not-met", "不符合", "not met"
    UNKNOWN = "unknown", "未知", "unknown"


@dataclass(frozen=True, slots=True)
class Finding:
    """One condition of a support and how it stands."""

    condition: Condition
    state: State


@dataclass(frozen=True, slots=True)
class Match:
    """How a support stands, with the facts that fail and the facts that are missing."""

    support: Annotated[Support, Bilingual("扶持", "Support")]
    result: Annotated[Result, Bilingual("结果", "Result")]
    failed: Annotated[tuple[str, ...], Bilingual("不符合项", "Failed")]
    missing: Annotated[tuple[str, ...], Bilingual("未填项", "Missing")]


@rule(
    *("一、1", "一、2", "二、3", "二、4", "二、5", "二、6", "二、7", "二、8", "二、9"),
    *("三、10", "三、11", "三、12", "四、13", "五、15", "五、16", "五、17"),
    title=Bilingual("政策匹配", "Which measures may an enterprise be eligible for"),
)
def eligibility_match(
    *,
    supports: Annotated[tuple[Support, ...], Items(1), Bilingual("需匹配的扶持", "Supports to be matched")],
    profile: Annotated[
        Profile,
        Bilingual("企业画像（未知项可不填）", "Profile of the enterprise; a fact not known is left out"),
    ],
    as_of: date,
) -> tuple[Match, ...]:
    """What each support asks stands beside its condition. Guidance only: an application alone is decided."""
    _refuse_supports_twice(supports)
    _refuse_days_to_come(profile, as_of)
    return tuple(_match(support, profile) for support in supports)


def findings(support: Support, profile: Profile) -> tuple[Finding, ...]:
    """How each condition of a support stands for an enterprise, in the order of the law's words."""
    return tuple(Finding(condition, _state(condition, profile)) for condition in CONDITIONS[support])


def _match(support: Support, profile: Profile) -> Match:
    found = findings(support, profile)
    for one in found:
        _explain(support, one)
    failed = tuple(one.condition.field for one in found if one.state is State.NOT_MET)
    missing = tuple(one.condition.field for one in found if one.state is State.UNKNOWN)
    if failed:
        return Match(support, Result.NO, failed, missing)
    return Match(support, Result.UNKNOWN if missing else Result.YES, failed, missing)


def _explain(support: Support, one: Finding) -> None:
    test, quote = one.condition.test.words, one.condition.asked_in
    fact, state = FACTS[one.condition.field], one.state.label
    words = Bilingual(
        f"{support.zh}：{fact.zh}须为「{quote.words}」（{test.zh}）：{state.zh}",
        f"{support.en}: {fact.en}, by 「{quote.words}」 ({test.en}): {state.en}",
    )
    held = None if one.state is State.UNKNOWN else one.state is State.MET
    remark(words, quote.provision, held=held)


def _state(condition: Condition, profile: Profile) -> State:
    fact = getattr(profile, condition.field)
    if fact is UNKNOWN:
        return State.UNKNOWN
    return State.MET if condition.test.passes(fact) else State.NOT_MET


def _refuse_supports_twice(supports: tuple[Support, ...]) -> None:
    again = second_occurrence(supports)
    if again is not None:
        label = supports[again].label
        raise Refused(f"supports[{again}]", Bilingual(f"“{label.zh}”重复。", f"“{label.en}” stands twice."))


def _refuse_days_to_come(profile: Profile, as_of: date) -> None:
    for field in DATES_OF_RECOGNITION:
        day = getattr(profile, field)
        if day is not UNKNOWN and day > as_of:
            raise after_as_of(f"profile.{field}", as_of)
