"""Everybody tries everything: what the office lets each person do with each case is what an independent model says, thousands of times, and never otherwise.

PERMISSION_GROUPS sets how large the city is: 2 by default; with 9 there are more than 100,000 checks.
"""

import os
from datetime import timedelta

import pytest
from django.db.models import Q

from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.office.cases.acting import Request, judged
from gongbao.office.cases.listing import Wanted, cases_wanted
from gongbao.office.cases.looking import look
from gongbao.office.cases.seeing import cases_for
from gongbao.office.clock import stopped_at
from gongbao.office.library import NotFound, find_procedure
from gongbao.records import sight
from gongbao.records.models import Case
from tests.api.cases.model import May, may
from tests.api.cases.world import MORNING, build
from tests.office.cases.applying import seen_again

pytestmark = pytest.mark.django_db
GROUPS = int(os.environ.get("PERMISSION_GROUPS", "2"))


def found(actor, case, *, listed):
    """What the office lets somebody do with a case."""
    try:
        file = look(actor, case.key)
    except NotFound:
        assert not listed, "a case that is listed is found"
        return May(know=False)
    assert listed, "a case that is found is listed"
    return May(
        know=True,
        read=frozenset(entry.sequence for entry in file.entries),
        do=frozenset(act.name for act in file.possible),
    )


def is_let(actor, case, name):
    """Whether the office would let somebody do an act, but for its data."""
    row = Case.objects.get(pk=case.key)
    try:
        judged(actor, row, Request(name, {}, "k", seen=row.sequence))
    except ActRefused as refused:
        return refused.kind not in (Refusal.ROLE, Refusal.ORDER)
    return True


def compare(city):
    """How many questions were asked, and which answers are wrong."""
    asked, wrong = 0, []
    for number, who in enumerate(city.people):
        actor = seen_again(who.person)
        listed = set(cases_for(actor).values_list("pk", flat=True))
        if listed != {case.pk for case in cases_wanted(actor, Wanted()).cases}:
            wrong.append((who.name, "one list is as long as the other"))
        for place, case in enumerate(city.cases):
            expected, got = may(city, who, case), found(actor, case, listed=case.key in listed)
            acts = sorted(find_procedure(case.procedure)[1].by_name)
            tried = acts[(number + place) % len(acts)]
            asked += 3 + len(case.done) + len(acts)  # listed, found, an act tried; each entry read, each act offered
            if got != expected or is_let(actor, case, tried) != (tried in expected.do):
                wrong.append((who.name, case.key, case.procedure, case.state, tried, expected, got))
    return asked, wrong


def test_nobody_does_more_or_less_than_the_model_says():
    """Lists, looks, entries and acts alike."""
    with stopped_at(MORNING):
        asked, wrong = compare(build(GROUPS))
    assert wrong == []
    assert asked > 1_000 * GROUPS


FORGOTTEN = {
    "conflicts of interest": ("conflicts", lambda persons, day: Q(pk__in=())),
    "how far a role sees": ("_within", lambda grant: Q()),
    "being a party oneself": ("_party", lambda person: Q(pk__in=())),
    "what was declared": ("_interests", lambda persons, day: NO_INTERESTS),
    "kin": ("_kin", lambda persons, day: frozenset()),
}
NO_INTERESTS = sight._Interests(frozenset(), frozenset(), frozenset())


def test_the_comparison_finds_what_the_office_forgets(monkeypatch):
    """Whichever part of the question who sees what is left out, some answers are wrong; a day later, so are those about powers that have ended or begun."""
    with stopped_at(MORNING):
        city = build(1)
        for forgotten, part in FORGOTTEN.items():
            with monkeypatch.context() as patch:
                patch.setattr(sight, *part)
                assert compare(city)[1], forgotten
    with stopped_at(MORNING + timedelta(days=1)):
        _, wrong = compare(city)
    assert {"最后一日", "未到任"} <= {name for name, *_ in wrong}
