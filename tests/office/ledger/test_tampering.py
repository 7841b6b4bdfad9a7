"""Whatever an insider rewrites is found from a checkpoint that somebody outside has kept."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from gongbao.records.ledger.lines import written
from tests.office.ledger.tampering import CARELESS, START, WITH_CARE, some_ledger

TRIED = 10_000 // len(WITH_CARE + CARELESS) + 1  # of each sort: ten thousand in all


@pytest.mark.parametrize("tamper", WITH_CARE + CARELESS, ids=lambda tamper: tamper.__name__)
def test_every_tampering_is_found(tamper):
    """With one checkpoint of the whole ledger kept outside, none of hundreds of random tamperings of a sort passes."""
    random = Random(tamper.__name__)
    ledger = some_ledger(random)
    kept = [ledger.checkpoint(len(ledger.lines))]
    assert ledger.examined(kept).count == 0

    for _ in range(TRIED):
        after = tamper(random, ledger)
        assert after == ledger or after.examined(kept).count, f"not found: {tamper.__doc__}"


@pytest.mark.parametrize("tamper", WITH_CARE, ids=lambda tamper: tamper.__name__)
def test_without_a_checkpoint_from_outside_it_is_not_found(tamper):
    """The control: who recomputes everything is caught by nothing but the checkpoint."""
    random = Random(tamper.__name__)
    ledger = some_ledger(random)

    assert tamper(random, ledger).examined([]).count == 0


@pytest.mark.parametrize("hours", [-30, 30])
def test_a_line_lies_in_time_between_the_checkpoints_around_it(hours):
    """A line sealed between two checkpoints may not say that it was recorded long before the first or after the second."""
    ledger = some_ledger(Random(1))
    before, after = ledger.checkpoint(20), ledger.checkpoint(25)
    assert ledger.examined([before, after]).count == 0

    line = ledger.lines[22]
    moment = written(START + timedelta(hours=22 + hours))
    ledger.lines[22] = replace(line, facts=dict(line.facts) | {"recorded_at": moment})

    assert "time" in {found.kind for found in ledger.rechained().examined([before, after]).told}


def test_a_checkpoint_of_somebody_else_is_said():
    """A signature that is not the office's is a finding, though the root be right."""
    ledger = some_ledger(Random(1))
    signed = ledger.checkpoint(10)
    forged = type(signed)(signed.checkpoint, bytes(68))

    assert [found.kind for found in ledger.examined([forged]).told] == ["signature"]
