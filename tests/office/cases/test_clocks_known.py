"""Who knows of which clock: one that runs for a person bears that person's name."""

from datetime import date

import pytest

from gongbao.engine.procedures import Run, run_name
from gongbao.office.cases.looking import _Reader
from gongbao.office.library import find_procedure
from tests.office.people.peopling import person

pytestmark = pytest.mark.django_db


def test_a_clock_of_one_person_is_no_other_persons_business():
    """Who handles the case knows of all; a person concerned knows of his own and of those that run for the case as a whole."""
    _, procedure = find_procedure("accountability/case")
    appeal = next(clock for clock in procedure.clocks if clock.name == "appeal")
    mine, other = person("甲某"), person("乙某")
    runs = [Run(run_name(appeal, each), appeal, date(2021, 3, 1), None, None) for each in ("甲某", "乙某", None)]

    def known(role, who):
        reader = _Reader((procedure.roles_by_name[role],), who.pk, frozenset({None}))
        return [run.name for run in runs if reader.may_know(run)]

    assert known("respondent", mine) == ["appeal:甲某", "appeal"]
    assert known("respondent", other) == ["appeal:乙某", "appeal"]
    assert known("investor-body", person("核查员")) == ["appeal:甲某", "appeal:乙某", "appeal"]
