"""What a document's own sentences say about its force."""

from datetime import date

import pytest

from gongbao.engine.documents.tree import Kind
from gongbao.engine.documents.validity import FromBasis, Marker, facts
from tests.engine.documents.validity.writing import SIGNED, document, text


@pytest.mark.parametrize(
    ("words", "from_"),
    [
        ("本条例自2020年10月1日起施行", date(2020, 10, 1)),
        ("本条例自2021年6月1日起施行。自1997年2月5日起施行的《某市幼儿教育管理规定》同时废止。", date(2021, 6, 1)),
        ("《某条例》已经会议修订通过，现将修订后的《某条例》公布，自2019年3月1日起施行。", date(2019, 3, 1)),
        ("本办法自二〇〇五年九月一日起实施。", date(2005, 9, 1)),
        ("本规定由市财政局负责解释，自2020年2月29日起试行。", date(2020, 2, 29)),
        ("本办法自 2020 年 8 月 1 日起正式施行。", date(2020, 8, 1)),
        ("本办法自２０２０年８月１日起施行。", date(2020, 8, 1)),
        ("本标准从2020年7月起执行。", date(2020, 7, 1)),
        ("本决定自2020年7月1日零时起生效。", date(2020, 7, 1)),
        ("自2020年7月1日起施行。", date(2020, 7, 1)),
    ],
)
def test_a_day_in_the_text_is_the_first_day(words: str, from_: date) -> None:
    """施行, 实施, 执行, 试行 and 生效 begin on the day named, in figures or in Chinese."""
    found = facts(document(words))

    assert (found.from_, found.from_basis) == (from_, FromBasis.DATE_IN_TEXT)


@pytest.mark.parametrize(
    ("words", "wording"),
    [
        ("本意见自印发之日起施行,此前出台的规定与本意见不一致的,以本意见为准。", "本意见自印发之日起施行"),
        ("鉴于《某意见》已无依据,确定废止该文件,自本通知印发之日起执行。", "自本通知印发之日起执行"),
        ("本办法自发布之日起施行。《旧办法》同时废止。", "本办法自发布之日起施行"),
        ("本条例自公布之日起施行。", "本条例自公布之日起施行"),
        ("本实施细则从下发之日起生效", "本实施细则从下发之日起生效"),
        ("现将《某办法》印发给你们,自印发之日起施行。", "自印发之日起施行"),
        ("《某办法》自印发之日起施行。", "《某办法》自印发之日起施行"),
    ],
)
def test_the_day_of_issue_is_the_day_of_signature(words: str, wording: str) -> None:
    """印发之日 and its like begin on the signature, and the clause is quoted as printed."""
    annexed = text("某办法", words)
    found = facts(document("现印发给你们。", annexed=annexed))

    assert (found.from_, found.from_basis) == (SIGNED, FromBasis.DAY_OF_ISSUE)
    assert (found.clause, found.wording) == ("第一段", wording)


@pytest.mark.parametrize(
    ("words", "from_"),
    [
        ("本办法自公布之日起30日后施行。", date(2020, 7, 18)),
        ("本方案自印发之日起满30日后施行，有效期5年。", date(2020, 7, 18)),
        ("本办法自公布之日起满三十日施行。", date(2020, 7, 18)),
        ("本办法自发布之日起一个月后施行。", date(2020, 7, 18)),
    ],
)
def test_a_wait_after_the_issue_is_added(words: str, from_: date) -> None:
    """The day of issue does not count; the text holds on the day after the time has passed."""
    assert facts(document(words)).from_ == from_


