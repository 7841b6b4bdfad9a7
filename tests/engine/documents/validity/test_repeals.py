"""Which documents a text puts out of force, and which terms it prolongs."""

from datetime import date

import pytest

from gongbao.engine.documents.tree import Document, Kind, Provision, Text
from gongbao.engine.documents.validity import Manner, prolongations_in, repeals_in
from tests.engine.documents.validity.writing import NUMBER, SIGNED, document


def _named(*paragraphs: str, title: str = "某办法") -> list[str | None]:
    return [repeal.number or repeal.title for repeal in repeals_in(document(*paragraphs, title=title))]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("本办法自发布之日起施行。《旧办法》(甲政办〔2018〕89号)同时废止。", ["甲政办〔2018〕89号"]),
        ("《甲》（甲政〔2010〕1号）、《乙》（甲政[2011]2号）同时废止。", ["甲政〔2010〕1号", "甲政〔2011〕2号"]),
        (
            "原《甲》（会计字〔2007〕21号）和《乙》（公告〔2008〕38号）同时废止。",
            ["会计字〔2007〕21号", "公告〔2008〕38号"],
        ),
        (
            "《实施方案》（合民〔2017〕136号）、《收费参考意见》（合民〔2014〕105号）同时废止。",
            ["合民〔2017〕136号", "合民〔2014〕105号"],
        ),
        ("原《暂行规定》（中化安发﹝2011﹞187号）同时废止。", ["中化安发〔2011〕187号"]),
        ("2008年12月31日印发的《管理办法》（国 保发[2008]8 号）同时废止。", ["国保发〔2008〕8号"]),
        ("自1997年2月5日起施行的《某市幼儿教育管理规定》同时废止。", ["某市幼儿教育管理规定"]),
        ("省人大常委会批准实施的《某市专利保护管理条例》同时废止。", ["某市专利保护管理条例"]),
        ("自本通知印发之日起，《某通知》（国办发〔2016〕82号）停止执行。", ["国办发〔2016〕82号"]),
        ("鉴于《某意见》(甲政办发〔2015〕22号)所依据的上位文件已宣布失效,确定废止该文件。", ["甲政办发〔2015〕22号"]),
        (
            "经研究，决定废止《甲》（甲政〔2010〕1号）和《乙》（甲政〔2011〕2号）。",
            ["甲政〔2010〕1号", "甲政〔2011〕2号"],
        ),
        ("《甲》、《乙》已不适应需要，上述文件予以废止。", ["甲", "乙"]),
        ("甲政发〔2001〕14号文件同时废止。", ["甲政发〔2001〕14号"]),
        ("《甲》等3件规范性文件自2020年8月1日起废止。", ["甲"]),
        ("《某办公厅关于贯彻《甲条例》的通知》(甲政办〔2018〕89号)同时废止。", ["甲政办〔2018〕89号"]),
        (
            "《某办公厅关于贯彻落实鲁政办发〔2018〕16号文件的通知》同时废止。",
            ["某办公厅关于贯彻落实鲁政办发〔2018〕16号文件的通知"],
        ),
    ],
)
def test_a_sentence_repeals_what_it_names(words: str, named: list[str]) -> None:
    """The document named, with those joined to it; never what its title only mentions."""
    assert _named(words) == named


@pytest.mark.parametrize(
    "words",
    [
        "提出法律议案，修改或废止不相适应的法律规范。",
        "根据《关于废止部分文件的通知》（甲政〔2020〕5号）要求办理。",
        "《甲》（甲政〔2010〕1号）第三条同时废止。",
        "《甲》废止后，按新规定执行。",
        "市司法局负责研究废止《甲》。",
        "建议废止《甲》。",
        "将第十条修改为：“《甲》同时废止。”",
        "《甲》与本办法不一致的，以本办法为准。",
        "此前有关规定同时废止。",
        "决定废止《甲》第三条。",
        "鉴于《甲》已宣布失效。",
    ],
)
def test_words_that_do_not_repeal(words: str) -> None:
    """Powers, plans, quotations, parts of documents and recollections repeal nothing."""
    assert _named(words) == []


def test_a_repeal_says_by_what_where_and_from_when() -> None:
    """It carries the repealing document, clause, sentence, signature and first day out of force."""
    repealing = document("本办法自2020年8月1日起施行。", "《旧办法》(甲政办〔2018〕89号)同时废止。", title="某办法")
    (repeal,) = repeals_in(repealing)

    assert (repeal.by, repeal.clause, repeal.wording) == (NUMBER, "第二段", "《旧办法》(甲政办〔2018〕89号)同时废止")
    assert (repeal.title, repeal.signed, repeal.day) == ("旧办法", SIGNED, date(2020, 8, 1))
    assert repeal.manner is Manner.TOGETHER


@pytest.mark.parametrize(
    ("paragraphs", "day"),
    [
        (("本办法自2020年1月1日起施行。《甲》同时废止。",), SIGNED),
        (("本办法自印发之日起施行。《甲》自2021年1月1日起废止。",), date(2021, 1, 1)),
        (("《甲》同时废止。",), SIGNED),
    ],
)
def test_a_repeal_does_not_reach_back(paragraphs: tuple[str, ...], day: date) -> None:
    """It works with its document, not before the signature, or on the later day that it names."""
    (repeal,) = repeals_in(document(*paragraphs))

    assert repeal.day == day


def test_a_list_of_repealed_documents_is_read_row_by_row() -> None:
    """Each row gives number and title; the row is the clause; a row without a number is none."""
    (first, second) = repeals_in(_with_table("废止文件目录"))

    assert (first.number, first.title, first.clause) == ("甲政办发〔2012〕36号", "关于《某意见》的通知", "附件序号1")
    assert (second.number, second.manner) == ("甲政发〔2001〕14号", Manner.LIST)


@pytest.mark.parametrize("title", ["继续有效的文件目录", "保留和废止文件目录", "责任分工表"])
def test_a_list_that_is_not_all_repealed_repeals_nothing(title: str) -> None:
    """A list of kept documents, or of both, is not read as repealed."""
    assert repeals_in(_with_table(title)) == ()


def test_a_list_in_the_body_follows_its_sentence() -> None:
    """决定废止下列文件 repeals the provisions behind it that open with a document."""
    named = _named(
        "决定废止下列文件：",
        "《甲》（甲政〔2010〕1号）",
        "甲政〔2011〕2号",
        "本决定自公布之日起施行。",
        title="关于废止部分文件的决定",
    )

    assert named == ["甲政〔2010〕1号", "甲政〔2011〕2号"]


def test_a_term_prolonged_is_another_documents() -> None:
    """The new last day belongs to the document named, with the clause that says so."""
    words = "《甲办法》(甲政办〔2018〕89号)继续有效，有效期延长至2025年12月31日。"
    (prolongation,) = prolongations_in(document(words, title="关于延长有效期的通知"))

    assert (prolongation.number, prolongation.until) == ("甲政办〔2018〕89号", date(2025, 12, 31))
    assert (prolongation.by, prolongation.clause) == (NUMBER, "第一段")


def _with_table(title: str) -> Document:
    rows = ("甲政办发〔2012〕36号\t关于《某意见》的通知", "甲政发〔2001〕14号\t关于乙的通知", "未编号\t关于丙的通知")
    provisions = tuple(Provision(Kind.ROW, f"附件序号{place}", words=words) for place, words in enumerate(rows, 1))
    return document("现将有关文件予以公布。", title="关于清理部分文件的通知", annexed=Text(title, provisions))
