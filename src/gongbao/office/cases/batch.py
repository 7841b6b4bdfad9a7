"""One act in several cases: looked at beforehand case by case, then done, each case in a transaction of its own and under a key of its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gongbao.engine.procedures import ActRefused
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.cases.acting import Changed, KeyUsed, Request, act, previewed
from gongbao.office.cases.seeing import find_case, procedure_of
from gongbao.office.library import NotFound, procedure_id
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.records.models import Case, Entry

MOST = 100


@dataclass(frozen=True)
class Marked:
    """A case that was marked, as it was seen then, with the key of the act that may follow."""

    case: int
    seen: int
    key: str


@dataclass(frozen=True)
class Outcome:
    """What became, or would become, of one case: done with an `entry`, refused by the law, or left alone for another reason (`words`)."""

    marked: Marked
    case: Case | None
    refused: ActRefused | None = None
    words: Bilingual | None = None
    entry: Entry | None = None

    @property
    def is_right(self) -> bool:
        """Whether nothing stands against it."""
        return self.refused is None and self.words is None


def preview(actor: Actor, procedure: str, request: Request, marked: Iterable[Marked]) -> tuple[Outcome, ...]:
    """What the act would come to in each case; nothing is recorded."""
    return _each(actor, procedure, request, marked, lambda case, asked: previewed(actor, case, asked))


def act_in_each(actor: Actor, procedure: str, request: Request, marked: Iterable[Marked]) -> tuple[Outcome, ...]:
    """Do the act in each case; what is refused in one changes nothing for the others. Sent again with the same keys it is the same acts."""
    return _each(actor, procedure, request, marked, lambda case, asked: act(actor, case, asked))


def _each(
    actor: Actor,
    procedure: str,
    request: Request,
    marked: Iterable[Marked],
    does: Callable[[int, Request], object],
) -> tuple[Outcome, ...]:
    """`request` says what is asked in all of them; Refused where there are too many."""
    require(actor, SIGNED_IN)
    rows = tuple(marked)
    if len(rows) > MOST:
        raise Refused("cases", Bilingual(f"一次最多{MOST}件。", f"At most {MOST} cases at once."))
    return tuple(_tried(actor, procedure, request, row, does) for row in rows)


def _tried(
    actor: Actor, procedure: str, request: Request, row: Marked, does: Callable[[int, Request], object]
) -> Outcome:
    asked = Request(request.act, request.data, row.key, row.seen, request.role, request.body)
    case = None
    try:
        case = find_case(actor, row.case)
        if procedure_id(*procedure_of(case)) != procedure:
            return Outcome(row, case, words=Bilingual("属于另一程序。", "It is a case of another procedure."))
        done = does(row.case, asked)
    except ActRefused as refused:
        return Outcome(row, case, refused=refused)
    except (NotFound, Changed, KeyUsed) as left:
        return Outcome(row, case, words=_why(left))
    return Outcome(row, case, entry=done if isinstance(done, Entry) else None)


def _why(left: Exception) -> Bilingual:
    if isinstance(left, NotFound):
        return left.message
    if isinstance(left, KeyUsed):
        return Bilingual("这一行已按其他内容提交过。", "This line was sent before with other content.")
    return Bilingual(
        "选中之后案件已有变化，请重新查看。", "The case has changed since it was marked; look at it again."
    )
