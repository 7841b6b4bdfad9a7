"""Lines are written to the ledger one after another, each over the one before."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from gongbao.records.ledger import entries_of, repeat_of
from gongbao.records.ledger.appending import database_now
from gongbao.records.ledger.lines import content_of, hash_of, line_of_entry, line_of_event
from gongbao.records.models import Entry, Person, Waiting
from tests.office.ledger.writing import MORNING, do, happen, new_case

pytestmark = pytest.mark.django_db


def test_entries_count_from_one_and_hold_the_hash_before():
    """The first entry has none before it; each later one holds the hash of the one before."""
    case = new_case()
    first, second, third = (do(case, amount=amount) for amount in ("1.00", "2.00", "3.00"))

    assert [entry.sequence for entry in (first, second, third)] == [1, 2, 3]
    assert [entry.previous for entry in (first, second, third)] == ["", first.hash, second.hash]
    assert list(entries_of(case)) == [first, second, third]


def test_an_entry_read_back_has_the_digests_it_was_written_with():
    """What stands in the database gives the same content and hash again, to the microsecond and the last character."""
    case = new_case()
    do(case, 甲="含“引号”、\\反斜杠与\n换行", n=10**30, nested={"b": [1, True, None], "a": []})
    entry = entries_of(case).get()
    line = line_of_entry(entry, case.procedure)

    assert line.hash == hash_of(line.facts)
    assert line.facts["content"] == content_of(entry.algorithm, entry.salt, line.told)
    assert entry.given == {"甲": "含“引号”、\\反斜杠与\n换行", "n": 10**30, "nested": {"b": [1, True, None], "a": []}}
    assert entry.cited == ("某政发〔2021〕3号 第一条",)
    assert entry.at == MORNING


def test_an_event_read_back_has_the_digests_it_was_written_with():
    """The same for what is no act."""
    event = happen(why="核对")
    event.refresh_from_db()
    line = line_of_event(event)

    assert line.hash == hash_of(line.facts)
    assert line.facts["content"] == content_of(event.algorithm, event.salt, line.told)
    assert event.told == {"why": "核对"}


def test_the_same_act_twice_has_two_contents():
    """The salt keeps outsiders from guessing what was told by trying."""
    case = new_case()

    assert do(case).content != do(case).content


def test_what_has_no_one_way_of_being_written_is_refused():
    """A fraction in an entry is a mistake of the program, not data."""
    with pytest.raises(TypeError, match="float"):
        do(new_case(), amount=0.1)


def test_the_time_of_recording_is_the_databases():
    """However the office's clock stands, an entry says when it was written."""
    before = database_now()
    entry = do(new_case())

    assert before <= entry.recorded_at <= database_now()
    assert abs(entry.recorded_at - datetime.now(UTC)) < timedelta(minutes=5)


def test_two_entries_in_one_place_are_refused():
    """The database itself lets one entry have a place."""
    entry = do(new_case())
    entry.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        entry.save(force_insert=True)


def test_a_key_stands_for_one_act_of_one_person():
    """The same person cannot use a key twice, in whichever case; another person may."""
    clerk, other = (Person.objects.create(name=name, added_at=MORNING) for name in ("王小明", "李芳"))
    first = do(new_case(), person=clerk, key="k1")
    do(new_case(), person=other, key="k1")

    with pytest.raises(IntegrityError), transaction.atomic():
        do(new_case(), person=clerk, key="k1")
    assert repeat_of(clerk.pk, "k1") == first
    assert repeat_of(clerk.pk, "k2") is None
    assert repeat_of(clerk.pk, "") is None


def test_a_key_of_nobody_stands_for_one_act_as_well():
    """What the office does by itself is done once per key."""
    do(new_case(), key="k1")
    with pytest.raises(IntegrityError), transaction.atomic():
        do(new_case(), key="k1")


def test_every_line_waits_for_its_place_in_the_tree():
    """The database queues each new line by itself, also one that was written around the office."""
    entry, event = do(new_case()), happen()

    assert set(Waiting.objects.values_list("entry", "event")) == {(entry.pk, None), (None, event.pk)}


@pytest.mark.parametrize("algorithm", ["sha256", "sm3"])
def test_the_digest_can_be_chosen(settings, algorithm):
    """SM3 serves as well as SHA-256, also from one entry to the next."""
    case = new_case()
    do(case)
    settings.LEDGER_DIGEST = algorithm
    entry = do(case)
    line = line_of_entry(Entry.objects.get(pk=entry.pk), case.procedure)

    assert entry.algorithm == algorithm
    assert line.hash == hash_of(line.facts)
