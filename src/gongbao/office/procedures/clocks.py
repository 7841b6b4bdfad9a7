"""What acts do to clocks, in words."""

from collections.abc import Callable, Iterator

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Act, Clock, Kind, Move, Procedure, Start
from gongbao.engine.values import Bilingual, Language, Period
from gongbao.office.constants import constants_in, names_in
from gongbao.office.library import in_full
from gongbao.office.procedures.views import ClockEffect, ClockView, Effect
from gongbao.office.rules import Constant

LABELS: dict[Effect, Bilingual] = {
    "starts": Bilingual("起算", "starts"),
    "stops": Bilingual("停止计算", "stops"),
    "may-stop": Bilingual("视案情停止计算", "stops, depending on the case"),
    "moves": Bilingual("改定届满日", "gets another last day"),
    "pauses": Bilingual("中止", "pauses"),
    "resumes": Bilingual("恢复计算", "goes on"),
    "reopens": Bilingual("重新打开", "runs again"),
}
MEANINGS = {
    Kind.DUTY: Bilingual(
        "职责期限：届满前应当办理，逾期留痕", "a duty: somebody must act by then, being late is recorded"
    ),
    Kind.WINDOW: Bilingual("权利期限：届满前可以办理，不计逾期", "a window: possible until then, never overdue"),
    Kind.INTERVAL: Bilingual("提示日期：到期提示，不因节假日顺延", "a date to remember: never moved for holidays"),
}
BY_DATA = Bilingual("期限依该次办理的数据", "for as long as the data of the act say")
UNTIL = Bilingual("至办理时所定之日", "until the day that the act sets")
SINCE = Bilingual("自数据所载之日起算", "counted from a day that the data name")
EACH = Bilingual("每人分别计算", "for each person separately")
ONCE = Bilingual("只起算一次", "started once only")
ONLY_IF = Bilingual("仅在部分情形", "in some cases only")


def effects_of(enactment: Enactment, act: Act, procedure: Procedure, language: Language) -> tuple[ClockEffect, ...]:
    """What an act does to the clocks, in the order in which it does so."""
    return tuple(
        ClockEffect(
            act.name,
            clock.name,
            effect,
            LABELS[effect].in_(language),
            ("；" if language == "zh" else "; ").join(part.in_(language) for part in parts),
            tuple(Constant(in_full(enactment, quote.provision), quote.words) for quote in constants_in(within)),
        )
        for clock, effect, parts, within in _effects(act, procedure)
    )


def clocks_of(enactment: Enactment, procedure: Procedure, language: Language) -> tuple[ClockView, ...]:
    """The clocks of a procedure, each with everything that is done to it."""
    effects = [effect for act in procedure.acts for effect in effects_of(enactment, act, procedure, language)]
    return tuple(
        ClockView(
            clock.name,
            clock.title.in_(language),
            str(clock.kind),
            MEANINGS[clock.kind].in_(language),
            in_full(enactment, clock.provision) if clock.provision else None,
            tuple(effect for effect in effects if effect.clock == clock.name),
        )
        for clock in procedure.clocks
    )


def _effects(act: Act, procedure: Procedure) -> Iterator[tuple[Clock, Effect, list[Bilingual], object]]:
    """Each effect with its length in words and with whatever the length was read from."""
    for start in act.starts:
        yield start.clock, "starts", [*_of_start(start)], start.within
    for move in act.moves:
        yield move.clock, "moves", [_of_move(move)], move.within
    if callable(act.stops):
        for clock in _meant(act.stops, procedure):
            yield clock, "may-stop", [], None
    simple: tuple[tuple[Effect, tuple[Clock, ...]], ...] = (
        ("stops", () if callable(act.stops) else act.stops),
        ("pauses", act.pauses),
        ("resumes", act.resumes),
        ("reopens", act.reopens),
    )
    yield from ((clock, effect, [], None) for effect, clocks in simple for clock in clocks)


def _meant(stops: Callable[..., object], procedure: Procedure) -> tuple[Clock, ...]:
    """The clocks that a function names; every clock where it names none."""
    names = names_in(stops)
    known = [clock for clock in procedure.clocks if any(value is clock for value in names)]
    return tuple(known) or procedure.clocks


def _of_start(start: Start) -> Iterator[Bilingual]:
    if isinstance(start.within, Period):
        yield start.within.in_words
    else:
        yield UNTIL if start.until else BY_DATA
    flags = ((SINCE, start.since), (EACH, start.each), (ONCE, start.once), (ONLY_IF, start.only_if))
    yield from (words for words, is_so in flags if is_so)


def _of_move(move: Move) -> Bilingual:
    return move.within.in_words if move.within else UNTIL
