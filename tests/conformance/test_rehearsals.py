"""What holds of every procedure of every document, and that its stories go as its lawyers wrote them."""

from collections.abc import Iterator

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import Act, Branch, Procedure, Refusal, RoleByCase
from gongbao.engine.values import Bilingual
from tests.conformance.stories import Scene, Story, scenes, scenes_of, tried
from tests.conformance.wording import all_fields, is_complete, words_of


def test_a_story_goes_as_written(enactment: Enactment, story: Story) -> None:
    """Each step comes to the state, the clocks or the refusal that stand beside it."""
    wrong = [
        f"step {number} ({scene.said['do']}): {found}"
        for number, scene in enumerate(scenes_of(enactment, story), 1)
        if (found := _difference(scene))
    ]

    assert wrong == []


def test_every_act_is_done_and_refused_in_some_story(enactment: Enactment, procedure: Procedure) -> None:
    """A lawyer can read of each act how it goes well and how it does not; an act that exists to be refused only the latter."""
    played = list(scenes(enactment, procedure))
    done = {scene.act for scene in played if scene.played.refused is None}
    refused = {scene.act for scene in played if scene.played.refused is not None}

    assert [act.name for act in procedure.acts if act not in done and not _is_never_done(act)] == []
    assert [act.name for act in procedure.acts if act not in refused] == []


def test_every_condition_refuses_in_some_story(enactment: Enactment, procedure: Procedure) -> None:
    """No condition is there that never refuses anything."""
    refusing = {(scene.act, scene.unmet) for scene in scenes(enactment, procedure)}
    silent = [
        f"{act.name}: {condition.name}"
        for act in procedure.acts
        for condition in act.conditions
        if (act, condition) not in refusing
    ]

    assert silent == []
    assert set(procedure.conditions) <= {condition for _, condition in refusing}


def test_every_state_is_reached_in_some_story(enactment: Enactment, procedure: Procedure) -> None:
    """No state stands on paper only."""
    reached = {procedure.initial} | {scene.played.case.state for scene in scenes(enactment, procedure)}

    assert set(procedure.states) - reached == set()


def test_every_branch_is_taken_in_some_story(enactment: Enactment, procedure: Procedure) -> None:
    """Where an act may lead to several states, each of them is reached by it."""
    taken = {(scene.act, scene.played.case.state) for scene in scenes(enactment, procedure) if not scene.played.refused}
    branches = [(act, state) for act in procedure.acts if isinstance(act.to, Branch) for state in act.targets]

    assert [f"{act.name}: {state}" for act, state in branches if (act, state) not in taken] == []


def test_what_is_done_after_the_end_stands_in_a_story(enactment: Enactment, procedure: Procedure) -> None:
    """A case that has come to an end is over, unless a story shows what may still be done."""
    shown = {(scene.act, scene.before.state) for scene in scenes(enactment, procedure) if not scene.played.refused}
    late = [(act, state) for act in procedure.acts for state in act.from_ if state in procedure.final]

    assert [f"{act.name} in {state}" for act, state in late if (act, state) not in shown] == []


def test_a_procedure_has_words_in_both_languages(procedure: Procedure) -> None:
    """Titles of the procedure, its roles, states, acts, clocks, papers and conditions, and the labels of all data."""
    labels = [procedure.title, *(label for act in procedure.acts for label in _labels(act))]
    labels += [role.title for role in procedure.roles]
    labels += [Bilingual(state.zh, state.en) for state in procedure.states]
    labels += [clock.title for clock in procedure.clocks]
    labels += [condition.words for condition in procedure.conditions]

    assert [label for label in labels if not is_complete(label)] == []


def test_a_procedure_rests_on_provisions_that_exist(enactment: Enactment, procedure: Procedure) -> None:
    """What a procedure, its term, an act, a condition or a clock cites resolves."""
    cited = [*procedure.provisions, procedure.in_force and procedure.in_force.provision]
    cited += [clock.provision for clock in procedure.clocks]
    cited += [condition.provision for condition in procedure.conditions]
    for act in procedure.acts:
        cited += [act.provision, *(condition.provision for condition in act.conditions)]

    assert all(words_of(enactment, citation) is not None for citation in cited if citation)


def test_its_table_names_only_its_own_roles_and_states(procedure: Procedure) -> None:
    """Names are unique, every role acts or reads somewhere, and no act leads to or from a state that is not the procedure's."""
    names = [act.name for act in procedure.acts]
    states = {state for act in procedure.acts for state in (*act.from_, *act.targets)}

    assert sorted(set(names)) == sorted(names)
    assert {role for act in procedure.acts for role in (*act.roles, *act.shown_to)} == set(procedure.roles)
    assert states <= set(procedure.states)
    assert set(procedure.final) | set(procedure.released_in) <= set(procedure.states)
    assert (procedure.bounded or set()) <= set(names)


