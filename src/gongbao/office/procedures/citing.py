"""Which provisions the acts and clocks of a procedure rest on."""

from collections.abc import Iterator
from dataclasses import dataclass

from gongbao.engine.documents.law import Quote
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Act, Clock, Procedure
from gongbao.office.constants import constants_in
from gongbao.office.library import procedure_id


@dataclass(frozen=True)
class Citing:
    """An act, a clock or the procedure as a whole rests on a provision, cited as in the folder; a clock reads its length from the words `quoted` there."""

    citation: str
    enactment: Enactment
    procedure: Procedure
    thing: Act | Clock | None
    quoted: str = ""

    @property
    def sort(self) -> str:
        """What rests on the provision: act, clock or procedure."""
        if isinstance(self.thing, Act):
            return "act"
        return "clock" if isinstance(self.thing, Clock) else "procedure"

    @property
    def id(self) -> str:
        """The procedure's id, with the name of the act or the clock."""
        name = procedure_id(self.enactment, self.procedure)
        return f"{name}/{self.thing.name}" if self.thing else name


def citings_of(enactment: Enactment, procedure: Procedure) -> Iterator[Citing]:
    """Everything that the table cites, an act also for its conditions; what the procedure lists as its own provisions is not among it."""
    for condition in procedure.conditions:
        if condition.provision:
            yield Citing(condition.provision, enactment, procedure, None)
    for act in procedure.acts:
        cited = (act.provision, *(condition.provision for condition in act.conditions))
        yield from (Citing(one, enactment, procedure, act) for one in dict.fromkeys(cited) if one)
    for clock in procedure.clocks:
        if clock.provision:
            yield Citing(clock.provision, enactment, procedure, clock)
        for quote in lengths_of(procedure, clock):
            yield Citing(quote.provision, enactment, procedure, clock, quote.words)


def lengths_of(procedure: Procedure, clock: Clock) -> tuple[Quote, ...]:
    """The words of the law from which a clock's lengths are read."""
    lengths: list[object] = [start.within for act in procedure.acts for start in act.starts if start.clock is clock]
    lengths += [move.within for act in procedure.acts for move in act.moves if move.clock is clock]
    return tuple(dict.fromkeys(quote for length in lengths for quote in constants_in(length)))
