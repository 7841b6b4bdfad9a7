"""What was filed in a case is neither changed nor removed, by the database itself."""

from datetime import UTC, datetime

import pytest
from django.db import DatabaseError, connection, transaction

from gongbao.records.ledger.guards import FILED
from gongbao.records.models import Attachment, Body, Case, Enclosure, Paper, Person

pytestmark = pytest.mark.django_db
NOW = datetime(2021, 3, 1, tzinfo=UTC)
TABLES = ("records_attachment", "records_enclosure", "records_paper")
REFUSED = [(table, what) for table in TABLES for what in FILED[table]]
DO = {"update": "UPDATE {0} SET id = id", "delete": "DELETE FROM {0}"}


@pytest.fixture
def filed():
    """A case with one file and one paper."""
    person = Person.objects.create(name="甲", added_at=NOW)
    body = Body.objects.create(slug="b", name_zh="局", kind="authority", path="b/", from_day=NOW.date())
    case = Case.objects.create(procedure="x/y", state="open", opened_at=NOW, changed_at=NOW)
    attachment = _draft(person)
    Enclosure.objects.create(attachment=attachment, case=case, sequence=1)
    Paper.objects.create(case=case, sequence=1, place=1, title="决定", body=body, dated=NOW.date(), issued_at=NOW)
    return attachment


def _draft(person) -> Attachment:
    return Attachment.objects.create(key="k", given_by=person, given_at=NOW, digest="sha256:00", size=1, name="a.txt")


@pytest.mark.parametrize(("table", "what"), REFUSED)
def test_what_was_filed_stays(filed, table, what):
    """Every change and every removal is refused, whatever it would have done."""
    with pytest.raises(DatabaseError, match="neither changed nor removed"), transaction.atomic():
        connection.cursor().execute(DO[what].format(table))


def test_a_draft_can_be_removed_and_an_enclosed_file_cannot(filed):
    """What nobody filed yet may go; what an entry took in may not."""
    _draft(filed.given_by).delete()
    with pytest.raises(DatabaseError):
        filed.delete()

    assert Attachment.objects.get() == filed
