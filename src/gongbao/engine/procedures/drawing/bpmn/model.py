"""A procedure as a BPMN process, before anything is placed or written.

A state is an event that says it was reached (the start event where nothing was done yet). From it an event-based gateway leads to an event for each act that is
in order there, and waits for the first of them; so an act out of order cannot be caught. An act whose outcome depends on the case leads through a gateway.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from gongbao.engine.procedures.act import Act, Branch, Same
from gongbao.engine.procedures.drawing.flow import states_in_order
from gongbao.engine.procedures.procedure import Procedure
from gongbao.engine.values import Choice


class Sort(StrEnum):
    """What an element of the process is; the value is its name in BPMN."""

    START = "startEvent"
    REACHED = "intermediateThrowEvent"
    END = "endEvent"
    WAIT = "eventBasedGateway"
    ACT = "intermediateCatchEvent"
    OUTCOME = "exclusiveGateway"


@dataclass(frozen=True, slots=True)
class Element:
    """An event or a gateway: of a state, or of an act done in a state."""

    id: str
    sort: Sort
    state: Choice
    act: Act | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """From one element to the next, `only_to` this state where that depends on the case; one that goes `back` leads to an earlier or the same state."""

    source: str
    target: str
    only_to: Choice | None = None
    back: bool = False

    @property
    def id(self) -> str:
        """Its id."""
        return f"flow-{self.source}-to-{self.target}"


@dataclass(frozen=True)
class Process:
    """The elements in an order in which every flow that does not go back goes on, the flows, and the acts that the events wait for."""

    elements: tuple[Element, ...]
    flows: tuple[Flow, ...]
    acts: tuple[Act, ...]


def process_of(procedure: Procedure) -> Process:
    """The process that a procedure's table describes; acts that exist to be refused are not in it."""
    acts = tuple(act for act in procedure.acts if not any(condition.is_never_met for condition in act.conditions))
    rank = {state: number for number, state in enumerate(states_in_order(procedure))}
    elements: list[Element] = []
    flows: list[Flow] = []
    for state in rank:
        possible = [act for act in acts if state in act.from_]
        found = [*_of_state(procedure, state, len(possible))]
        elements += found
        flows += [Flow(one.id, next_.id) for one, next_ in itertools.pairwise(found)]
        for act in possible:
            inner = [*_of_act(act, state)]
            elements += inner
            flows += [Flow(one.id, next_.id) for one, next_ in zip([found[-1], *inner], inner, strict=False)]
            flows += _onwards(act, state, inner[-1].id, rank)
    return Process(tuple(elements), tuple(flows), acts)


def reached(state: Choice) -> str:
    """The id of the event that says that a state was reached."""
    return f"state-{state}"


def caught(act: Act, state: Choice) -> str:
    """The id of the event of an act done in a state."""
    return f"act-{act.name}-in-{state}"


def message(act: Act) -> str:
    """The id of the message that an act is."""
    return f"message-{act.name}"


def _of_state(procedure: Procedure, state: Choice, possible: int) -> Iterator[Element]:
    if state == procedure.initial:
        yield Element("start", Sort.START, state)
    yield Element(reached(state), Sort.REACHED if possible else Sort.END, state)
    if possible > 1:
        yield Element(f"wait-in-{state}", Sort.WAIT, state)


def _of_act(act: Act, state: Choice) -> Iterator[Element]:
    yield Element(caught(act, state), Sort.ACT, state, act)
    if isinstance(act.to, Branch) and len(set(act.to.among)) > 1:
        yield Element(f"outcome-of-{act.name}-in-{state}", Sort.OUTCOME, state, act)


def _onwards(act: Act, state: Choice, last: str, rank: dict[Choice, int]) -> Iterator[Flow]:
    targets = (state,) if isinstance(act.to, Same) else tuple(dict.fromkeys(act.targets))
    for target in targets:
        only_to = target if len(targets) > 1 else None
        yield Flow(last, reached(target), only_to, back=rank[target] <= rank[state])
