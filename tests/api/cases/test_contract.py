"""What the API of cases promises, whatever is sent to it by whom: every check of schemathesis passes, asked by two departments and two enterprises."""

import json
import logging

import pytest

from gongbao.engine.values import Bilingual
from gongbao.office.cases import looking
from gongbao.office.clock import stopped_at
from gongbao.office.library import NotFound
from gongbao.records.models import Case
from tests.api.cases.asking import ACCEPT, applying, program, taking
from tests.api.serving import asked_by_schemathesis
from tests.office.cases.applying import MORNING, found_department

pytestmark = pytest.mark.django_db(transaction=True)
LEAD = {"lead_source": "supervision", "enterprise": "市属企业", "enterprise_level": 1, "summary": "线索"}
HANDLED = ("cases|rehearsals", "--max-examples", "10", "--max-time", "60")


@pytest.fixture(autouse=True)
def _quiet():
    """A warning for each of thousands of refused requests would hide what matters."""
    logger = logging.getLogger("django.request")
    before = logger.level
    logger.setLevel(logging.CRITICAL)
    yield
    logger.setLevel(before)


@pytest.fixture
def place(db, tmp_path, settings):
    """A folder from which schemathesis asks as peers who may see nothing of each other's; each has cases of its own."""
    settings.HOME = tmp_path
    found_department()
    peers = {
        "enterprise-a": applying(),
        "enterprise-b": applying("赵申请", "乙公司"),
        "group-a": program("陈核查", "甲集团", "accountability/municipal-enterprise"),
        "group-b": program("孙核查", "乙集团", "accountability/municipal-enterprise"),
    }
    with stopped_at(MORNING):
        _begin(*peers.values())
    (tmp_path / "peers.json").write_text(json.dumps({"auth": [_peer(*peer) for peer in peers.items()]}))
    (tmp_path / "schemathesis.toml").write_text(f'[auth.wfc]\npath = "peers.json"\npeers = {json.dumps([*peers])}\n')
    return tmp_path


def _peer(name, peer):
    return {"name": name, "fixedHeaders": [{"name": "Authorization", "value": f"Bearer {peer.token}"}]}


def _begin(one, other, group, other_group):
    for number in range(3):
        one.begin(matter=f"chain:a{number}:revenue:2019")
        other.begin(matter=f"chain:b{number}:revenue:2019", beneficiary="乙公司")
        for each in (group, other_group):
            answer = each.post("/api/v1/procedures/accountability/case/cases", {"act": "register", "data": LEAD})
            assert answer.status_code == 201
    taking().post("/api/v1/cases/1/acts", ACCEPT)


def test_answers_are_as_described_and_nobody_reads_another_departments_cases(place):
    """Examples, bounds, random and wrong requests and sequences of them, with each peer's token, another's, a wrong one and none."""
    assert asked_by_schemathesis(place, "--include-path-regex", *HANDLED) == ""
    assert Case.objects.filter(sequence__gt=0).count() >= 12


def test_the_check_finds_a_case_that_is_open_to_everybody(place, monkeypatch):
    """With the question who sees it forgotten where a case is looked at, one peer is found to read what another one owns."""
    monkeypatch.setattr(looking, "find_case", _unasked)
    words = ("cases", "--max-examples", "10", "--checks", "object_level_authorization")
    assert "Object-level authorization" in asked_by_schemathesis(place, "--include-path-regex", *words)


def _unasked(actor, key):
    found = Case.objects.filter(pk=key).first()
    if found is None:
        raise NotFound("case", Bilingual("无", "none"))
    return found