def test_a_missing_datum_is_named(enactment: Enactment, procedure: Procedure) -> None:
    """Leaving out each datum that an act requires names it, and so does a blank text."""
    for scene, act in _judged(enactment, procedure):
        for field in act.inputs.fields:
            without = {name: value for name, value in scene.said["data"].items() if name != field.name}
            refused = tried(enactment, scene, data=without)
            if field.required:
                assert refused is not None
                assert (refused.kind, refused.field) == (Refusal.DATA, field.name)
            if isinstance(scene.said["data"].get(field.name), str):
                refused = tried(enactment, scene, data={**scene.said["data"], field.name: " 　"})
                assert refused is not None
                assert (refused.kind, refused.field) == (Refusal.DATA, field.name)


def test_a_stray_datum_is_named(enactment: Enactment, procedure: Procedure) -> None:
    """A datum that an act does not know is refused by its name, and so are data that are no record."""
    for scene, _ in _judged(enactment, procedure):
        refused = tried(enactment, scene, data={**scene.said["data"], "stray": 1})
        assert refused is not None
        assert (refused.kind, refused.field) == (Refusal.DATA, "stray")
        no_record = tried(enactment, scene, data=[])
        assert no_record is not None
        assert no_record.kind is Refusal.DATA


def test_a_datum_of_the_wrong_type_is_named(enactment: Enactment, procedure: Procedure) -> None:
    """A number with a fraction is right for no datum of any act, and null for none that may not be null."""
    for scene, act in _judged(enactment, procedure):
        for field in act.inputs.fields:
            for wrong in (1.5, None) if field.type.name != "nullable" else (1.5,):
                refused = tried(enactment, scene, data={**scene.said["data"], field.name: wrong})
                assert refused is not None
                assert (refused.kind, refused.field) == (Refusal.DATA, field.name)


def test_nobody_else_does_an_act(enactment: Enactment, procedure: Procedure) -> None:
    """Every role that an act is not for, and one that does not exist, is refused, whatever else is wrong."""
    for scene, act in _judged(enactment, procedure):
        allowed = (act.by.of(scene.before),) if isinstance(act.by, RoleByCase) else act.by
        for role in (*(each.name for each in procedure.roles if each not in allowed), "nobody", None, 7):
            refused = tried(enactment, scene, role=role, data={"stray": 1})
            assert None in allowed or (refused is not None and refused.kind is Refusal.ROLE)


def test_an_act_out_of_order_is_refused(enactment: Enactment, procedure: Procedure) -> None:
    """In each state that the stories reach, every act that is not possible there is out of order, and so is one that does not exist."""
    reached = {scene.before.state: scene for scene in scenes(enactment, procedure) if scene.is_judged}
    for state, scene in reached.items():
        for act in procedure.acts:
            if state not in act.from_ and not isinstance(act.by, RoleByCase):
                refused = tried(enactment, scene, act=act.name, role=act.by[0].name, data={"stray": 1})
                assert refused is not None, f"{act.name} in {state}"
                assert refused.kind is Refusal.ORDER
        unknown = tried(enactment, scene, act="no-such-act")
        assert unknown is not None
        assert unknown.kind in (Refusal.ORDER, Refusal.NOT_IN_FORCE)


def _difference(scene: Scene) -> str | None:
    expected, played = scene.expected, scene.played
    refused = played.refused
    found = {
        "state": str(played.case.state),
        "due": {name: day.isoformat() for name, day in played.due.items()},
        "overdue": sorted(played.overdue),
        "refused": refused and str(refused.kind),
        "field": refused and refused.field,
    }
    wanted = {"refused": None} | expected
    if refused:
        wanted = {"state": str(scene.before.state)} | wanted
    if unknown := set(wanted) - set(found):
        return f"nothing is called {sorted(unknown)} here"
    if "overdue" in wanted:
        wanted["overdue"] = sorted(wanted["overdue"])
    if wanted.get("due"):  # each clock that is named; none means that none may run
        found["due"] = {name: day for name, day in found["due"].items() if name in wanted["due"]}
    differing = {name: found[name] for name in wanted if found[name] != wanted[name]}
    return f"{differing}, {refused.message.en if refused else 'not refused'}" if differing else None


def _judged(enactment: Enactment, procedure: Procedure) -> Iterator[tuple[Scene, Act]]:
    """For each act, the first scene in which it was in order and its data could be read."""
    seen: set[str] = set()
    for scene in scenes(enactment, procedure):
        if scene.act is not None and scene.act.name not in seen and scene.is_judged:
            seen.add(scene.act.name)
            yield scene, scene.act


def _labels(act: Act) -> Iterator[Bilingual]:
    yield act.title
    yield from act.produces
    yield from (condition.words for condition in act.conditions)
    yield from (field.label for field in all_fields(act.inputs.fields))


def _is_never_done(act: Act) -> bool:
    return any(condition.is_never_met for condition in act.conditions)
