"""Documents are issued with the act that produces them, or not at all."""

from dataclasses import replace

import pytest
from django.db import transaction

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.papers import Occasion, PaperContent, Paragraph, paper
from gongbao.engine.procedures import ActRefused, Refusal
from gongbao.engine.values import Bilingual
from gongbao.office.attachments.handing import Handed
from gongbao.office.attachments.store import store
from gongbao.office.attachments.verifying import verify_files
from gongbao.office.cases.acting import Request, act
from gongbao.office.cases.looking import look
from gongbao.office.clock import stopped_at
from gongbao.office.library import NotFound, enactments
from gongbao.office.papers.handing import hand_out_paper, papers_of
from gongbao.office.papers.issuing import GENERAL, _template
from gongbao.office.papers.numbering import take_number, verify_registers
from gongbao.records.models import Event, NumberRegister, Paper
from tests.office.cases.applying import MORNING, applicant, applied, found_department, official
from tests.office.papers.reading_back import words_of_pdf, words_of_word

pytestmark = pytest.mark.django_db
SLUG = "digital-economy"


@pytest.fixture(autouse=True)
def _morning(db):
    found_department()
    with stopped_at(MORNING):
        yield


@pytest.fixture
def folder(monkeypatch):
    """The document whose application is filed, with the makers of papers that a test gives it."""
    enactment = next(found for found in enactments() if found.slug == SLUG)

    def bring(*makers):
        monkeypatch.setitem(enactment.__dict__, "papers", makers)

    return bring


@paper("补正通知书", procedure="application", act="request-supplement")
def numbered(occasion: Occasion) -> PaperContent:
    body = tuple(Paragraph(item) for item in occasion.done.data.items)
    return PaperContent("关于补正申请材料的通知", body, word="新数补", provisions=("六、21",))


@paper("申请回执", procedure="application", act="submit")
def private(occasion: Occasion) -> PaperContent:
    return PaperContent("回执", (Paragraph(occasion.body_name.zh),), concerns="李申请")


def asked_back(by, case, key, item="缺少申请书"):
    """The department asks for what is missing."""
    return act(by, case, Request("request-supplement", {"items": [item], "supplement_by": "2021-03-10"}, key, seen=1))


def test_an_act_without_a_maker_of_its_own_issues_its_data_with_their_labels():
    """The general form says what was stated, under the labels of the form, with the provision and the number of the case."""
    by = applicant()
    applied(by, matter="槃喆项目")
    issued = Paper.objects.get()
    said = words_of_pdf(store().read(issued.pdf_digest))

    assert (issued.kind_zh, issued.kind_en, issued.number) == ("申请回执", "Receipt of the application", "")
    for words in ("扶持申请〔2021〕0001号", "槃喆项目", "2,000,000.00元", "六、21", "2021年3月1日"):
        assert words in said
        assert words in words_of_word(store().read(issued.word_digest))


def test_what_was_issued_stands_on_the_ledger():
    """The event holds the digests of the content, of both forms and of the template, and which act issued them."""
    entry = applied(applicant())
    issued, told = Paper.objects.get(), Event.objects.get(kind="paper").told

    assert told["sequence"] == entry.sequence
    assert [told[f"{form}_digest"] for form in ("content", "word", "pdf")] == [
        issued.content_digest,
        issued.word_digest,
        issued.pdf_digest,
    ]


def test_a_folder_says_how_its_document_is_made(folder):
    """The maker's words, its citation in full, the next number under its word, and the body that signs."""
    folder(numbered)
    case = applied(applicant()).case_id
    asked_back(official(), case, "k2")
    issued = Paper.objects.get(sequence=2)
    said = words_of_pdf(store().read(issued.pdf_digest))

    assert (issued.number, issued.title) == ("新数补〔2021〕1号", "关于补正申请材料的通知")
    for words in ("市大数据局", "新数补〔2021〕1号", "缺少申请书", "60号六、21", "2021年3月1日印发"):
        assert words in said


