"""A case after an act: the state and the clocks that the table says."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from gongbao.engine.calendar import Calendar
from gongbao.engine.procedures.act import Branch, Same
from gongbao.engine.procedures.case import Case, Done, Step, run_name
from gongbao.engine.procedures.clocks import Clock, Move, Run, Start
from gongbao.engine.procedures.procedure import Procedure
from gongbao.engine.values import Choice
from gongbao.engine.values.period import Period


def begun(procedure: Procedure) -> Case:
    """A case in which nothing was done yet."""
    return Case(procedure, procedure.initial)


def after(step: Step[Any]) -> Case:
    """The case after an act that was judged to be in order."""
    done = Done(step.act, step.role, step.at, step.data)
    return Case(step.case.procedure, _state(step), (*step.case.history, done), _runs(step))


def started(step: Step[Any]) -> tuple[Run, ...]:
    """The clocks that an act would start."""
    before = step.case.runs
    return tuple(run for start in step.act.starts for run in _started(before, start, step)[len(before) :])


def again(case: Case, act: str, role: str, at: datetime, data: object, calendar: Calendar) -> Case:
    """The case after an act that is on record: it was judged when it was done, and is not judged again."""
    row = case.procedure.by_name[act]
    read = row.inputs.read(data, "")
    return after(Step(case, row, case.procedure.roles_by_name[role], at, read, calendar))


def _state(step: Step[Any]) -> Choice:
    to = step.act.to
    if isinstance(to, Same):
        return step.case.state
    return to.choose(step) if isinstance(to, Branch) else to


def _runs(step: Step[Any]) -> tuple[Run, ...]:
    runs = step.case.runs
    act = step.act
    for stopped in act.stops(step) if callable(act.stops) else act.stops:
        runs = _each_open(runs, stopped, lambda run: run.stop(step.day, step.calendar))
    for reopened in act.reopens:
        runs = tuple(run.reopen() if run is _latest(runs, reopened) else run for run in runs)
    for move in act.moves:
        runs = _moved(runs, move, step)
    for paused in act.pauses:
        runs = _each_open(runs, paused, lambda run: replace(run, pauses=(*run.pauses, (step.day, None))))
    for resumed in act.resumes:
        runs = _each_open(runs, resumed, lambda run: _resumed(run, step))
    for start in act.starts:
        runs = _started(runs, start, step)
    return runs


def _each_open(runs: tuple[Run, ...], clock: Clock, change: Any) -> tuple[Run, ...]:  # noqa: ANN401  a function of a run
    return tuple(change(run) if run.is_open and run.clock is clock else run for run in runs)


def _latest(runs: tuple[Run, ...], clock: Clock) -> Run | None:
    return next((run for run in reversed(runs) if run.clock is clock), None)


def _moved(runs: tuple[Run, ...], move: Move, step: Step[Any]) -> tuple[Run, ...]:
    def move_it(run: Run) -> Run:
        late = run.is_overdue(step.day, step.calendar)
        if move.to is not None:
            return replace(run, fixed=move.to(step), late=late)
        return replace(run, period=move.within, fixed=None, late=late)

    return _each_open(runs, move.clock, move_it)


def _resumed(run: Run, step: Step[Any]) -> Run:
    if not run.is_paused:
        return run
    *before, (since, _) = run.pauses
    return replace(run, pauses=(*before, (since, step.day)))


def _started(runs: tuple[Run, ...], start: Start, step: Step[Any]) -> tuple[Run, ...]:
    name = run_name(start.clock, start.each(step) if start.each else None)
    ran_before = any(run.clock is start.clock for run in runs)
    if (start.once and ran_before) or (start.only_if is not None and not start.only_if(step)):
        return runs
    # A clock that is started anew ends its run before it; whether that was late stays on record.
    ended = tuple(run.stop(step.day, step.calendar) if run.is_open and run.name == name else run for run in runs)
    since = start.since(step) if start.since else step.day
    within: Period | None = start.within(step) if callable(start.within) else start.within
    return (*ended, Run(name, start.clock, since, within, start.until(step) if start.until else None))
