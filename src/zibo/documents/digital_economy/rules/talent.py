"""四、强化人才引进和培养: persons introduced."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import Refused, after_as_of, remark, rule
from gongbao.engine.values import Bilingual, Yuan
from zibo.documents.digital_economy.rules.repetition import second_occurrence
from zibo.documents.digital_economy.rules.text import FIRST_DAY, law


@dataclass(frozen=True, slots=True)
class Talent:
    """A person an enterprise introduced, known by the enterprise's own reference."""

    ref: Annotated[
        str,
        Bilingual(
            "企业自编人员编号（不用身份证号）",
            "The enterprise's own reference for the person (never the identity number)",
        ),
    ]
    doctorate: Annotated[bool, Bilingual("博士研究生", "Doctoral degree")]
    senior_title: Annotated[bool, Bilingual("正高级专业技术职称", "Full senior professional title")]
    relevant_field: Annotated[
        bool,
        Bilingual("大数据及相关专业或数字经济领域", "Big data and related subjects or the digital-economy field"),
    ]
    introduced_on: Annotated[date, Bilingual("引进日期", "Date introduced")]
    rewarded_before: Annotated[bool, Bilingual("该人已为本企业奖励过", "Already rewarded for this person")]

    @property
    def why_not(self) -> Bilingual | None:
        """Why no reward is due for this person, None when it is due."""
        if not (self.doctorate or self.senior_title):
            return Bilingual("既非博士也无正高级职称", "neither a doctorate nor a full senior title")
        if not self.relevant_field:
            return Bilingual("专业领域不符", "not in a relevant field")
        if self.introduced_on < FIRST_DAY:
            return Bilingual(
                f"{self.introduced_on}引进，早于{FIRST_DAY}", f"introduced on {self.introduced_on}, before {FIRST_DAY}"
            )
        if self.rewarded_before:
            return Bilingual("已奖励过", "rewarded before")
        return None


PER_PERSON = law.yuan("四、13", "给予企业10万元/人")


@rule("四、13", title=Bilingual("企业引才奖励", "Reward to enterprises for new talent"))
def talent_introduction(
    *, talents: Annotated[tuple[Talent, ...], Bilingual("引进人才", "Persons introduced")], as_of: date
) -> Yuan:
    """「对新引进大数据及相关专业、数字经济领域的博士研究生、正高级专业技术人才的企业,按照引进人才数量给予企业10万元/人的一次性奖励」

    A person who is both counts once.
    """
    _refuse_persons_twice(talents)
    _refuse_days_to_come(talents, as_of)
    persons = sum(_counts(talent) for talent in talents)
    return PER_PERSON * persons


def _counts(talent: Talent) -> bool:
    why_not = talent.why_not
    zh, en = ("计入", "counts") if why_not is None else (f"不计，{why_not.zh}", f"does not count: {why_not.en}")
    remark(Bilingual(f"{talent.ref}：{zh}", f"{talent.ref}: {en}"), "四、13", held=why_not is None)
    return why_not is None


def _refuse_persons_twice(talents: tuple[Talent, ...]) -> None:
    again = second_occurrence([talent.ref for talent in talents])
    if again is not None:
        ref = talents[again].ref
        message = Bilingual(f"人员编号“{ref}”重复,同一人只计一次。", f"“{ref}” stands twice; a person counts once.")
        raise Refused(f"talents[{again}].ref", message)


def _refuse_days_to_come(talents: tuple[Talent, ...], as_of: date) -> None:
    for number, talent in enumerate(talents):
        if talent.introduced_on > as_of:
            raise after_as_of(f"talents[{number}].introduced_on", as_of)
