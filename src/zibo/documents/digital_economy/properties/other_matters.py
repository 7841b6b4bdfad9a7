"""What must hold of part 六 and of what the whole document needs."""

import dataclasses
from collections import Counter
from datetime import date

from gongbao.engine.rules import holds
from gongbao.engine.values import NOTHING, UNKNOWN, Yuan, total
from zibo.documents.digital_economy import rules
from zibo.documents.digital_economy.rules.budget import Position
from zibo.documents.digital_economy.rules.departments import Responsible
from zibo.documents.digital_economy.rules.double_enjoyment import Candidate, DoubleReading, Selection, Source
from zibo.documents.digital_economy.rules.eligibility import Match, Result
from zibo.documents.digital_economy.rules.one_case import Eligibility, Limb
from zibo.documents.digital_economy.rules.profile import Profile
from zibo.documents.digital_economy.rules.support import Support


@holds(rules.one_case_one_discussion, "适用与否取决于情形", "eligible is true exactly when limb is first or second")
def a_limb_makes_eligible(value: Eligibility) -> bool:
    return value.eligible == (value.limb in (Limb.FIRST, Limb.SECOND))


@holds(
    rules.no_double_enjoyment,
    "未多付的每组中，已兑现与应付合计等于该组最高金额",
    "for each group without overpayment: paid + payable = largest amount in the group",
)
def each_matter_is_worth_its_best_support(
    value: Selection, *, reading: DoubleReading, candidates: tuple[Candidate, ...]
) -> bool:
    payable = {one.id: one.payable for one in value.selected}
    for group in _groups(reading, candidates):
        enjoyed = total([one.amount for one in group if one.paid])
        best = max(one.amount for one in group)
        given = enjoyed + total([payable.get(one.id, NOTHING) for one in group])
        if enjoyed <= best and given != best:
            return False
    return True


@holds(
    rules.no_double_enjoyment,
    "每项恰归一类：选取、保留、不再享受或不在比较之列",
    "every candidate id appears in exactly one of selected, kept, rejected, outside",
)
def every_candidate_has_one_fate(value: Selection, *, candidates: tuple[Candidate, ...]) -> bool:
    fates = [*(one.id for one in value.selected), *value.kept, *(one.id for one in value.rejected), *value.outside]
    return sorted(fates) == sorted(candidate.id for candidate in candidates)


@holds(rules.no_double_enjoyment, "每组至多选取一项", "at most one candidate per group is selected")
def one_support_for_each_matter(value: Selection, *, reading: DoubleReading, candidates: tuple[Candidate, ...]) -> bool:
    selected = {one.id for one in value.selected}
    return all(sum(one.id in selected for one in group) <= 1 for group in _groups(reading, candidates))


@holds(
    rules.no_double_enjoyment,
    "输入次序不影响应付合计",
    "total_payable does not change when the input is reordered",
)
def the_order_of_the_input_costs_nothing(
    value: Selection, *, reading: DoubleReading, candidates: tuple[Candidate, ...]
) -> bool:
    turned = (candidates[::-1], candidates[1::2] + candidates[::2])
    totals = [rules.no_double_enjoyment(reading=reading, candidates=order).total_payable for order in turned]
    return all(total_payable == value.total_payable for total_payable in totals)


@holds(
    rules.eligibility_match,
    "补填一项信息，不会使“可能符合”或“不符合”变为“信息不足”",
    "adding a profile field never turns yes into unknown or no into unknown",
)
def more_facts_never_leave_more_open(
    value: tuple[Match, ...], *, supports: tuple[Support, ...], profile: Profile, as_of: date
) -> bool:
    open_now = {match.support for match in value if match.result is Result.UNKNOWN}
    known = [part.name for part in dataclasses.fields(profile) if getattr(profile, part.name) is not UNKNOWN]
    for field in known:
        before = rules.eligibility_match(
            supports=supports, profile=dataclasses.replace(profile, **{field: UNKNOWN}), as_of=as_of
        )
        if any(match.support in open_now and match.result is not Result.UNKNOWN for match in before):
            return False
    return True


@holds(rules.eligibility_match, "每项所问扶持一行，次序不变", "one row per requested support, same order")
def one_row_for_each_support(value: tuple[Match, ...], *, supports: tuple[Support, ...]) -> bool:
    return tuple(match.support for match in value) == supports


@holds(
    rules.responsible_departments,
    "第1至17条均有市财政局",
    "市财政局 is the lead or among the others for every measure 1-17",
)
def finance_is_always_there(value: Responsible, *, measure: int) -> bool:
    return measure > 17 or "市财政局" in (value.lead, *value.others)


@holds(rules.budget_position, "结余等于预算数减已决定减已拨付", "available = appropriated - decided - paid")
def what_is_left_is_what_was_not_used(value: tuple[Position, ...]) -> bool:
    return all(row.available == row.appropriated - row.decided - row.paid for row in value)


@holds(rules.recoverable_amount, "不超过已拨付", "value <= paid")
def no_more_is_taken_back_than_was_paid(value: Yuan, *, paid: Yuan) -> bool:
    return value <= paid


def _groups(reading: DoubleReading, candidates: tuple[Candidate, ...]) -> list[list[Candidate]]:
    """The candidates that exclude each other."""
    compared = [one for one in candidates if one.source is not Source.HIGHER_LEVEL]
    by_matter = reading is DoubleReading.SAME_MATTER
    keys = [(one.beneficiary, one.matter if by_matter else "") for one in compared]
    return [[one for one, key in zip(compared, keys, strict=True) if key == wanted] for wanted in Counter(keys)]
