"""The examination of the database itself: sound, it finds nothing; rewritten with the guards taken down, it finds every change."""

from random import Random

import pytest
from django.db import connection, transaction

from gongbao.engine.values import Bilingual
from gongbao.office.ledger import checkpoint, verify
from gongbao.office.permission import Actor
from gongbao.records import projections
from gongbao.records.ledger.guards import lowered
from gongbao.records.ledger.lines import content_of, hash_of, line_of_entry
from gongbao.records.ledger.sealing import seal
from gongbao.records.models import Case, Entry, Event, Leaf, Waiting
from tests.office.ledger.writing import do, happen, new_case, some_cases

pytestmark = pytest.mark.django_db
WATCHER = Actor("auditor", is_signed_in=True, admin="audit")
ROUNDS = 40

ENTRY_COLUMNS = {
    "act": "'other'", "role": "'other'", "name": "'somebody'", "post": "'elsewhere'", "at": "recorded_at", "data": "'{}'",
    "citations": "'[]'", "key": "'k'", "digest": "'d'", "previous": "'p'", "salt": "'s'", "content": "'00'", "hash": "'00'",
    "algorithm": "'sm3'", "on_behalf_of_name": "'x'", "sequence": "sequence + 100",
}  # fmt: skip
EVENT_COLUMNS = {"kind": "'x'", "subject": "'x'", "details": "'{}'", "recorded_at": "'2020-01-01 00:00:00+00:00'"}


@pytest.fixture
def outside(settings, tmp_path, monkeypatch):
    """Three cases with five entries each and five events; the checkpoint that an outsider keeps; the guards are down."""
    settings.HOME = tmp_path
    monkeypatch.setattr(projections, "_projections", {})  # the cases below are of no procedure
    some_cases(3, 5)
    text = checkpoint(WATCHER).text
    with connection.cursor() as at:
        for statement in lowered(connection.vendor):
            at.execute(statement)
    return [text]


def test_a_sound_ledger_has_no_finding(outside):
    """Sealed or still waiting, what the office wrote is found right, and counted."""
    do(new_case())
    found = verify(WATCHER, outside)

    assert (found.faults, found.findings) == (0, ())
    assert (found.lines, found.cases, found.size, found.checkpoints) == (21, 4, 21, 2)


@pytest.mark.parametrize("column", ENTRY_COLUMNS)
def test_every_column_of_an_entry_counts(outside, column):
    """Whichever column of whichever entry is changed, the examination says so."""
    random, keys = Random(column), list(Entry.objects.values_list("pk", flat=True))
    for key in random.sample(keys, 5):
        where = f"WHERE id = {key}"
        assert _found_after(f"UPDATE records_entry SET {column} = {ENTRY_COLUMNS[column]} {where}", outside)


@pytest.mark.parametrize("column", EVENT_COLUMNS)
def test_every_column_of_an_event_counts(outside, column):
    """The same for events."""
    for key in Event.objects.values_list("pk", flat=True):
        where = f"WHERE id = {key}"
        assert _found_after(f"UPDATE records_event SET {column} = {EVENT_COLUMNS[column]} {where}", outside)


def test_what_is_deleted_is_missed(outside):
    """An entry, an event or a place that was taken away is missed, also when its place goes with it."""
    random = Random(2)
    for _ in range(ROUNDS):
        leaf = random.choice(list(Leaf.objects.all()))
        table, key = ("entry", leaf.entry_id) if leaf.entry_id else ("event", leaf.event_id)
        gone = f"DELETE FROM records_{table} WHERE id = {key}"
        place = f"DELETE FROM records_leaf WHERE position = {leaf.position}"
        assert _found_after(gone, outside)
        assert _found_after(place, outside)
        assert _found_after(f"{place}; {gone}", outside)


def test_what_makes_no_sense_is_found_and_stops_nothing(outside):
    """A digest nobody knows, a hash that is none, and a kept checkpoint that is no text of one are findings; sealing and examining go on."""
    unknown = "UPDATE records_entry SET algorithm = 'md5'"
    nonsense = "UPDATE records_entry SET hash = 'no hash at all'"
    forged = "UPDATE records_keptcheckpoint SET text = 'Dear Sir'"

    assert "algorithm" in _kinds_after(unknown, outside)
    assert "hash" in _kinds_after(nonsense, outside)
    assert _kinds_after(forged, outside) == {"checkpoint"}


