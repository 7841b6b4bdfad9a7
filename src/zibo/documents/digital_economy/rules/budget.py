"""Beyond the text: how a year's money stands, and what was paid without a ground."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import Between, Refused, Term, rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Yuan, total
from zibo.documents.digital_economy.rules.repetition import second_occurrence
from zibo.documents.digital_economy.rules.text import FIRST_DAY
from zibo.documents.digital_economy.rules.vocabulary import Amount

Department = Annotated[str, Bilingual("部门", "Department")]


@dataclass(frozen=True, slots=True)
class Appropriation:
    """What a department has for a year."""

    year: Annotated[int, Between(2020, 2040), Bilingual("年度", "Year")]
    department: Department
    amount: Annotated[Amount, Bilingual("金额", "Amount")]


class Status(Choice):
    """How far a decided sum has come."""

    DECIDED = "decided", "已决定未拨付", "decided and not paid"
    PAID = "paid", "已拨付", "paid"
    CANCELLED = "cancelled", "已撤销", "cancelled"


@dataclass(frozen=True, slots=True)
class Commitment:
    """A sum decided, charged to a department's year."""

    id: Annotated[str, Bilingual("编号", "Identifier")]
    year: Annotated[int, Between(2020, 2040), Bilingual("预算年度", "Budget year")]
    department: Department
    amount: Annotated[Amount, Bilingual("金额", "Amount")]
    status: Annotated[Status, Bilingual("状态", "Status")]


@dataclass(frozen=True, slots=True)
class Position:
    """A department's year: what it had, what is decided, what is paid, what is left (negative when overdrawn)."""

    year: Annotated[int, Bilingual("年度", "Year")]
    department: Department
    appropriated: Annotated[Yuan, Bilingual("预算数", "Appropriated")]
    decided: Annotated[Yuan, Bilingual("已决定", "Decided")]
    paid: Annotated[Yuan, Bilingual("已拨付", "Paid")]
    available: Annotated[Yuan, Bilingual("结余", "Available")]


@rule(
    "六、20",
    title=Bilingual("资金预算执行情况", "Budget position by year and department"),
    in_force=Term(FIRST_DAY, None, "六、20"),
)
def budget_position(
    *,
    appropriations: Annotated[tuple[Appropriation, ...], Bilingual("年度预算", "Yearly appropriations")],
    commitments: Annotated[tuple[Commitment, ...], Bilingual("已决定资金", "Sums decided")],
) -> tuple[Position, ...]:
    """「市直有关部门按照各自职责做好相关政策措施执行」

    By year, then in the order given. Nothing is scaled down when money is short.
    """
    _refuse_appropriations_twice(appropriations)
    _refuse_commitments_without_appropriation(appropriations, commitments)
    _refuse_commitments_twice(commitments)
    by_year = sorted(appropriations, key=lambda appropriation: appropriation.year)
    return tuple(_position(appropriation, commitments) for appropriation in by_year)


@rule(
    "六、19",
    title=Bilingual("应追回金额", "Amount to be recovered"),
    in_force=Term(FIRST_DAY, None, "六、19"),
)
def recoverable_amount(
    *,
    paid: Annotated[Amount, Bilingual("已拨付", "Paid")],
    entitled: Annotated[Amount, Bilingual("应享受", "Amount to which there was a right")],
    recovered: Annotated[Amount, Bilingual("已追回", "Already recovered")],
) -> Yuan:
    """「不重复享受」: only the excess is taken back."""
    return max(NOTHING, paid - entitled - recovered)


def _position(appropriation: Appropriation, commitments: tuple[Commitment, ...]) -> Position:
    decided = _sum_of(Status.DECIDED, appropriation, commitments)
    paid = _sum_of(Status.PAID, appropriation, commitments)
    return Position(
        appropriation.year,
        appropriation.department,
        appropriated=appropriation.amount,
        decided=decided,
        paid=paid,
        available=appropriation.amount - decided - paid,
    )


def _sum_of(status: Status, appropriation: Appropriation, commitments: tuple[Commitment, ...]) -> Yuan:
    return total(
        [
            commitment.amount
            for commitment in commitments
            if commitment.status is status and _purse(commitment) == _purse(appropriation)
        ]
    )


def _purse(entry: Appropriation | Commitment) -> tuple[int, str]:
    return entry.year, entry.department


def _refuse_appropriations_twice(appropriations: tuple[Appropriation, ...]) -> None:
    again = second_occurrence([_purse(appropriation) for appropriation in appropriations])
    if again is not None:
        year, department = _purse(appropriations[again])
        message = Bilingual(f"{department}{year}年度预算重复。", f"A second appropriation for {department} in {year}.")
        raise Refused(f"appropriations[{again}].department", message)


def _refuse_commitments_without_appropriation(
    appropriations: tuple[Appropriation, ...], commitments: tuple[Commitment, ...]
) -> None:
    purses = {_purse(appropriation) for appropriation in appropriations}
    for number, commitment in enumerate(commitments):
        if _purse(commitment) not in purses:
            year, department = _purse(commitment)
            message = Bilingual(f"{department}{year}年度没有预算。", f"No appropriation for {department} in {year}.")
            raise Refused(f"commitments[{number}].department", message)


def _refuse_commitments_twice(commitments: tuple[Commitment, ...]) -> None:
    again = second_occurrence([commitment.id for commitment in commitments])
    if again is not None:
        ref = commitments[again].id
        raise Refused(f"commitments[{again}].id", Bilingual(f"编号“{ref}”重复。", f"“{ref}” stands twice."))
