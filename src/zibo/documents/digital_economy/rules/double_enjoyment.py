"""六、19: of several supports for the same matter, the most favourable one and no other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import Refused, remark, rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Yuan, total
from zibo.documents.digital_economy.rules.repetition import second_occurrence
from zibo.documents.digital_economy.rules.vocabulary import Amount


class DoubleReading(Choice):
    """What 重复 is taken to mean."""

    SAME_MATTER = "same-matter", "同一事项不重复", "not twice for the same matter"
    ONE_PER_BENEFICIARY = "one-per-beneficiary", "同一主体只享受一项", "one support per beneficiary"


class Source(Choice):
    """Where a support comes from; among equal sums the one that stands earlier here is given."""

    THIS_DOCUMENT = "this-document", "本措施", "this document"
    ONE_CASE_AGREEMENT = "one-case-agreement", "一事一议政策", "one-case agreement (measure 18)"
    OTHER_CITY_POLICY = "other-city-policy", "本市其他扶持政策", "other policy of this city"
    HIGHER_LEVEL = "higher-level", "国家或省级政策", "national or provincial policy"


class Why(Choice):
    """Why a support is not given."""

    LESS_FAVOURABLE = "less-favourable", "不如所选项优惠", "less favourable than the one selected"
    ALREADY_ENJOYED = "already-enjoyed", "已享受不低于本项的扶持", "support at least as favourable already enjoyed"
    NO_AMOUNT = "no-amount", "金额为零", "amount is zero"


Identifier = Annotated[str, Bilingual("编号", "Identifier")]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A support that a beneficiary could have, or has had."""

    id: Identifier
    source: Annotated[Source, Bilingual("来源", "Source")]
    beneficiary: Annotated[str, Bilingual("受益主体", "Beneficiary")]
    matter: Annotated[str, Bilingual("事项", "Matter (object and purpose)")]
    amount: Annotated[Amount, Bilingual("金额（幅度类填拟定金额）", "Amount (for a range the amount proposed)")]
    paid: Annotated[bool, Bilingual("已兑现", "Already paid")]


@dataclass(frozen=True, slots=True)
class Selected:
    """A support that is given, with what is still to be paid."""

    id: Identifier
    payable: Annotated[Yuan, Bilingual("应付", "Payable")]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A support that is not given, and for the sake of which other one."""

    id: Identifier
    because_of: Annotated[str | None, Bilingual("因何项", "Because of")]
    reason: Annotated[Why, Bilingual("理由", "Reason")]


@dataclass(frozen=True, slots=True)
class Selection:
    """What becomes of each candidate; every list keeps the order of the input."""

    selected: Annotated[tuple[Selected, ...], Bilingual("选取", "Selected")]
    kept: Annotated[tuple[str, ...], Bilingual("已兑现保留", "Kept")]
    rejected: Annotated[tuple[Rejected, ...], Bilingual("不再享受", "Rejected")]
    outside: Annotated[tuple[str, ...], Bilingual("不在比较之列", "Outside the comparison")]
    total_payable: Annotated[Yuan, Bilingual("应付合计", "Total payable")]
    overpaid: Annotated[Yuan, Bilingual("多付", "Overpaid")]


@rule("六、19", title=Bilingual("不重复享受：择优选取", "No double enjoyment - choose the most favourable"))
def no_double_enjoyment(
    *,
    reading: Annotated[DoubleReading, Bilingual("“重复”取义", "Reading of double enjoyment")],
    candidates: Annotated[tuple[Candidate, ...], Bilingual("待选扶持", "Candidate supports")],
) -> Selection:
    """「对同时符合两条以上扶持政策的,或同时符合本市其他扶持政策的,不重复享受」

    National and provincial supports take no part; where a smaller support was paid, the difference is given.
    """
    _refuse_candidates_twice(candidates)
    inside = [candidate for candidate in candidates if candidate.source is not Source.HIGHER_LEVEL]
    groups = _grouped(inside, _KEYS[reading])
    fates = {fate.id: fate for group in groups for fate in _fates(group)}
    fates |= {idle.id: Rejected(idle.id, None, Why.NO_AMOUNT) for idle in inside if _is_idle(idle)}
    in_order = [fates[candidate.id] for candidate in inside if candidate.id in fates]
    for fate in in_order:
        _explain(fate)
    selected = tuple(fate for fate in in_order if isinstance(fate, Selected))
    return Selection(
        selected=selected,
        kept=tuple(candidate.id for candidate in inside if candidate.paid),
        rejected=tuple(fate for fate in in_order if isinstance(fate, Rejected)),
        outside=tuple(candidate.id for candidate in candidates if candidate.source is Source.HIGHER_LEVEL),
        total_payable=total([fate.payable for fate in selected]),
        overpaid=total([_overpaid(group) for group in groups]),
    )


_KEYS: dict[DoubleReading, Callable[[Candidate], tuple[str, ...]]] = {
    DoubleReading.SAME_MATTER: lambda candidate: (candidate.beneficiary, candidate.matter),
    DoubleReading.ONE_PER_BENEFICIARY: lambda candidate: (candidate.beneficiary,),
}
_BY_PREFERENCE = tuple(Source)


def _grouped(candidates: list[Candidate], key: Callable[[Candidate], tuple[str, ...]]) -> list[list[Candidate]]:
    groups: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in candidates:
        if not _is_idle(candidate):
            groups.setdefault(key(candidate), []).append(candidate)
    return list(groups.values())


def _is_idle(candidate: Candidate) -> bool:
    return not candidate.paid and candidate.amount == NOTHING


def _fates(group: list[Candidate]) -> list[Selected | Rejected]:
    """What becomes of the unpaid candidates of one group."""
    paid = [candidate for candidate in group if candidate.paid]
    unpaid = [candidate for candidate in group if not candidate.paid]
    if not unpaid:
        return []
    enjoyed = total([candidate.amount for candidate in paid])
    best = min(unpaid, key=lambda candidate: (-candidate.amount.fen, _BY_PREFERENCE.index(candidate.source)))
    if best.amount > enjoyed:
        others = [candidate for candidate in unpaid if candidate is not best]
        return [
            Selected(best.id, best.amount - enjoyed),
            *(Rejected(other.id, best.id, Why.LESS_FAVOURABLE) for other in others),
        ]
    largest_paid = max(paid, key=lambda candidate: candidate.amount)
    return [Rejected(candidate.id, largest_paid.id, Why.ALREADY_ENJOYED) for candidate in unpaid]


def _explain(fate: Selected | Rejected) -> None:
    match fate:
        case Selected(ref, payable):
            zh, en = f"{ref}：选取，应付{payable}元", f"{ref}: selected, {payable} yuan payable"
        case Rejected(ref, None, reason):
            zh, en = f"{ref}：{reason.zh}", f"{ref}: {reason.en}"
        case Rejected(ref, because_of, reason):
            zh, en = f"{ref}：因{because_of}，{reason.zh}", f"{ref}: {reason.en} ({because_of})"
    remark(Bilingual(zh, en), "六、19", held=isinstance(fate, Selected))


def _overpaid(group: list[Candidate]) -> Yuan:
    enjoyed = total([candidate.amount for candidate in group if candidate.paid])
    return max(NOTHING, enjoyed - max(candidate.amount for candidate in group))


def _refuse_candidates_twice(candidates: tuple[Candidate, ...]) -> None:
    again = second_occurrence([candidate.id for candidate in candidates])
    if again is not None:
        ref = candidates[again].id
        raise Refused(f"candidates[{again}].id", Bilingual(f"编号“{ref}”重复。", f"“{ref}” stands twice."))
