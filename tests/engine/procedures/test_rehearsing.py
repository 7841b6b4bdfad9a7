"""A procedure played through: the order of refusals, clocks, what a refused act leaves."""

import json

import pytest

from gongbao.engine.calendar import STATE
from gongbao.engine.procedures import Refusal, rehearse
from gongbao.engine.procedures.rehearsing import Played
from gongbao.engine.rules import Term
from tests.engine.procedures.lending import LENDING, TERM

LOAN = {"book": "论语", "rare": False, "workdays": 5, "asked_on": "2020-09-20"}


def play(*steps: tuple[str, str, str, object]) -> tuple[Played, ...]:
    script = [{"at": at, "as": role, "do": act, "data": data} for at, role, act, data in steps]
    return rehearse(LENDING, json.loads(json.dumps(script)), term=TERM, calendar=STATE, given={})


def refusals(*steps: tuple[str, str, str, object]) -> list[str | None]:
    return [step.refused and str(step.refused.kind) for step in play(*steps)]


LEND = ("2020-09-25T09:00", "desk", "lend", LOAN)


def test_clocks_count_what_their_kind_counts() -> None:
    """Working days skip the National Day holidays; an interval never moves; a month from a day of the data moves on to a working day."""
    (lent,) = play(LEND)
    assert {name: day.isoformat() for name, day in lent.due.items()} == {
        "return": "2020-10-09",
        "remind": "2020-09-28",
        "object": "2020-10-20",
    }


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"at": "2023-01-01T09:00", "as": "nobody", "book": ""}, "not-in-force"),
        ({"as": "reader", "book": ""}, "role"),
        ({"book": " "}, "data"),
        ({"book": "无", "rare": True}, "data"),
        ({"rare": True, "note": "本人"}, "role"),
        ({"note": "本人", "book": "预订"}, "conflict-of-interest"),
        ({"book": "预订"}, "guard"),
        ({"asked_on": "2020-09-26"}, "data"),
        ({"workdays": 0}, "data"),
        ({"stray": 1}, "data"),
    ],
)
def test_the_first_fault_in_the_contracts_order_is_the_answer(change: dict[str, object], kind: str) -> None:
    """Where several things are wrong, the kind that is looked for first is named."""
    at, role = change.pop("at", LEND[0]), change.pop("as", LEND[1])
    assert refusals((str(at), str(role), "lend", LOAN | change)) == [kind]


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00"])
def test_a_moment_that_china_time_cannot_write_is_refused(at: str) -> None:
    """A moment that leaves the calendar when it is put into China's time is refused by its field, not a crash."""
    (step,) = play((at, *LEND[1:]))
    assert step.refused and (str(step.refused.kind), step.refused.field) == ("data", "at")


def test_a_refused_act_changes_nothing() -> None:
    """After a refusal the state and the clocks are what they were, and the reason says what would help."""
    lent, refused = play(LEND, ("2020-09-26T09:00", "desk", "lend", LOAN))
    assert refused.refused is not None
    assert (refused.case, refused.due) == (lent.case, lent.due)
    assert refused.refused.remedy is not None
    assert "延期" in refused.refused.remedy.zh


def test_an_unknown_act_is_out_of_order_whoever_asks() -> None:
    """Its name is looked up before the role."""
    assert refusals(("2020-09-25T09:00", "nobody", "burn", {})) == ["order"]


def test_the_role_that_the_case_decides() -> None:
    """A rare book is the vault's: the desk may not lengthen its loan; before anything is lent, order decides."""
    rare = ("2020-09-25T09:00", "vault", "lend", LOAN | {"rare": True})
    longer = {"new_due": "2020-10-30", "reason": "课题"}
    assert refusals(("2020-09-24T09:00", "desk", "lengthen", longer)) == ["order"]
    assert refusals(rare, ("2020-09-26T09:00", "desk", "lengthen", longer)) == [None, "role"]
    assert refusals(rare, ("2020-09-26T09:00", "vault", "lengthen", longer)) == [None, None]


def test_a_duty_that_was_late_stays_late() -> None:
    """It is overdue from the day after its last day, after it was stopped, and after it was opened again; not on the last day itself."""
    back = {"person": "甲"}
    on_time, late, again = (
        play(LEND, ("2020-10-09T23:59", "reader", "return", back)),
        play(LEND, ("2020-10-10T00:00", "reader", "return", back)),
        play(LEND, ("2020-10-09T09:00", "reader", "return", back), ("2020-10-12T09:00", "desk", "bring-again", {})),
    )
    assert on_time[-1].overdue == ()
    assert late[-1].overdue == ("return",)
    assert again[-1].overdue == ("return",)
    assert again[-1].due["return"].isoformat() == "2020-10-09"


def test_a_clock_that_starts_anew_or_moves_does_not_undo_lateness() -> None:
    """The earlier run stays on record."""
    played = play(
        LEND, ("2020-10-12T09:00", "desk", "again", {}), ("2020-10-13T09:00", "reader", "return", {"person": "甲"})
    )
    assert played[-1].overdue == ("return",)


