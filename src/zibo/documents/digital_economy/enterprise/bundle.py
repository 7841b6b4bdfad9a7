"""The best lawful choice under measure 19: every support with its sum as a candidate, what is given, and what is lost by it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gongbao.engine.rules import Term, answer
from gongbao.engine.values import NOTHING, Bilingual, Choice, Range, Yuan, total
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry, Stated
from zibo.documents.digital_economy.rules.double_enjoyment import Source, Why
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.supports import PARTICULARS

OPEN = Term(None, None, None)
End = Callable[[Range[Yuan]], Yuan]
ENDS: dict[str, End] = {"low": lambda span: span.low, "high": lambda span: span.high}


class Becomes(Choice):
    """What the choice under measure 19 makes of a candidate."""

    GIVEN = "given", "享受", "given"
    KEPT = "kept", "已兑现，保留", "already paid, kept"
    LOST = "lost", "不再享受", "not given"
    OUTSIDE = "outside", "不受第19条限制", "outside measure 19"


@dataclass(frozen=True, slots=True)
class Fate:
    """One candidate and what becomes of it; `payable` is what is still to be paid, `because_of` the candidate that excludes it."""

    id: str
    label: Bilingual
    source: Source
    matter: str
    amount: Yuan
    becomes: Becomes
    payable: Yuan
    because_of: Bilingual | None
    why: Why | None

    @property
    def lost(self) -> Yuan:
        """The sum that is not given."""
        return self.amount if self.becomes is Becomes.LOST else NOTHING


def span_of(support: Support, value: Any) -> Range[Yuan]:  # noqa: ANN401  an answer's value, as JSON
    """The sum that an answer means: one sum as both ends, a range as it is, of a rent schedule the relief of all its years."""
    if support is Support.RENT_RELIEF_SCHEDULE:
        relief = total([Yuan.parse(year["relief"]) for year in value])
        return Range(relief, relief)
    if isinstance(value, dict):
        return Range(Yuan.parse(value["low"]), Yuan.parse(value["high"]))
    return Range(Yuan.parse(value), Yuan.parse(value))


def narrowed(span: Range[Yuan], proposed: str) -> Range[Yuan]:
    """The range with the sum asked for in its place; ValueError when that is no sum within it."""
    if not proposed:
        return span
    sum_ = Yuan.parse(proposed)
    if sum_ not in span:
        raise ValueError(proposed)
    return Range(sum_, sum_)


def candidates(enquiry: Enquiry, spans: Mapping[Support, Range[Yuan]], end: End) -> list[Stated]:
    """The raw candidates of rule no-double-enjoyment: this document's supports at one end of their range, then what the enterprise entered."""
    beneficiary = enquiry.code or enquiry.name or "-"
    ours = [
        {"id": id_, "source": Source.THIS_DOCUMENT.value, "matter": matter, "amount": str(sum_), "paid": False}
        for support, span in spans.items()
        for id_, matter, sum_ in matters(enquiry, support, end(span))
    ]
    return [candidate | {"beneficiary": beneficiary} for candidate in (*ours, *enquiry.others)]


def fates(entered: Sequence[Mapping[str, Any]], value: Mapping[str, Any]) -> tuple[Fate, ...]:
    """What became of each raw candidate in the answer of the rule, in the order of the input."""
    payable = {chosen["id"]: Yuan.parse(chosen["payable"]) for chosen in value["selected"]}
    rejected = {refused["id"]: refused for refused in value["rejected"]}
    return tuple(_fate(candidate, payable, rejected, value) for candidate in entered)


def _fate(
    candidate: Mapping[str, Any],
    payable: Mapping[str, Yuan],
    rejected: Mapping[str, Mapping[str, Any]],
    value: Mapping[str, Any],
) -> Fate:
    id_ = candidate["id"]
    refused = rejected.get(id_, {})
    kinds = {
        Becomes.GIVEN: id_ in payable,
        Becomes.KEPT: id_ in value["kept"],
        Becomes.OUTSIDE: id_ in value["outside"],
        Becomes.LOST: id_ in rejected,
    }
    return Fate(
        id=id_,
        label=label_of(id_),
        source=Source(candidate["source"]),
        matter=candidate["matter"],
        amount=Yuan.parse(candidate["amount"]),
        becomes=next(kind for kind, is_so in kinds.items() if is_so),
        payable=payable.get(id_, NOTHING),
        because_of=label_of(refused["because_of"]) if refused.get("because_of") else None,
        why=Why(refused["reason"]) if refused else None,
    )


def label_of(id_: str) -> Bilingual:
    """What a candidate is called: a support of this document by its name, anything else by the id that was entered."""
    code, _, person = id_.partition(":")
    if code not in set(Support):
        return Bilingual(id_, id_)
    label = Support(code).label
    return Bilingual(f"{label.zh} {person}".strip(), f"{label.en} {person}".strip())


def matters(enquiry: Enquiry, support: Support, sum_: Yuan) -> Iterator[tuple[str, str, Yuan]]:
    """The matters of one support, each with its share: every person introduced is one, everything else is one together."""
    matter, facts = PARTICULARS[support].matter_key, enquiry.facts[support]
    if support is not Support.TALENT_INTRODUCTION:
        yield support.value, matter(**facts.matter), sum_
        return
    persons: Any = facts.given["talents"]
    for person in persons:
        share = answer(PARTICULARS[support].rule, {"talents": [person]}, date.fromisoformat(enquiry.as_of), OPEN)
        yield f"{support.value}:{person['ref']}", matter(ref=person["ref"]), share
