"""How each support stands for an enterprise, condition by condition: met, not met, unknown, or left to somebody's judgement."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules import Field
from gongbao.engine.rules.showing import shown
from gongbao.engine.rules.types import DateType, RangeType
from gongbao.engine.values import UNKNOWN, Bilingual, Choice
from zibo.documents.digital_economy.enterprise.parts import PROFILE
from zibo.documents.digital_economy.rules.conditions import LEFT_TO_JUDGEMENT
from zibo.documents.digital_economy.rules.eligibility import Finding, State, findings
from zibo.documents.digital_economy.rules.profile import Profile
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PARTICULARS


class Standing(Choice):
    """How a condition, or a support as a whole, stands."""

    NOT_MET = "not-met", "不符合", "not met"
    UNKNOWN = "unknown", "未知", "unknown"
    JUDGEMENT = "judgement", "待认定", "needs judgement"
    MET = "met", "符合", "met"


@dataclass(frozen=True, slots=True)
class Line:
    """One condition: what is asked in which words, what was stated, how that stands, and what would change it or who decides.

    `field` is the fact of the profile that answers it, None where the enterprise is not asked.
    """

    label: Bilingual
    asked: Bilingual
    asked_in: Quote
    stated: Bilingual | None
    standing: Standing
    note: Bilingual | None = None
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class SupportStanding:
    """One support with its conditions; it stands as the worst of them does."""

    support: Support
    lines: tuple[Line, ...]

    @property
    def standing(self) -> Standing:
        """Not met before unknown before needs judgement before met."""
        return min((line.standing for line in self.lines), key=list(Standing).index)

    @property
    def why_not(self) -> tuple[Line, ...]:
        """The conditions that fail."""
        return tuple(line for line in self.lines if line.standing is Standing.NOT_MET)


def stand(support: Support, profile: Profile) -> SupportStanding:
    """How the support stands for the enterprise."""
    lines = [_line(finding, profile) for finding in findings(support, profile)]
    return SupportStanding(support, (*lines, *_amount_line(support)))


AMOUNT = Bilingual("金额", "Amount")
WITHIN_THE_RANGE = Bilingual("由主管部门在幅度内确定", "the authority picks within the range")
RENTED_AREA = Bilingual(
    "支持面积由主管部门根据地方财政贡献情况确定", "the authority fixes the area by the contribution to local revenue"
)


def _amount_line(support: Support) -> Iterator[Line]:
    """Where the text leaves the figure to the authority, that is a condition like any other."""
    rule = PARTICULARS[support].rule
    if isinstance(rule.output, RangeType):
        asked = WITHIN_THE_RANGE
    elif support is Support.RENT_RELIEF_SCHEDULE:
        asked = RENTED_AREA
    else:
        return
    note = Bilingual("金额须说明理由", "reasons are owed for the figure")
    words = Quote(rule.provisions[0], rule.quotations[0])
    yield Line(AMOUNT, asked, words, None, Standing.JUDGEMENT, note)


def _line(finding: Finding, profile: Profile) -> Line:
    condition = finding.condition
    field, fact = PROFILE[condition.field], getattr(profile, condition.field)
    stated = None if fact is UNKNOWN else Bilingual(shown(fact, "zh"), shown(fact, "en"))
    standing, note = _standing(finding, field, stated)
    return Line(field.label, condition.test.words, condition.asked_in, stated, standing, note, field)


def _standing(finding: Finding, field: Field, stated: Bilingual | None) -> tuple[Standing, Bilingual | None]:
    if finding.state is State.UNKNOWN or stated is None:
        return Standing.UNKNOWN, None
    if finding.state is State.NOT_MET:
        return Standing.NOT_MET, _what_would_change_it(finding, field, stated)
    judgement = LEFT_TO_JUDGEMENT.get(field.name)
    return (Standing.JUDGEMENT, judgement) if judgement else (Standing.MET, None)


def _what_would_change_it(finding: Finding, field: Field, stated: Bilingual) -> Bilingual:
    asked = finding.condition.test.words
    zh, en = f"现为“{stated.zh}”，须为“{asked.zh}”。", f"It is “{stated.en}”; it would have to be: {asked.en}."
    if isinstance(field.type, DateType):
        return Bilingual(
            f"{zh}日期已定，另有新的确定方可符合。", f"{en} That day is past: only a new determination would do."
        )
    return Bilingual(zh, en)
