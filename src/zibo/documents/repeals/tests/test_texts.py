"""What the sentences of the issue say of force is what a careful reader wrote down."""

from datetime import date, timedelta

import pytest

from gongbao.engine.documents.corpus import corpus_beside
from gongbao.engine.documents.law import Misquoted
from gongbao.engine.documents.validity import facts
from gongbao.engine.rules import Refused
from zibo.documents.repeals.rules import texts, validity

WORDING_60 = "本政策自印发之日起施行,有效期至2023年12月31日"
WORDING_62 = "本办法自2020年8月1日起施行,有效期至2023年7月31日"
WORDING_64 = "本意见自2020年8月1日起施行,有效期至2025年7月31日"
SIGNED_AND_SILENT = ("2020-06-15", "2020-06-15", "silent", None, "none", None, None)
REGISTER: list[tuple[str | None, ...]] = [
    ("淄政发〔2020〕6号", *SIGNED_AND_SILENT),
    ("淄政字〔2020〕55号", *SIGNED_AND_SILENT),
    (
        "淄政字〔2020〕58号",
        "2020-06-26",
        "2020-06-26",
        "day-of-issue",
        None,
        "none",
        "结尾段",
        "本意见自印发之日起施行",
    ),
    (
        "淄政办字〔2020〕59号",
        "2020-06-17",
        "2020-06-17",
        "day-of-issue",
        None,
        "none",
        "正文",
        "自本通知印发之日起执行",
    ),
    ("淄政办字〔2020〕60号", "2020-06-17", "2020-06-17", "day-of-issue", "2023-12-31", "none", "六、21", WORDING_60),
    (
        "淄政办字〔2020〕61号",
        "2020-06-21",
        "2020-06-21",
        "day-of-issue",
        None,
        "trial",
        "第八十四条",
        "本办法自发布之日起施行",
    ),
    (
        "淄政办字〔2020〕62号",
        "2020-06-21",
        "2020-08-01",
        "date-in-text",
        "2023-07-31",
        "provisional",
        "第二十三条",
        WORDING_62,
    ),
    (
        "淄政办字〔2020〕63号",
        "2020-06-19",
        "2020-01-01",
        "date-in-text",
        None,
        "trial",
        "第九条",
        "本办法自2020年1月1日起试行",
    ),
    ("淄政办字〔2020〕64号", "2020-06-29", "2020-08-01", "date-in-text", "2025-07-31", "none", "结尾段", WORDING_64),
]
REPEALED = {
    "淄政办发〔2012〕36号": (
        "淄博市人民政府办公厅转发市财政局等部门关于贯彻落实淄博市知识产权战略纲要进一步加大对专利发展专项资金投入的意见的通知",
        *("淄政字〔2020〕55号", "2020-06-15", "附件序号1"),
    ),
    "淄政发〔2001〕14号": (
        "淄博市人民政府关于规范适用《淄博市国有企业破产实施意见(试行)》的通知",
        *("淄政字〔2020〕55号", "2020-06-15", "附件序号2"),
    ),
    "淄政办发〔1999〕131号": (
        "淄博市人民政府办公厅《关于转发山东省人民政府关于对行政事业性收费和政府性基金实行票款分离办法的通知》的通知",
        *("淄政字〔2020〕55号", "2020-06-15", "附件序号3"),
    ),
    "淄政办发〔2015〕22号": (
        "淄博市人民政府办公厅关于完善公积金管理扩大住房消费的实施意见",
        *("淄政办字〔2020〕59号", "2020-06-17", "正文"),
    ),
    "淄政办字〔2018〕89号": (
        "淄博市人民政府办公厅关于贯彻落实鲁政办发〔2018〕16号文件认真做好市属国有企业违规经营投资责任追究工作有关事项的通知",
        *("淄政办字〔2020〕61号", "2020-06-21", "第八十四条"),
    ),
}
OUTSIDE = {
    *("鲁政发〔2020〕3号", "鲁教职字〔2020〕4号", "鲁政字〔2020〕67号"),
    *("鲁政办字〔2019〕124号", "鲁政办发〔2018〕16号", "淄发〔2019〕18号"),
}
NAMED_ONLY = {
    "淄博市知识产权战略纲要",
    "淄博市国有企业破产实施意见(试行)",
    "山东省人民政府关于对行政事业性收费和政府性基金实行票款分离办法",
    "鲁政办发〔2018〕16号",
}


