"""Words made to take long, or to break."""

import time

import pytest

from gongbao.engine.documents.validity import facts, register, repeals_in
from tests.engine.documents.validity.writing import document

LENGTH = 200_000
SECONDS = 10  # what takes less than one second here would take minutes if time grew with the square
PIECES = (
    "《", "》", "《》", "《甲》(", "《《甲》", "“", "废止", "《甲》废止", "《甲》、", "该文件废止", "〔2020〕1号", "甲乙〔2020〕1号", "(",
    "甲,自2020年1月1日起执行,", "有效期五年,", "有效期延长至2020年1月1日", "废止下列文件。", "本", "自", "二〇", "12年", "\n", "一、",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_length(piece: str) -> None:
    """Two hundred thousand characters of anything are read in seconds."""
    hostile = document(piece * (LENGTH // len(piece)) + "废止", title="关于废止某办法的通知")
    started = time.process_time()
    register([hostile])

    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "words",
    [
        "",
        "\x00",
        "本办法自9999年99月99日起施行",
        "本办法自印发之日起999年后施行",
        "《" * 50 + "》" * 50 + "废止",
        "自起施行",
    ],
)
def test_nothing_breaks(words: str) -> None:
    """Whatever stands there, there is an answer."""
    assert facts(document(words)).number is not None
    assert isinstance(repeals_in(document(words)), tuple)
