"""刊头: one issue after the other."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import rule
from gongbao.engine.values import Bilingual, Choice


@dataclass(frozen=True, slots=True)
class Issue:
    """The numbers of an issue."""

    year: Annotated[int, Bilingual("年份", "Year")]
    number: Annotated[int, Bilingual("期号", "Number in the year")]
    total: Annotated[int, Bilingual("总期号", "Number since the foundation")]


class Gap(Choice):
    """What does not follow."""

    YEAR_GAP = "year-gap", "年份不连续", "The year does not follow"
    NUMBER_NOT_NEXT = "number-not-next", "期号不连续", "The number does not follow"
    TOTAL_NOT_NEXT = "total-not-next", "总期号不连续", "The total does not follow"


@rule("刊头", title=Bilingual("期号核对", "Sequence of issues"))
def issue_sequence(
    *,
    previous: Annotated[Issue, Bilingual("上一期", "Issue before")],
    this: Annotated[Issue, Bilingual("本期", "This issue")],
) -> tuple[Gap, ...]:
    """「第8期（总第233期）」: the total is counted, not computed from the year."""
    total = () if this.total == previous.total + 1 else (Gap.TOTAL_NOT_NEXT,)
    if this.year not in (previous.year, previous.year + 1):
        return (Gap.YEAR_GAP, *total)
    expected = previous.number + 1 if this.year == previous.year else 1
    return total if this.number == expected else (Gap.NUMBER_NOT_NEXT, *total)
