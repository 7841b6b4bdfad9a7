"""A document's stories (tests/rehearsals.yaml, or the files in tests/rehearsals): its procedures played through as its lawyers wrote them.

A story is a title, a procedure and steps, each with `at`, `as`, `do`, `data` and what is expected: `state`, the last days of clocks (`due`, {} where none may
run), every clock that is `overdue`, or `refused` with the `field`. Nothing expected means that the step is done. `after` names a story of the same document
whose steps are played first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import yaml

from gongbao.engine.calendar import STATE
from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import (
    Act,
    ActRefused,
    Case,
    Condition,
    Played,
    Procedure,
    Refusal,
    Step,
    begun,
    judge,
    rehearse,
)
from gongbao.engine.rules import Refused
from tests.conformance.examples import TextDates

AFTER_THE_TYPES = (
    Refusal.NOT_IN_FORCE,
    Refusal.DATA,
    Refusal.ROLE,
    Refusal.CONFLICT,
    Refusal.LATE,
    Refusal.GUARD,
)


@dataclass(frozen=True, eq=False)
class Story:
    """One case from its beginning: what is done in which order, and what is expected of each step."""

    title: str
    procedure: str
    steps: tuple[dict[str, Any], ...]
    given: dict[str, Any]


@dataclass(frozen=True, eq=False)
class Scene:
    """One step of a story: the case before it, what was said, and what came of it."""

    before: Case
    given: dict[str, Any]
    said: dict[str, Any]
    expected: dict[str, Any]
    played: Played

    @property
    def act(self) -> Act | None:
        """The act that was tried."""
        return self.before.procedure.by_name.get(self.said["do"])

    @property
    def at(self) -> datetime:
        """When."""
        return datetime.fromisoformat(self.said["at"])

    @property
    def is_judged(self) -> bool:
        """Whether role, order and data were right, so that at most a condition refused it."""
        return self.played.refused is None or self.unmet is not None

    @property
    def unmet(self) -> Condition | None:
        """The condition that refused it, if one did."""
        if self.played.refused is None or self.act is None or self.before.state not in self.act.from_:
            return None
        return _unmet(self, self.act)


@cache
def stories_of(enactment: Enactment) -> dict[str, Story]:
    """The stories of a document by title, in the order of its files."""
    found: dict[str, Story] = {}
    for entry in _entries(enactment):
        first = found[entry["after"]] if "after" in entry else None
        steps = (*(first.steps if first else ()), *entry["steps"])
        assert entry["title"] not in found, f"{enactment.slug}: two stories are called “{entry['title']}”"
        procedure = first.procedure if first else entry["procedure"]
        found[entry["title"]] = Story(entry["title"], procedure, steps, entry.get("given", {}))
    return found


@cache
def scenes_of(enactment: Enactment, story: Story) -> tuple[Scene, ...]:
    """A story played through."""
    procedure = enactment.procedures[story.procedure]
    script: list[object] = [{part: step[part] for part in step if part != "expect"} for step in story.steps]
    played = rehearse(procedure, script, term=enactment.term, calendar=STATE, given=story.given)
    before = (begun(procedure), *(step.case for step in played))
    return tuple(
        Scene(case, story.given, {"data": {}, **step}, step.get("expect", {}), outcome)
        for case, step, outcome in zip(before, story.steps, played, strict=False)
    )


def scenes(enactment: Enactment, procedure: Procedure) -> Iterator[Scene]:
    """Every step of every story of a procedure."""
    for story in stories_of(enactment).values():
        if story.procedure == procedure.name:
            yield from scenes_of(enactment, story)


def tried(enactment: Enactment, scene: Scene, **said: Any) -> ActRefused | None:
    """What comes of a scene when something else is said: `act`, `role` or `data`."""
    words = {"act": scene.said["do"], "role": scene.said["as"], "data": scene.said["data"]} | said
    try:
        judge(
            scene.before,
            words["act"],
            words["role"],
            scene.at,
            words["data"],
            term=enactment.term,
            calendar=STATE,
            given=scene.given,
        )
    except ActRefused as refused:
        return refused
    return None


def _entries(enactment: Enactment) -> Iterator[dict[str, Any]]:
    folder = enactment.folder.joinpath("tests")
    several = folder.joinpath("rehearsals")
    files = sorted(several.iterdir(), key=lambda file: file.name) if several.is_dir() else []
    for file in (folder.joinpath("rehearsals.yaml"), *files):
        if file.is_file() and file.name.endswith(".yaml"):
            yield from yaml.load(file.read_text(encoding="utf-8"), Loader=TextDates) or ()


def _unmet(scene: Scene, act: Act) -> Condition | None:
    try:
        data = act.inputs.read(scene.said["data"], "")
    except (Refused, TypeError):
        return None
    role = scene.before.procedure.roles_by_name.get(scene.said["as"])
    if role is None:
        return None
    step: Step[Any] = Step(scene.before, act, role, scene.at, data, STATE, scene.given)
    conditions = (*scene.before.procedure.conditions, *act.conditions)
    in_order = [condition for kind in AFTER_THE_TYPES for condition in conditions if condition.kind is kind]
    return next((condition for condition in in_order if not _holds(condition, step)), None)


def _holds(condition: Condition, step: "Step[Any]") -> bool:
    try:
        return condition.holds(step)
    except Refused:
        return False