def test_lengthening_is_late_after_the_last_day_and_must_lengthen() -> None:
    """Lateness is looked for before the guard."""
    shorter = {"new_due": "2020-10-09", "reason": "课题"}
    assert refusals(LEND, ("2020-10-09T09:00", "desk", "lengthen", shorter)) == [None, "guard"]
    assert refusals(LEND, ("2020-10-10T09:00", "desk", "lengthen", shorter)) == [None, "late"]
    moved = play(LEND, ("2020-10-09T09:00", "desk", "lengthen", shorter | {"new_due": "2020-10-18"}))
    assert moved[-1].due["return"].isoformat() == "2020-10-18"


def test_a_paused_clock_goes_on_with_the_rest() -> None:
    """Five working days from Friday 25 September: the 27th and the 28th were counted before the pause, three are left after the day on which it goes on."""
    played = play(LEND, ("2020-09-28T09:00", "desk", "pause", {}), ("2020-10-20T09:00", "desk", "resume", {}))
    assert played[1].overdue == ()
    assert played[2].due["return"].isoformat() == "2020-10-23"
    assert played[2].overdue == ()


def test_a_clock_for_each_person() -> None:
    """Each signature starts its own."""
    played = play(LEND, *(("2020-09-25T10:00", "reader", "sign", {"person": person}) for person in "甲乙"))
    assert {"sign:甲", "sign:乙"} <= set(played[-1].due)


def test_a_day_beyond_the_published_calendar_is_a_fault_of_the_data() -> None:
    """Nothing is guessed: the act is refused, and the message names the year whose notice is missing."""
    far = [{"at": "2026-12-28T09:00", "as": "desk", "do": "lend", "data": LOAN | {"workdays": 30}}]
    (step,) = rehearse(LENDING, far, term=Term(None, None, None), calendar=STATE, given={})
    assert step.refused is not None
    assert step.refused.kind is Refusal.DATA
    assert "2027" in step.refused.message.zh


@pytest.mark.parametrize(
    "entry",
    [
        None,
        [],
        {},
        {"at": 5},
        {"at": "yesterday", "as": "desk", "do": "lend", "data": LOAN},
        {"at": "2020-09-25T09:00", "as": "desk", "do": "lend", "data": LOAN, "why": "x"},
        {"at": "2020-09-25T09:00", "as": "desk", "do": "lend", "data": []},
        {"at": "2020-09-25T09:00", "as": "desk", "do": "lend"},
    ],
)
def test_a_step_that_cannot_be_read_is_refused_for_its_data(entry: object) -> None:
    """Whatever it is, the answer is a refusal and the case stays as it was."""
    (step,) = rehearse(LENDING, [entry], term=TERM, calendar=STATE, given={})
    assert step.refused is not None
    assert step.refused.kind is Refusal.DATA
    assert str(step.case.state) == "wanted"


def test_time_does_not_run_backwards() -> None:
    """A step before the one before it is refused, and says so."""
    assert refusals(LEND, ("2020-09-24T09:00", "reader", "sign", {"person": "甲"})) == [None, "data"]
    assert play(LEND, ("2020-09-24T09:00", "reader", "sign", {"person": "甲"}))[1].refused.field == "at"  # type: ignore[union-attr]


def test_the_time_of_a_refused_step_binds_nobody() -> None:
    """What was tried too late on a later day changes nothing: the same act may still be told on the last day."""
    longer = {"new_due": "2020-10-18", "reason": "课题"}
    late, in_time = ("2020-10-10T09:00", "desk", "lengthen", longer), ("2020-10-09T23:59", "desk", "lengthen", longer)
    played = play(LEND, late, in_time)
    assert [step.refused and str(step.refused.kind) for step in played] == [None, "late", None]
    assert [step.overdue for step in played] == [(), ("return",), ()]


def test_a_clock_that_cannot_be_counted_is_a_fault_of_the_data() -> None:
    """It is looked for with the other faults of the data: before the role that the data ask for, a conflict of interest and every other condition."""
    no_calendar = LOAN | {"asked_on": "1999-01-05"}
    worse = ({"rare": True}, {"note": "本人"}, {"book": "预订"})
    assert [refusals((LEND[0], "desk", "lend", LOAN | change)) for change in worse] == [
        ["role"],
        ["conflict-of-interest"],
        ["guard"],
    ]
    assert [refusals((LEND[0], "desk", "lend", no_calendar | change)) for change in worse] == [["data"]] * 3


def test_the_branch_follows_the_data() -> None:
    """Missing pages make another end, from which nothing leads on."""
    damaged = play(LEND, ("2020-09-26T09:00", "reader", "return", {"person": "甲", "pages": 2}))
    assert str(damaged[-1].case.state) == "damaged"
    assert damaged[-1].case.is_closed
    assert damaged[-1].due == {}
