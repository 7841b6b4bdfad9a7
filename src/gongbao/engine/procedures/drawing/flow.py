"""A procedure as boxes and lines: the states in the order of their declaration, the final ones last, between them the acts that lead on.

An act that keeps the state stands inside the box of each state in which it may be done. An act that exists to be refused leads nowhere and is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.procedures.act import Act, Branch
from gongbao.engine.procedures.drawing.layout import Line
from gongbao.engine.procedures.procedure import Procedure
from gongbao.engine.values import Choice

Rank = tuple[int, int]


@dataclass(frozen=True, slots=True)
class State:
    """A state with the acts that keep it."""

    choice: Choice
    keeping: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Leading:
    """An act that leads from the states `from_` to the states `to`; those in both are kept in some cases."""

    act: Act
    from_: tuple[Choice, ...]
    to: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """The states and the leading acts by name, in an order in which every line goes on; and the lines."""

    boxes: dict[str, State | Leading]
    lines: tuple[Line, ...]


def flow_of(procedure: Procedure) -> Flow:
    """The picture of a procedure before anything is placed."""
    rank = {state: number for number, state in enumerate(states_in_order(procedure))}
    acts = [act for act in procedure.acts if not any(condition.is_never_met for condition in act.conditions)]
    ranked: list[tuple[Rank, str, State | Leading]] = [
        ((number, 0), state_box(state), State(state, tuple(act for act in acts if keeps(act, state))))
        for state, number in rank.items()
    ]
    leading = [found for act in acts if (found := _leading(act))]
    ranked += [(_rank(each, rank), act_box(each.act), each) for each in leading]
    ranked.sort(key=lambda entry: entry[0])
    place = {name: number for number, (_, name, _) in enumerate(ranked)}
    lines = tuple(line for each in leading for line in _lines(each, place))
    return Flow({name: box for _, name, box in ranked}, lines)


def states_in_order(procedure: Procedure) -> tuple[Choice, ...]:
    """The states as declared, those that are final last."""
    return tuple(sorted(procedure.states, key=lambda state: state in procedure.final))


def state_box(state: Choice) -> str:
    """The name of a state's box."""
    return f"state:{state}"


def act_box(act: Act) -> str:
    """The name of an act's box."""
    return f"act:{act.name}"


def keeps(act: Act, state: Choice) -> bool:
    """Whether an act done in a state always keeps it."""
    if state not in act.from_:
        return False
    return set(act.targets) == {state} if isinstance(act.to, Branch) else act.to == state or state_kept(act)


def state_kept(act: Act) -> bool:
    """Whether an act keeps whatever state it is done in."""
    return not isinstance(act.to, Branch | Choice)


def _leading(act: Act) -> Leading | None:
    from_ = tuple(state for state in act.from_ if not keeps(act, state))
    return Leading(act, from_, act.targets) if from_ else None


def _rank(leading: Leading, rank: dict[Choice, int]) -> Rank:
    """An act stands below the last state from which it leads on; one that only leads back stands above all from which it does."""
    farthest = max(rank[state] for state in leading.to)
    before = [rank[state] for state in leading.from_ if rank[state] < farthest]
    return (max(before), 1) if before else (min(rank[state] for state in leading.from_) - 1, 2)


def _lines(leading: Leading, place: dict[str, int]) -> Iterator[Line]:
    act = act_box(leading.act)
    for state in leading.from_:
        box, both = state_box(state), state in leading.to
        if place[box] < place[act]:
            trunk = f"{act}<>{state}" if both else f">{act}"
            yield Line(box, act, trunk, head_above=both)
        else:
            trunk = f"{act}<>{state}" if both else f"{act}<"
            yield Line(act, box, trunk, head_above=True, head_below=both)
    for state in leading.to:
        box = state_box(state)
        if state in leading.from_:
            continue
        if place[box] > place[act]:
            yield Line(act, box, f"{act}>{state}")
        else:
            yield Line(box, act, f"{state}<{act}", head_above=True, head_below=False)
