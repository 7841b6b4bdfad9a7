"""Whatever is tried in whatever order, the procedures of 61号 answer; a recused officer does nothing more, an end is an end, and a case folds again."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from gongbao.engine.calendar import STATE
from gongbao.engine.procedures import ActRefused, Case, Procedure, Step, after, again, begun, judge
from zibo.documents.accountability import ENACTMENT
from zibo.documents.accountability.procedures.case.officers import recused_officers

STORIES = ENACTMENT.folder.joinpath("tests", "rehearsals")
FIRST = datetime.fromisoformat("2020-07-01T09:00")
Said = dict[str, Any]


def lines() -> list[Said]:
    """Every step of every story, with the procedure it belongs to; a story that goes on has that of the one before it."""
    told: dict[str, str] = {}
    found = []
    for file in sorted(STORIES.iterdir(), key=lambda each: each.name):
        # Days are text in JSON.
        for story in json.loads(json.dumps(yaml.safe_load(file.read_text(encoding="utf-8")), default=str)):
            told[story["title"]] = story.get("procedure") or told[story["after"]]
            found += [{**step, "procedure": told[story["title"]]} for step in story["steps"]]
    return found


LINES = lines()


def tried(case: Case, said: Said, at: datetime) -> Step[Any] | None:
    """The act, None when it is refused."""
    try:
        return judge(case, said["do"], said["as"], at, said["data"], term=ENACTMENT.term, calendar=STATE)
    except ActRefused:
        return None


def lines_for(case: Case, possible: list[Said]) -> list[Said]:
    """Mostly what is in order now, sometimes anything."""
    in_order = {act.name for act in case.procedure.acts_from(case.state)}
    return [said for said in possible if said["do"] in in_order] or possible


@pytest.mark.parametrize("procedure", ENACTMENT.procedures.values(), ids=ENACTMENT.procedures)
@settings(max_examples=150, deadline=None)
@given(choices=st.data())
def test_any_script_is_answered(procedure: Procedure, choices: st.DataObject) -> None:
    """Acts of the stories in any order and at any times: each is done or refused, and the case that comes of them is the same when folded anew."""
    possible = [said for said in LINES if said["procedure"] == procedure.name]
    case, at, done = begun(procedure), FIRST, []
    for _ in range(choices.draw(st.integers(1, 25))):
        at += timedelta(days=choices.draw(st.integers(0, 20)))
        said = choices.draw(st.sampled_from(lines_for(case, possible)))
        step = tried(case, said, at)
        if step is None:
            continue
        assert not case.is_closed
        assert said["do"] == "recuse-officer" or said["data"].get("officer") not in recused_officers(case)
        case = after(step)
        done.append((said, at))

    folded = begun(procedure)
    for said, when in done:
        folded = again(folded, said["do"], said["as"], when, said["data"], STATE)
    assert (folded.state, folded.runs) == (case.state, case.runs)