@pytest.mark.parametrize("row", REGISTER, ids=[row[0] for row in REGISTER])
def test_the_facts_of_a_document_are_those_of_its_sentences(row: tuple[str | None, ...]) -> None:
    """Signature, first and last day, why, mark, clause and wording of each of the nine documents."""
    found = facts(corpus_beside(texts.__name__).by_number[str(row[0])])
    days = (str(found.signed), str(found.from_), found.from_basis.value, str(found.until) if found.until else None)

    assert (found.number, *days, found.marker.value, found.clause, found.wording) == row


def test_the_register_holds_the_documents_of_the_issue() -> None:
    """Nine documents, in whatever order the folders stand."""
    assert set(texts.register().facts) == {row[0] for row in REGISTER}


def test_five_documents_are_repealed() -> None:
    """Number, title, repealing document, day and clause of each, out of a list, a notice and an article."""
    found = {number: (one.title, one.by, str(one.day), one.clause) for number, one in texts.register().repeals.items()}

    assert found == REPEALED


def test_six_numbers_are_named_and_no_more_known() -> None:
    """Every number in the texts that is neither of the issue nor repealed."""
    assert set(texts.register().outside) == OUTSIDE


def test_four_instruments_are_named_only() -> None:
    """Each stands in the title of a repealed document and is repealed by nothing."""
    titles = [title for title, *_ in REPEALED.values()]

    assert texts.named_only() == NAMED_ONLY
    assert all(any(name in title for title in titles) for name in NAMED_ONLY)
    assert not NAMED_ONLY & {*titles, *REPEALED}


def test_the_contents_page_has_a_line_for_each_document() -> None:
    """Only 6号 has another number there, and only 62号 another title."""
    contents, held = texts.contents(), corpus_beside(texts.__name__).by_number

    assert set(contents) == {row[0] for row in REGISTER}
    assert {own: line.number for own, line in contents.items() if line.number != own} == {
        "淄政发〔2020〕6号": "淄政发〔2020〕7号"
    }
    assert [own for own, line in contents.items() if line.title != held[own].title] == ["淄政办字〔2020〕62号"]


def test_words_that_do_not_stand_there_are_not_quoted() -> None:
    """A quotation of another document is checked as one of its own is."""
    with pytest.raises(Misquoted):
        texts.quoted("淄政字〔2020〕58号 结尾段", "此前区县出台的有关政策")
    with pytest.raises(Misquoted):
        texts.quoted("淄政字〔2020〕99号 结尾段", "此前")


@pytest.mark.parametrize("row", REGISTER, ids=[row[0] for row in REGISTER])
def test_validity_turns_on_the_days_of_the_register(row: tuple[str | None, ...]) -> None:
    """Not yet on the day before the first, in force on the first and last, lapsed on the day after the last."""
    number, first = str(row[0]), date.fromisoformat(str(row[2]))
    last = date.fromisoformat(row[4]) if row[4] else None
    expected = {first - timedelta(1): "not-yet", first: "in-force"}
    if last:
        expected |= {last: "in-force", last + timedelta(1): "lapsed"}

    assert {day: _status(number, day, date.max) for day in expected} == expected


@pytest.mark.parametrize("row", REGISTER, ids=[row[0] for row in REGISTER])
def test_nothing_is_issued_before_its_signature(row: tuple[str | None, ...]) -> None:
    """Asked on the day before the signature, on whatever day: not issued."""
    eve = date.fromisoformat(str(row[1])) - timedelta(1)

    assert {_status(str(row[0]), day, eve) for day in (date(2020, 3, 1), eve, date(2024, 1, 1))} == {"not-issued"}


def test_an_unknown_number_is_refused_by_its_input() -> None:
    """Not a guess: an error that names the input."""
    with pytest.raises(Refused) as caught:
        texts.known_number("淄政办字〔2020〕65号")

    assert caught.value.field == "document"


def _status(number: str, day: date, as_of: date) -> str:
    return str(validity(document=number, asked_day=day, as_of=as_of).status)
