"""Evidence of a case: whoever may read an entry can show, without the office's help, what it said and that it stood in the ledger."""

import pytest

from gongbao.office.clock import stopped_at
from gongbao.records.ledger.checkpoints import read_verifier
from gongbao.records.ledger.lines import content_of, hash_of
from gongbao.records.ledger.proving import read_proof
from gongbao.records.models import KeptCheckpoint
from tests.api.cases.asking import ACCEPT, applying, taking
from tests.office.cases.applying import MORNING, found_department

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _morning(db, tmp_path, settings):
    settings.HOME = tmp_path
    found_department()
    with stopped_at(MORNING):
        yield


def evidence(program, case):
    """What is given out of a case."""
    answer = program.get(f"/api/v1/cases/{case}/proof")
    assert answer.status_code == 200
    return answer.json()


def holds(verifier, entry):
    """Whether an entry's evidence is sound, from what is told down to the signature."""
    proof = read_proof(entry["proof"])
    facts = entry["facts"]
    return (
        content_of(facts["algorithm"], entry["salt"], entry["told"]) == facts["content"]
        and hash_of(facts) == entry["hash"]
        and proof.proves(entry["hash"])
        and read_verifier(verifier).verifies(proof.signed)
    )


def test_the_evidence_of_a_case_holds_and_of_a_changed_one_does_not():
    """Each entry from its data down to the signed root; with one word changed, nothing does."""
    case, taker = applying().begin(), taking()
    taker.post(f"/api/v1/cases/{case}/acts", ACCEPT)
    found = evidence(taker, case)
    assert [entry["told"]["act"] for entry in found["entries"]] == ["submit", "accept"]
    assert all(holds(found["verifier"], entry) for entry in found["entries"])
    changed = found["entries"][1]
    changed["told"]["data"] = changed["told"]["data"].replace("20", "90")
    assert not holds(found["verifier"], changed)


def test_a_checkpoint_that_covers_a_case_serves_again():
    """Asking twice leaves one checkpoint; after another act there is a new one."""
    case, taker = applying().begin(), taking()
    first = evidence(taker, case)
    assert evidence(taker, case) == first
    assert KeptCheckpoint.objects.count() == 1
    taker.post(f"/api/v1/cases/{case}/acts", ACCEPT)
    assert len(evidence(taker, case)["entries"]) == 2
    assert KeptCheckpoint.objects.count() == 2


def test_evidence_is_given_of_what_one_may_read_alone():
    """Who stands outside gets his own entries and those shown to him."""
    by, taker = applying(), taking()
    case = by.begin()
    taker.post(f"/api/v1/cases/{case}/acts", ACCEPT)
    readable = [entry["sequence"] for entry in by.get(f"/api/v1/cases/{case}").json()["entries"]]
    assert [entry["sequence"] for entry in evidence(by, case)["entries"]] == readable
