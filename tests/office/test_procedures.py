"""What the office tells of a procedure."""

import pytest

from gongbao.engine.jurisdiction import cities
from gongbao.engine.procedures import Branch, Same
from gongbao.office.library import NotFound, enactments, find_procedure
from gongbao.office.living import living_on
from gongbao.office.permission import PUBLIC
from gongbao.office.procedures import DatumView, PermissionKind, bpmn, describe, procedures, svg
from gongbao.office.procedures.citing import citings_of

IDS = [entry.id for entry in procedures(PUBLIC)]


@pytest.mark.parametrize("name", IDS)
def test_the_whole_table_is_told(name):
    """Every act with its roles, states, data, conditions and papers, as the table has them; nothing is added and nothing is left out."""
    _, table = find_procedure(name)
    told = describe(PUBLIC, name, "en")

    for act, row in zip(told.acts, table.acts, strict=True):
        assert (act.name, act.title) == (row.name, row.title.en)
        assert act.by == tuple(role.name for role in row.roles)
        assert act.from_ == tuple(map(str, row.from_))
        assert (act.to == ()) == act.keeps_state == isinstance(row.to, Same)
        assert (act.outcome is not None) == isinstance(row.to, Branch)
        assert [datum.name for datum in act.data] == [field.name for field in row.inputs.fields]
        assert [condition.words for condition in act.conditions] == [one.words.en for one in row.conditions]
        assert len(act.opens) == len(row.opens)
    assert [clock.name for clock in told.clocks] == [clock.name for clock in table.clocks]


@pytest.mark.parametrize("name", IDS)
def test_every_clock_is_started_by_an_act_and_says_how_long(name):
    """What is done to a clock stands beside it and beside the act."""
    told = describe(PUBLIC, name)

    for clock in told.clocks:
        assert any(effect.effect == "starts" and effect.length for effect in clock.effects)
    by_act = [effect for act in told.acts for effect in act.clocks]
    assert sorted(by_act, key=str) == sorted((one for clock in told.clocks for one in clock.effects), key=str)


@pytest.mark.parametrize("name", IDS)
def test_the_matrix_gives_each_act_to_somebody(name):
    """Each act that can be done has a role that may do it, each row has a cell for every role."""
    told = describe(PUBLIC, name)

    for row in told.matrix:
        doing = [cell for cell in row.cells if cell in (PermissionKind.MAY, PermissionKind.BY_CASE)]
        assert bool(doing) != row.act.is_never_done
        assert len(row.cells) == len(told.roles)


@pytest.mark.parametrize("name", IDS)
def test_every_datum_is_described(name):
    """No type stands there under the name that only programs know it by."""
    types = {"nullable", "list", "record", "free-record", "integer", "boolean", "choice"}
    told = [datum for act in describe(PUBLIC, name, "en").acts for one in act.data for datum in _with_parts(one)]

    assert [datum.name for datum in told if not datum.words or datum.words in types] == []


def test_a_provision_shows_the_acts_and_clocks_that_rest_on_it():
    """From what each table cites back to it."""
    enactment, procedure = next(
        (one, found) for one in enactments() for found in one.procedures.values() if found.clocks
    )
    for citing in citings_of(enactment, procedure):
        number = enactment.documents[0].number
        cited = citing.citation if "号 " in citing.citation else f"{number} {citing.citation}"
        living = living_on([cited], "zh")

        assert citing.id in {step.id for step in (*living.acts, *living.clocks)} or citing.thing is None


def test_the_words_that_a_clock_reads_its_length_from_are_told():
    """Some clock of some city quotes the law, and its provision is cited in full."""
    quoted = [
        constant
        for name in IDS
        for clock in describe(PUBLIC, name).clocks
        for effect in clock.effects
        for constant in effect.constants
    ]

    assert quoted
    assert all("号 " in constant.provision for constant in quoted)


@pytest.mark.parametrize("ask", [describe, svg, bpmn])
def test_a_procedure_that_does_not_exist_is_refused(ask):
    """By its field, whatever is asked of it."""
    with pytest.raises(NotFound) as refused:
        ask(PUBLIC, "nothing/at-all")

    assert refused.value.field == "procedure"


def test_the_procedures_of_one_document():
    """A document's own procedures, in its order."""
    for city in cities().values():
        for slug, enactment in city.enactments.items():
            assert [one.id for one in procedures(PUBLIC, "zh", slug)] == [
                f"{slug}/{name}" for name in enactment.procedures
            ]


def _with_parts(datum: DatumView):
    yield datum
    for part in datum.parts:
        yield from _with_parts(part)