def test_a_line_that_is_spoilt_before_it_is_sealed_is_sealed_all_the_same(outside):
    """Nobody can keep the office from sealing by spoiling one line: it gets its place, and is a finding."""
    entry = do(new_case())
    with connection.cursor() as at:
        at.execute(f"UPDATE records_entry SET hash = 'none' WHERE id = {entry.pk}")

    assert seal() == 1
    assert "hash" in {found.kind for found in verify(WATCHER, outside).findings}


def test_a_tail_that_was_cut_off_is_missed(outside):
    """Lines, their places and the count of their case are taken back: only the checkpoint from outside still knows them."""
    for count in range(1, 6):
        places = f"(SELECT position FROM records_leaf ORDER BY position DESC LIMIT {count})"
        cut = f"DELETE FROM records_leaf WHERE position IN {places}"
        rest = "NOT IN (SELECT {0} FROM records_leaf WHERE {0} IS NOT NULL)"
        gone = [f"DELETE FROM records_{what} WHERE id {rest.format(what + '_id')}" for what in ("entry", "event")]
        counted = "UPDATE records_case SET sequence = (SELECT count(*) FROM records_entry e WHERE e.case_id = records_case.id)"
        assert _found_after("; ".join([cut, *gone, counted, "DELETE FROM records_keptcheckpoint"]), outside)


def test_who_recomputes_everything_is_found_from_outside_alone(outside):
    """A decision is rewritten with every digest after it: the checkpoints of the house go too, the outsider's remains."""
    case = Case.objects.first()
    with connection.cursor() as at:
        at.execute("DELETE FROM records_keptcheckpoint")
    _rewrite(case)

    assert verify(WATCHER).faults == 0
    assert {found.kind for found in verify(WATCHER, outside).findings} == {"root"}


def test_an_entry_that_was_never_queued_is_found(outside):
    """A line that was slipped past the tree is named."""
    entry = do(new_case())
    Waiting.objects.filter(entry=entry).delete()

    kinds = {found.kind for found in verify(WATCHER, outside).findings}
    assert "unqueued" in kinds


def test_a_case_whose_last_entry_is_gone_before_it_was_sealed_is_found(outside):
    """Even what no checkpoint has seen leaves the count of its case behind."""
    case = new_case()
    do(case)
    entry = do(case)
    Waiting.objects.filter(entry=entry).delete()

    assert "cut-short" in _kinds_after(f"DELETE FROM records_entry WHERE id = {entry.pk}", outside)


def test_what_is_made_from_the_ledger_is_compared(outside):
    """Each projection is asked about each case; what it says is a finding."""

    @projections.projection("state")
    def differing(case: Case) -> list[Bilingual]:
        return [] if case.state == "open" else [Bilingual("状态不符。", "The state differs.")]

    assert verify(WATCHER, outside).faults == 0
    Case.objects.filter(pk=Case.objects.first().pk).update(state="closed")

    (found,) = verify(WATCHER, outside).findings
    assert (found.kind, found.words.en) == ("projection", "The state differs.")


def test_a_case_that_cannot_be_made_anew_is_a_finding(outside):
    """Where the entries no longer make a case, the examination says so and goes on."""

    @projections.projection("state")
    def differing(case: Case) -> list[Bilingual]:
        raise LookupError("no act called “register”")

    assert [found.kind for found in verify(WATCHER, outside).findings] == ["projection"] * 3


def _found_after(statements: str, outside: list[str]) -> bool:
    return bool(_kinds_after(statements, outside))


def _kinds_after(statements: str, outside: list[str]) -> set[str]:
    """What is found after these statements, which are then undone."""
    seal()
    with transaction.atomic(), connection.cursor() as at:
        for statement in statements.split("; "):
            at.execute(statement)
        kinds = {found.kind for found in verify(WATCHER, outside).findings}
        transaction.set_rollback(True)
    return kinds


def _rewrite(case: Case) -> None:
    """Change the first entry of a case and make every digest after it right."""
    previous = ""
    for entry in case.entries.order_by("sequence"):
        entry.previous, entry.data = previous, entry.data if previous else '{"amount":"9.00"}'
        entry.content = content_of(entry.algorithm, entry.salt, line_of_entry(entry, case.procedure).told)
        previous = entry.hash = hash_of(line_of_entry(entry, case.procedure).facts)
        entry.save()
    happen()
