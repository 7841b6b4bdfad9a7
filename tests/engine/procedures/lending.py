"""An invented procedure, so that the engine is tested without any document of a city: a book is lent, asked back, returned."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.procedures import (
    SAME,
    Act,
    Branch,
    Claim,
    Clock,
    Kind,
    Move,
    NoData,
    Procedure,
    Refusal,
    Role,
    RoleByCase,
    Start,
    Step,
    requires,
)
from gongbao.engine.rules import AtLeast, Between, NotAfterAsOf, Term
from gongbao.engine.values import Bilingual, Choice
from gongbao.engine.values.period import Days, Months, Workdays

READER = Role("reader", Bilingual("读者", "Reader"))
DESK = Role("desk", Bilingual("借书处", "Desk"))
VAULT = Role("vault", Bilingual("珍本库", "Vault"))

RETURN = Clock("return", Bilingual("还书", "Return"), Kind.DUTY, "第一条")
REMIND = Clock("remind", Bilingual("提醒", "Reminder"), Kind.INTERVAL)
OBJECT = Clock("object", Bilingual("异议", "Objection"), Kind.WINDOW)
SIGN = Clock("sign", Bilingual("签收", "Signature"), Kind.WINDOW)

TERM = Term(date(2020, 1, 10), date(2022, 12, 31), "第九条")


class State(Choice):
    """Where a loan stands."""

    WANTED = "wanted", "想借", "Wanted"
    LENT = "lent", "已借出", "Lent"
    BACK = "back", "已归还", "Back"
    DAMAGED = "damaged", "已归还（损坏）", "Back, damaged"


@dataclass(frozen=True)
class Loan:
    """What is lent, to whom, for how long."""

    book: Annotated[str, Bilingual("书名", "Book")]
    rare: Annotated[bool, Bilingual("珍本", "Rare")]
    workdays: Annotated[int, Between(1, 60), Bilingual("工作日数", "Working days")]
    asked_on: Annotated[date, NotAfterAsOf(), Bilingual("申请日", "Asked on")]
    note: Annotated[str | None, Bilingual("备注", "Note")] = None


@dataclass(frozen=True)
class Longer:
    """A later last day, and why."""

    new_due: Annotated[date, Bilingual("新期限", "New last day")]
    reason: Annotated[str, Bilingual("理由", "Reason")]


@dataclass(frozen=True)
class Signature:
    """Who signed."""

    person: Annotated[str, Bilingual("签收人", "Signed by")]
    pages: Annotated[int, AtLeast(0), Bilingual("缺页", "Pages missing")] = 0


@requires(Refusal.DATA, "书名不得为“无”", "the book has a name", "第二条")
def book_has_a_name(step: Step[Loan]) -> bool:
    return step.data.book != "无"


@requires(Refusal.ROLE, "珍本由珍本库出借", "a rare book is lent by the vault", "第三条")
def rare_by_the_vault(step: Step[Loan]) -> bool:
    return step.data.rare == (step.role is VAULT)


@requires(Refusal.CONFLICT, "不借给本人", "nobody lends to himself")
def not_to_oneself(step: Step[Loan]) -> bool:
    return step.data.note != "本人"


@requires(Refusal.GUARD, "书未被预订", "the book is not reserved")
def not_reserved(step: Step[Loan]) -> bool:
    return step.data.book != "预订"


@requires(Refusal.LATE, "在还书期限内", "before the last day for the return", "第四条")
def before_the_last_day(step: Step[Longer]) -> bool:
    return not step.is_after(RETURN)


@requires(Refusal.GUARD, "新期限晚于现期限", "the new last day lies after the present one")
def later_than_now(step: Step[Longer]) -> bool:
    due = step.last_day(RETURN)
    return due is not None and step.data.new_due > due


LENDER = RoleByCase(
    "lender",
    Bilingual("出借处", "Lender"),
    (DESK, VAULT),
    lambda case: (VAULT if loan.rare else DESK) if (loan := case.last(Loan)) else None,
)

LENDING = Procedure(
    name="lending",
    title=Bilingual("借书", "Lending"),
    provisions=("第一条",),
    roles=(READER, DESK, VAULT),
    states=State,
    initial=State.WANTED,
    final=(State.BACK, State.DAMAGED),
    numbered="借书",
    bounded=frozenset({"lend"}),
    released_in=(State.BACK,),
    subject=lambda case: case.the(Loan).book,
    acts=(
        Act(
            "lend",
            Bilingual("出借", "Lend"),
            by=(DESK, VAULT),
            from_=(State.WANTED,),
            to=State.LENT,
            provision="第一条",
            data=Loan,
            conditions=(not_reserved, not_to_oneself, rare_by_the_vault, book_has_a_name),
            starts=(
                Start(RETURN, within=lambda step: Workdays(step.data.workdays)),
                Start(REMIND, within=Days(3)),
                Start(OBJECT, within=Months(1), since=lambda step: step.data.asked_on, once=True),
            ),
            claims=lambda step: (Claim("book", step.data.book),),
        ),
        Act(
            "lengthen",
            Bilingual("延期", "Lengthen"),
            by=LENDER,
            from_=(State.LENT,),
            to=SAME,
            data=Longer,
            conditions=(later_than_now, before_the_last_day),
            moves=(Move(RETURN, to=lambda step: step.data.new_due),),
        ),
        Act("pause", Bilingual("中止", "Pause"), by=LENDER, from_=(State.LENT,), to=SAME, pauses=(RETURN,)),
        Act("resume", Bilingual("恢复", "Resume"), by=LENDER, from_=(State.LENT,), to=SAME, resumes=(RETURN,)),
        Act(
            "again",
            Bilingual("重计", "Anew"),
            by=LENDER,
            from_=(State.LENT,),
            to=SAME,
            starts=(Start(RETURN, within=Workdays(5)),),
        ),
        Act(
            "sign",
            Bilingual("签收", "Sign"),
            by=(READER,),
            from_=(State.LENT,),
            to=SAME,
            data=Signature,
            starts=(Start(SIGN, within=Workdays(2), each=lambda step: step.data.person),),
        ),
        Act(
            "return",
            Bilingual("归还", "Return"),
            by=(READER,),
            from_=(State.LENT,),
            to=Branch(
                lambda step: State.DAMAGED if step.data.pages else State.BACK,
                (State.BACK, State.DAMAGED),
                Bilingual("缺页为损坏", "damaged when pages are missing"),
            ),
            data=Signature,
            stops=(RETURN, REMIND, OBJECT),
        ),
        Act(
            "bring-again",
            Bilingual("退回", "Take back"),
            by=LENDER,
            from_=(State.BACK,),
            to=State.LENT,
            data=NoData,
            reopens=(RETURN,),
        ),
    ),
)
