"""The example cases are played by the law, once."""

import pytest

from gongbao.office.cases.seeing import cases_for
from gongbao.office.example_city import seed_people
from gongbao.records.models import Case, Entry
from zibo.documents.accountability.demo import ENTERPRISE, INVESTIGATOR, RESPONDENT, _actor, seed

pytestmark = pytest.mark.django_db


def test_three_cases_at_three_stages_once(client):
    """One closed and made public, one reported, one accepted; a second seeding adds nothing; each sees his own, and the public the text alone."""
    seed_people()
    seed()
    entries = Entry.objects.count()
    seed()
    states = Case.objects.filter(procedure__startswith="accountability/").values_list("procedure", "state")

    assert Entry.objects.count() == entries
    assert sorted(states) == [
        ("accountability/appeal", "lapsed"),
        ("accountability/appeal", "notified"),
        ("accountability/case", "accepted"),
        ("accountability/case", "closed"),
        ("accountability/case", "reported"),
        ("accountability/rectification", "published"),
    ]
    seen = {
        role: cases_for(_actor(role)).filter(procedure__startswith="accountability/").count()
        for role in (INVESTIGATOR, ENTERPRISE, RESPONDENT)
    }
    assert seen == {INVESTIGATOR: 6, ENTERPRISE: 1, RESPONDENT: 3}
    page = client.get("/documents/accountability/published/").content.decode()
    assert "企业已完成整改" in page
    assert "违规追责〔" not in page and "示例·" not in page