def test_a_body_counts_on_and_leaves_no_number_out(folder):
    """An act that is undone gives its number back: the next one gets it."""
    folder(numbered)
    first, second = (
        applied(applicant(name, name), key=name, beneficiary=name).case_id for name in ("甲公司", "乙公司")
    )
    by = official()
    asked_back(by, first, "k1")
    with pytest.raises(ActRefused):
        asked_back(by, second, "k2", item="坏\ue000字")
    asked_back(by, second, "k3")

    assert list(Paper.objects.filter(sequence=2).order_by("pk").values_list("number", flat=True)) == [
        "新数补〔2021〕1号",
        "新数补〔2021〕2号",
    ]
    assert list(verify_registers()) == []


def test_a_character_that_cannot_be_printed_undoes_the_act():
    """The refusal names the character; there is neither a case nor a paper."""
    with pytest.raises(ActRefused) as refused:
        applied(applicant(), matter="坏\ue000字")

    assert refused.value.kind is Refusal.DATA
    assert "U+E000" in refused.value.message.en and "U+E000" in refused.value.message.zh
    assert not Paper.objects.exists() and not Event.objects.filter(kind="paper").exists()


def test_a_register_with_a_gap_is_named():
    """A count that runs ahead of the papers is a fault."""
    applied(applicant())
    with transaction.atomic():
        take_number(Paper.objects.get().body_id, "新数补", 2021)

    assert [(where, words.en) for where, words in verify_registers()] == [
        ("register 新数补〔2021〕", "It counts to 1 and has 0 papers.")
    ]
    assert NumberRegister.objects.get().last == 1


def test_who_reads_the_entry_gets_the_document_as_a_file_and_nobody_else_does():
    """The name says number and kind; a stranger is told what somebody is told who names a document that there never was."""
    by = applicant()
    case = applied(by).case_id
    key = Paper.objects.get().pk
    handed = hand_out_paper(by, key, "pdf")

    assert handed.name == "扶持申请〔2021〕0001号 申请回执.pdf"
    with handed.open() as file:
        assert file.read(5) == b"%PDF-"
    assert papers_of(by, look(by, case)) == (Paper.objects.get(),)
    stranger = applicant("周申请", "丙公司")
    for who, which, form in ((stranger, key, "pdf"), (by, key + 1, "pdf"), (by, "1", "pdf"), (by, key, "exe")):
        with pytest.raises(NotFound):
            hand_out_paper(who, which, form)


def test_what_concerns_one_person_is_not_for_the_others_outside(folder):
    """The person concerned and those who handle the case read it; a colleague of the same enterprise does not."""
    folder(private)
    by, colleague = applicant(), applicant("钱申请")
    case = applied(by).case_id
    key = Paper.objects.get().pk

    assert isinstance(hand_out_paper(by, key, "docx"), Handed)
    assert isinstance(hand_out_paper(official(), key, "docx"), Handed)
    assert papers_of(colleague, look(colleague, case)) == ()
    with pytest.raises(NotFound):
        hand_out_paper(colleague, key, "docx")


def test_a_folder_may_bring_its_own_word_template(tmp_path, monkeypatch):
    """papers/<name>.docx of the folder is used for the document of that name, the general one for every other."""
    package = tmp_path / "law_with_papers"
    (package / "papers").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "papers" / "numbered.docx").write_bytes(b"own")
    monkeypatch.syspath_prepend(tmp_path)
    enactment = Enactment("law_with_papers", Bilingual("法", "Law"))

    assert _template(enactment, numbered) == ("law-with-papers/numbered.docx", b"own")
    assert _template(enactment, replace(numbered, name="other"))[0] == GENERAL


def test_exchanged_bytes_of_a_document_are_found():
    """A kept file that is no longer what its digest names is reported with the paper it belongs to."""
    applied(applicant(), matter="为了这一测试的事项")
    issued = Paper.objects.get()
    assert list(verify_files()) == []
    store().path(issued.word_digest).unlink()

    assert [where for where, _ in verify_files()] == [f"paper {issued.pk} word {issued.word_digest}"]


def test_a_pdf_that_could_not_be_set_is_set_from_what_the_document_says():
    """Issued on a machine without a Chinese typeface, the document has no PDF; when there is one, the same content gives the same PDF."""
    by = applicant()
    applied(by)
    issued = Paper.objects.get()
    pdf = issued.pdf_digest
    issued.pk, issued.place, issued.pdf_digest = None, 2, ""
    issued.save(force_insert=True)

    assert hand_out_paper(by, issued.pk, "pdf").digest == pdf