@pytest.mark.parametrize(
    "words",
    [
        "企业年金自2020年1月1日起执行。",
        "本市居民医保标准自2020年1月1日起执行。",
        "市人民政府应当自本条例施行之日起二年内编制规划。",
        "将第五条修改为：“本办法自2020年1月1日起施行。”",
        "本办法自2021年2月29日起施行。",
        "本办法施行日期另行通知。",
        "专利权有效期限内实施专利的，应当支付报酬。",
        "许可证有效期五年。",
    ],
)
def test_words_about_something_else_are_silence(words: str) -> None:
    """What begins is not this text, or on no day that exists: it holds from its signature and no sentence is quoted."""
    found = facts(document(words))

    assert (found.from_, found.from_basis, found.until) == (SIGNED, FromBasis.SILENT, None)
    assert (found.clause, found.wording) == (None, None)


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("本政策自2020年6月17日起施行,有效期至2023年12月31日。", date(2023, 12, 31)),
        ("本办法自2020年8月1日起施行，有效期二年。", date(2022, 7, 31)),
        ("本办法自2020年8月1日起施行，有效期为5年。", date(2025, 7, 31)),
        ("本办法自2020年8月1日起施行，有效期为五年，至2025年6月30日止。", date(2025, 6, 30)),
        ("本办法自2020年8月1日起施行，有效期5年（2020年8月1日至2025年7月31日）。", date(2025, 7, 31)),
        ("本规定自2020年2月29日起试行，试行期一年。", date(2021, 2, 28)),
        ("本办法自2020年8月1日起试行两年。", date(2022, 7, 31)),
        ("本办法自2020年8月1日起施行。有效期18个月。", date(2022, 1, 31)),
        ("本规定自2020年1月1日起执行至2022年12月31日。", date(2022, 12, 31)),
        ("本办法有效期自2020年8月1日至2025年7月31日。", date(2025, 7, 31)),
        ("本通知自印发之日起执行，有效期至2022年底。", date(2022, 12, 31)),
        ("本通知有效期5年。", date(2025, 6, 16)),
        ("本通知自2020年8月1日起执行，有效期至2024年2月。", date(2024, 2, 29)),
    ],
)
def test_the_last_day_is_named_or_reckoned(words: str, until: date) -> None:
    """有效期至 names the last day; a length of time ends on the day before the first day returns."""
    assert facts(document(words)).until == until


def test_the_wording_runs_from_the_beginning_to_the_end() -> None:
    """Beginning and end of one sentence are quoted together, as printed."""
    found = facts(document("本政策自印发之日起施行,有效期至2023年12月31日,由市大数据局解释。"))

    assert found.wording == "本政策自印发之日起施行,有效期至2023年12月31日"


def test_a_term_in_another_provision_is_cited_there() -> None:
    """Each of the two sentences keeps its own citation."""
    found = facts(document("本办法有效期两年。", "本办法自2021年3月1日起施行。"))

    assert (found.clause, found.until_clause, found.until) == ("第二段", "第一段", date(2023, 2, 28))


def test_the_annexed_text_goes_before_the_notice() -> None:
    """Where both say it, the annexed text's own provision decides."""
    found = facts(
        document(
            "现予公布，自2019年3月1日起施行。",
            annexed=text("某条例", "本条例自2019年3月1日起施行。", kind=Kind.ARTICLE),
        )
    )

    assert found.wording == "本条例自2019年3月1日起施行"


def test_a_sentence_that_names_its_text_goes_before_one_that_does_not() -> None:
    """A price that begins at the end of a plan is not the plan's beginning."""
    found = facts(document("本方案自印发之日起施行。", "自2021年1月1日起执行。"))

    assert found.from_basis is FromBasis.DAY_OF_ISSUE


@pytest.mark.parametrize(
    ("title", "marker"),
    [
        ("关于印发某某管理办法(试行)的通知", Marker.TRIAL),
        ("关于印发《某某实施细则（试行）》的通知", Marker.TRIAL),
        ("关于印发某某管理暂行办法的通知", Marker.PROVISIONAL),
        ("关于废止《某某办法(试行)》的通知", Marker.NONE),
        ("关于规范适用《某某实施意见(试行)》的通知", Marker.NONE),
        ("某某暂行规定", Marker.PROVISIONAL),
    ],
)
def test_the_mark_is_the_titles_own(title: str, marker: Marker) -> None:
    """试行 and 暂行 mark the document they name, not one that is about it."""
    assert facts(document("请认真贯彻执行。", title=title)).marker is marker


def test_a_text_that_begins_on_trial_is_on_trial() -> None:
    """自…起试行 marks a text whose title says nothing."""
    assert facts(document("本方案自2020年1月1日起试行。")).marker is Marker.TRIAL


def test_a_document_without_a_date_has_no_first_day() -> None:
    """自公布之日起施行 says nothing where no day is printed."""
    found = facts(document("本条例自公布之日起施行。", signed=None))

    assert (found.from_, found.from_basis, found.clause) == (None, FromBasis.DAY_OF_ISSUE, "第一段")
