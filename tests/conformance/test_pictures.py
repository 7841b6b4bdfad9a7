"""Each procedure as a picture, and as a process that another engine runs."""

import pytest
from lxml import etree

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Act, Procedure, Same
from gongbao.engine.procedures.drawing import svg_file
from gongbao.engine.procedures.drawing.bpmn import bpmn_file
from gongbao.engine.values import Choice, Language
from tests.conformance.running import SCHEMA, OutOfOrder, Running
from tests.conformance.stories import Story, scenes_of

NOWHERE = "nowhere"
DI = {"di": "http://www.omg.org/spec/BPMN/20100524/DI", "bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL"}


def test_the_other_engine_goes_the_way_of_a_story(enactment: Enactment, story: Story) -> None:
    """Every act that a story does is possible in the exported process at that moment and leads to the same state."""
    procedure = enactment.procedures[story.procedure]
    case = Running(procedure)
    for scene in scenes_of(enactment, story):
        if scene.act is not None and scene.played.refused is None:
            case.do(scene.act.name, str(scene.played.case.state))

            assert case.state == str(scene.played.case.state)


def test_the_other_engine_waits_for_the_acts_of_the_table_alone(procedure: Procedure) -> None:
    """Reached by whatever way, each state waits for the acts that are in order there and takes no other."""
    ways = _ways(procedure)
    assert set(ways) == {
        state for state in procedure.states if state == procedure.initial or _leads_to(procedure, state)
    }
    for state, way in ways.items():
        case = _after(procedure, way)
        in_order = {act.name for act in procedure.acts_from(state) if not _is_never_done(act)}

        assert case.state == str(state)
        assert case.possible(procedure) == in_order
        assert case.is_over == (not in_order)
        for act in procedure.acts:
            if act.name not in in_order:
                with pytest.raises(OutOfOrder):
                    _after(procedure, way).do(act.name, NOWHERE)


def test_every_act_leads_on_as_the_table_says(procedure: Procedure) -> None:
    """From each state and for each outcome, the exported process reaches the state of the table."""
    for state, way in _ways(procedure).items():
        for act in procedure.acts_from(state):
            for target in () if _is_never_done(act) else _targets(act, state):
                case = _after(procedure, way)
                case.do(act.name, str(target))

                assert case.state == str(target), f"{act.name} in {state}"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_exported_process_is_valid(procedure: Procedure, language: Language) -> None:
    """The OMG's schema accepts it, and every element and flow of it has its place in the diagram."""
    exported = etree.fromstring(bpmn_file(procedure, f"a-document/{procedure.name}", language))
    etree.XMLSchema(etree.parse(SCHEMA)).assertValid(exported)
    drawn = {shape.get("bpmnElement") for shape in exported.iterfind(".//di:BPMNPlane/*", DI)}
    process = exported.find("bpmn:process", DI)
    assert process is not None

    assert drawn == {part.get("id") for part in process}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_picture_shows_everything(procedure: Procedure, language: Language) -> None:
    """Each state and each act that can be done stands in the picture under its title."""
    words = "".join("".join(etree.fromstring(svg_file(procedure, language)).itertext()).split())
    titles = [state.label for state in procedure.states]
    titles += [act.title for act in procedure.acts if not _is_never_done(act)]

    assert [title for title in titles if "".join(title.in_(language).split()) not in words] == []


def _after(procedure: Procedure, way: tuple[tuple[str, str], ...]) -> Running:
    case = Running(procedure)
    for act, state in way:
        case.do(act, state)
    return case


def _ways(procedure: Procedure) -> dict[Choice, tuple[tuple[str, str], ...]]:
    """By state a shortest way to it."""
    ways: dict[Choice, tuple[tuple[str, str], ...]] = {procedure.initial: ()}
    ahead = [procedure.initial]
    for state in ahead:
        for act in procedure.acts_from(state):
            for target in () if _is_never_done(act) else _targets(act, state):
                if target not in ways:
                    ways[target] = (*ways[state], (act.name, str(target)))
                    ahead.append(target)
    return ways


def _targets(act: Act, state: Choice) -> tuple[Choice, ...]:
    return (state,) if isinstance(act.to, Same) else act.targets


def _leads_to(procedure: Procedure, state: Choice) -> bool:
    return any(state in act.targets and set(act.from_) != {state} for act in procedure.acts if not _is_never_done(act))


def _is_never_done(act: Act) -> bool:
    return any(condition.is_never_met for condition in act.conditions)
