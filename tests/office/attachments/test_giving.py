"""A file is a draft of its giver, then part of a case with the act of the same request, then nobody's to change."""

import pytest

from gongbao.engine.procedures import ActRefused
from gongbao.engine.rules import Refused
from gongbao.office.attachments import enclosing, giving
from gongbao.office.attachments.giving import give, take_back
from gongbao.office.attachments.handing import hand_out
from gongbao.office.attachments.seeing import enclosed, find_attachment, own_drafts
from gongbao.office.attachments.store import store
from gongbao.office.attachments.verifying import verify_files
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.looking import look
from gongbao.office.clock import stopped_at
from gongbao.office.library import NotFound
from gongbao.office.permission import PUBLIC, Actor, NotPermitted
from gongbao.records.file_store import Damaged, digest_of
from gongbao.records.models import Attachment, Case, Enclosure, Event
from tests.office.cases.applying import MORNING, accepted, applicant, applied, found_department, official

pytestmark = pytest.mark.django_db
WORDS = "营业执照".encode()
EXPERTS = [{"name": name, "affiliation": "大学", "interest": False} for name in ("赵一", "钱二", "孙三")]
FILE = ("C:\\扫描\\营业执照.txt", WORDS)


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


def test_a_file_goes_with_the_act_of_its_request():
    """It is part of the case since that entry, its digest stands on the ledger, and another request's files stay drafts."""
    by = applicant()
    filed, kept = give(by, "k1", FILE, title="执照"), give(by, "k2", FILE)
    entry = applied(by, key="k1")
    told = Event.objects.get(kind="enclosed").told

    assert [(one.attachment_id, one.case_id, one.sequence) for one in Enclosure.objects.all()] == [
        (filed.pk, entry.case_id, 1)
    ]
    assert told == {
        "sequence": 1,
        "files": [{"digest": digest_of(WORDS), "size": len(WORDS), "replaces": None}],
    }
    assert list(own_drafts(by)) == [kept]
    assert (filed.name, filed.title, filed.media_type) == ("营业执照.txt", "执照", "text/plain")


def test_a_draft_is_its_givers_alone():
    """A colleague is told what somebody is told who names a file that there never was; who is not signed in may give and see nothing."""
    by, colleague = applicant(), applicant("钱申请")
    draft = give(by, "k1", FILE)

    assert find_attachment(by, draft.pk) == draft
    assert list(own_drafts(colleague)) == []
    for key in (draft.pk, draft.pk + 1, "1", -1, 10**30):
        with pytest.raises(NotFound):
            find_attachment(colleague, key)
    for nobody in (PUBLIC, Actor("root", is_signed_in=True)):
        with pytest.raises(NotPermitted):
            give(nobody, "k1", FILE)


def test_a_draft_can_be_taken_back_and_a_filed_one_cannot():
    """What is part of a case is replaced, never removed."""
    by = applicant()
    take_back(by, give(by, "k1", FILE).pk)
    filed = give(by, "k1", FILE)
    applied(by, key="k1")

    with pytest.raises(Refused, match="replaced, not removed"):
        take_back(by, filed.pk)
    assert list(Attachment.objects.all()) == [filed]


def test_a_filed_one_is_seen_with_its_entry():
    """Whoever reads the entry sees the file; who does not see the case does not, and the other side does not see what was not shown to it."""
    by, taker = applicant(), official()
    give(by, "k1", FILE)
    case = applied(by, key="k1").case_id
    accepted(taker, case)
    inside = give(taker, "k3", ("内部意见.txt", "意见".encode()))
    act(taker, case, Request("appoint-experts", {"experts": EXPERTS}, "k3", seen=2))

    assert [one.name for one in enclosed(look(taker, case))] == ["营业执照.txt", "内部意见.txt"]
    assert [one.name for one in enclosed(look(by, case))] == ["营业执照.txt"]
    for who in (by, applicant("周申请", "丙公司")):
        with pytest.raises(NotFound):
            find_attachment(who, inside.pk)


def test_a_replacement_stands_beside_what_it_replaces():
    """Both stay, and the ledger says which digest stands for which."""
    by = applicant()
    first = give(by, "k1", FILE)
    case = applied(by, key="k1").case_id
    second = give(by, "k2", ("营业执照.txt", "新执照".encode()), replaces=first.pk)
    act(by, case, Request("withdraw", {}, "k2", seen=1))

    assert [one.pk for one in enclosed(look(by, case))] == [first.pk, second.pk]
    assert Event.objects.filter(kind="enclosed").last().told["files"][0]["replaces"] == first.digest


def test_a_replacement_is_for_a_file_of_the_same_case():
    """A file of another case, or one that was never filed, is not replaced: the act is refused."""
    by = applicant()
    draft = give(by, "k0", FILE)
    give(by, "k1", FILE, replaces=draft.pk)

    with pytest.raises(ActRefused, match="replaces no file of this case"):
        applied(by, key="k1")
    assert not Case.objects.exists() and not Enclosure.objects.exists()


def test_nobody_gives_without_end(monkeypatch):
    """Drafts together, the files of one act, and the files of one case are bounded."""
    by = applicant()
    give(by, "k1", FILE)
    monkeypatch.setattr(enclosing, "MOST_IN_CASE", len(WORDS) - 1)
    with pytest.raises(ActRefused, match="exceed"):
        applied(by, key="k1")
    monkeypatch.setattr(giving, "MOST_OF_ONE_ACT", 1)
    with pytest.raises(Refused, match="At most 1"):
        give(by, "k1", FILE)
    monkeypatch.setattr(giving, "MOST_IN_DRAFTS", 2 * len(WORDS) - 1)
    with pytest.raises(Refused, match="exceed"):
        give(by, "k2", FILE)


def test_a_file_is_handed_out_as_a_download_and_nothing_else():
    """Its name is quoted, its type is not guessed, no page shows it and nobody keeps it on the way."""
    by = applicant()
    handed = hand_out(by, give(by, "k1", ('执照"; x=".txt', WORDS)).pk)

    assert handed.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''%E6%89%A7%E7%85%A7%22")
    assert handed.headers["X-Content-Type-Options"] == "nosniff"
    assert handed.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert handed.headers["Cache-Control"] == "private, no-store"
    with handed.open() as file:
        assert file.read() == WORDS


def test_exchanged_bytes_are_not_handed_out():
    """A file that is no longer what its digest names stays in the house, and is named by the comparison."""
    by = applicant()
    draft = give(by, "k1", ("a.txt", "仅此一处".encode()))
    assert list(verify_files()) == []
    file = store().path(draft.digest)
    file.chmod(0o640)
    file.write_bytes(b"other")

    with pytest.raises(Damaged):
        hand_out(by, draft.pk).open()
    assert [where for where, _ in verify_files()] == [f"attachment {draft.pk} {draft.digest}"]
    file.unlink()
