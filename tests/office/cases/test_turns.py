"""Whose turn it is: kept with each act, never an outsider's alone, nobody's when a case is over."""

import pytest

from gongbao.engine.procedures import RoleByCase, begun
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.turns import differing, next_acts, roles_awaited
from gongbao.office.clock import stopped_at
from gongbao.office.library import enactments
from gongbao.records.models import Case, Turn
from tests.office.cases.applying import MORNING, accepted, applicant, applied, found_department, official

PROCEDURES = [
    pytest.param(procedure, id=f"{enactment.slug}/{name}")
    for enactment in enactments()
    for name, procedure in enactment.procedures.items()
]


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_open_state_waits_for_somebody_of_the_administration(procedure):
    """Where anybody inside may act at all; and what may be done in most states is not what a state waits for."""
    for state in procedure.states:
        waits_for = {role for act in next_acts(procedure, state) for role in act.roles}
        possible = {role for act in procedure.acts_from(state) for role in act.roles}
        assert not waits_for or any(not role.outside for role in waits_for) or all(role.outside for role in possible)
        assert bool(waits_for) == bool(possible)


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_a_case_in_which_nothing_was_done_waits_for_whoever_may_begin(procedure):
    """The roles of the first acts, also where later acts are for a handler whom the case decides."""
    first = next_acts(procedure, procedure.initial)
    assert roles_awaited(begun(procedure)) == {role.name for one in first for role in one.roles}
    assert not any(isinstance(one.by, RoleByCase) for one in first)


@pytest.mark.django_db
def test_a_turn_goes_round_with_the_acts():
    """The department's, then nobody's after the withdrawal; compared with the entries each time."""
    found_department()
    with stopped_at(MORNING):
        by, taker = applicant(), official()
        case = Case.objects.get(pk=applied(by).case_id)
        assert _turns(case) == ["lead-department"]
        accepted(taker, case.pk)
        assert _turns(case) == ["lead-department"]
        act(by, case.pk, Request("withdraw", {}, "k3", seen=2))
        assert _turns(case) == []


@pytest.mark.django_db
def test_a_turn_that_the_entries_do_not_give_is_found():
    """One too many, and one too few."""
    found_department()
    with stopped_at(MORNING):
        case = Case.objects.get(pk=applied(applicant()).case_id)
        Turn.objects.create(case=case, procedure=case.procedure, role="finance")
        assert len(list(differing(case))) == 1
        case.turns.all().delete()
        assert len(list(differing(case))) == 1


def _turns(case):
    assert list(differing(case)) == []
    return sorted(case.turns.values_list("role", flat=True))
