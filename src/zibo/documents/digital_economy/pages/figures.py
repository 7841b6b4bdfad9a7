"""Everything that is figured out for an enquiry: how each support stands, its sum where the facts are known, the best lawful choice."""

from dataclasses import dataclass
from typing import Any

from gongbao.engine.rules.types import RangeType
from gongbao.engine.values import Language, Range, Yuan
from gongbao.office.decide import Answer, decide
from gongbao.office.permission import Actor
from zibo.documents.digital_economy.enterprise.bundle import ENDS, Fate, candidates, fates, narrowed, span_of
from zibo.documents.digital_economy.enterprise.coinciding import given
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry
from zibo.documents.digital_economy.enterprise.parts import PROFILE_TYPE
from zibo.documents.digital_economy.enterprise.standing import SupportStanding, stand
from zibo.documents.digital_economy.rules.double_enjoyment import DoubleReading
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PARTICULARS, Particulars

SLUG = "digital-economy"


@dataclass(frozen=True, slots=True)
class Figure:
    """One support: how it stands, the office's answer where its facts were stated, and the sum that follows.

    `proposed` is the sum asked for of a range; one that does not lie within it (any more) is not used.
    """

    standing: SupportStanding
    answer: Answer | None = None
    span: Range[Yuan] | None = None
    proposed: str = ""
    is_proposal_outside: bool = False

    @property
    def support(self) -> Support:
        """Which support."""
        return self.standing.support

    @property
    def particulars(self) -> Particulars:
        """What is to be known of the support itself."""
        return PARTICULARS[self.support]

    @property
    def error(self) -> str:
        """Why the rule gives no answer, "" where it does or was not asked."""
        error: Any = (self.answer or {}).get("error")
        return error["message"] if error else ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choice under measure 19 in one reading and at one end of the ranges."""

    reading: DoubleReading
    end: str
    asked: dict[str, Any]
    answer: Answer
    fates: tuple[Fate, ...]
    total: Yuan
    overpaid: Yuan


def match(actor: Actor, enquiry: Enquiry, language: Language) -> Answer:
    """The office's answer to the profile as a whole: what it refuses, nothing else can be figured out from."""
    asked = {"supports": [support.value for support in Support], "profile": enquiry.profile}
    return decide(actor, f"{SLUG}/eligibility-match", asked, enquiry.as_of, language)


def figures(actor: Actor, enquiry: Enquiry, language: Language) -> tuple[Figure, ...]:
    """Every support, in the order of the law; Refused when the profile cannot be read."""
    profile = PROFILE_TYPE.read(enquiry.profile, "profile")
    return tuple(_figure(actor, enquiry, stand(support, profile), language) for support in Support)


def choose(
    actor: Actor, enquiry: Enquiry, found: tuple[Figure, ...], reading: DoubleReading, end: str, language: Language
) -> Chosen | None:
    """The best lawful choice among the sums found and what the enterprise entered; None where there is nothing to choose from."""
    spans = {figure.support: figure.span for figure in found if figure.span is not None}
    entered = candidates(enquiry, spans, ENDS[end])
    if not entered:
        return None
    asked = {"reading": reading.value, "candidates": entered}
    answer = decide(actor, f"{SLUG}/no-double-enjoyment", asked, enquiry.as_of, language)
    value: Any = answer.get("value")
    if value is None:
        return None
    sums = Yuan.parse(value["total_payable"]), Yuan.parse(value["overpaid"])
    return Chosen(reading, end, asked, answer, fates(entered, value), *sums)


def is_left_open(support: Support) -> bool:
    """Whether the rule gives a range, within which the authority picks."""
    return isinstance(PARTICULARS[support].rule.output, RangeType)


def _figure(actor: Actor, enquiry: Enquiry, standing: SupportStanding, language: Language) -> Figure:
    support = standing.support
    stated = given(enquiry, support)
    if stated is None:
        return Figure(standing)
    answer = decide(actor, f"{SLUG}/{support.value}", stated, enquiry.as_of, language)
    if "value" not in answer:
        return Figure(standing, answer)
    span, proposed = span_of(support, answer["value"]), enquiry.facts[support].proposed
    try:
        return Figure(standing, answer, narrowed(span, proposed), proposed=proposed)
    except ValueError:
        return Figure(standing, answer, span, proposed=proposed, is_proposal_outside=True)
