"""What follows for a day from what a body of texts says of force."""

from datetime import date

import pytest

from gongbao.engine.documents.validity import Register, Status, register
from tests.engine.documents.validity.writing import document

OLD = "甲政办〔2018〕1号"
NEW = "甲政办〔2020〕9号"
STUB = "甲政办〔2010〕3号"
OUTSIDE = "省政〔2020〕5号"
LATER = date(2030, 1, 1)


@pytest.fixture
def known() -> Register:
    """An old document with a term, and a new one that repeals it and another and rests on a third."""
    old = document(
        "本办法自2018年3月1日起施行,有效期至2022年2月28日。", number=OLD, signed=date(2018, 4, 1), title="旧办法"
    )
    new = document(
        f"根据省政〔2020〕5号文件,制定本办法。本办法自2020年8月1日起施行。《旧办法》({OLD})、《更旧办法》({STUB})同时废止。",
        number=NEW,
        signed=date(2020, 7, 1),
        title="新办法",
    )
    return register([old, new])


@pytest.mark.parametrize(
    ("number", "day", "as_of", "status"),
    [
        (OLD, date(2018, 3, 31), date(2018, 3, 31), Status.NOT_ISSUED),
        (OLD, date(2018, 2, 28), date(2018, 4, 1), Status.NOT_YET),
        (OLD, date(2018, 3, 1), date(2018, 4, 1), Status.IN_FORCE),
        (OLD, date(2020, 7, 31), LATER, Status.IN_FORCE),
        (OLD, date(2020, 8, 1), LATER, Status.REPEALED),
        (OLD, date(2020, 8, 1), date(2020, 6, 30), Status.IN_FORCE),
        (OLD, date(2020, 8, 1), date(2020, 7, 1), Status.REPEALED),
        (OLD, date(2022, 3, 1), LATER, Status.REPEALED),
        (OLD, date(2022, 3, 1), date(2020, 6, 30), Status.LAPSED),
        (NEW, date(2020, 7, 31), LATER, Status.NOT_YET),
        (NEW, date(2020, 8, 1), date(2020, 7, 1), Status.IN_FORCE),
        (STUB, date(2020, 7, 31), LATER, Status.UNKNOWN),
        (STUB, date(2020, 8, 1), LATER, Status.REPEALED),
        (STUB, date(2020, 8, 1), date(2020, 6, 30), Status.UNKNOWN),
        (OUTSIDE, date(2020, 8, 1), LATER, Status.OUTSIDE),
    ],
)
def test_a_document_has_one_status_on_a_day(
    known: Register, number: str, day: date, as_of: date, status: Status
) -> None:
    """First and last days count, and only what had been signed by the day of asking."""
    standing = known.standing(number, day, as_of)

    assert standing is not None
    assert standing.status is status


def test_a_number_that_no_text_names_is_not_known(known: Register) -> None:
    """It is neither outside nor unknown: there is no answer."""
    assert known.standing("甲政办〔2018〕2号", LATER, LATER) is None


def test_in_force_before_the_signature_is_retroactive(known: Register) -> None:
    """Only days before the signature reach back."""
    before, after = (known.standing(OLD, day, LATER) for day in (date(2018, 3, 31), date(2018, 4, 1)))

    assert before is not None and before.is_retroactive
    assert after is not None and not after.is_retroactive


def test_the_deciding_sentence_is_quoted(known: Register) -> None:
    """Its own clause while it holds, the repealing document and clause afterwards."""
    holding, repealed = (known.standing(OLD, day, LATER) for day in (date(2020, 1, 1), date(2021, 1, 1)))

    assert holding is not None and holding.source is not None
    assert (holding.decided_by, holding.source.words) == ("第一段", "本办法自2018年3月1日起施行,有效期至2022年2月28日")
    assert repealed is not None
    assert repealed.decided_by == f"{NEW} 第一段"


def test_what_lapsed_before_its_repeal_has_lapsed() -> None:
    """A repeal after the last day changes nothing."""
    old = document(
        "本办法自2018年3月1日起施行,有效期至2019年2月28日。", number=OLD, signed=date(2018, 3, 1), title="旧办法"
    )
    new = document(f"《旧办法》({OLD})同时废止。", number=NEW, signed=date(2020, 7, 1), title="新办法")
    standing = register([old, new]).standing(OLD, date(2021, 1, 1), LATER)

    assert standing is not None
    assert standing.status is Status.LAPSED


def test_a_prolonged_term_ends_on_its_new_last_day() -> None:
    """Known from the signature of the document that prolongs it."""
    old = document(
        "本办法自2018年3月1日起施行,有效期至2019年2月28日。", number=OLD, signed=date(2018, 3, 1), title="旧办法"
    )
    new = document(
        f"《旧办法》({OLD})有效期延长至2025年2月28日。",
        number=NEW,
        signed=date(2019, 2, 1),
        title="关于延长有效期的通知",
    )
    known = register([old, new])
    asked = [(date(2025, 2, 28), LATER), (date(2025, 3, 1), LATER), (date(2019, 3, 1), date(2019, 1, 31))]
    found = [known.standing(OLD, day, as_of) for day, as_of in asked]

    assert [standing and standing.status for standing in found] == [Status.IN_FORCE, Status.LAPSED, Status.LAPSED]
    assert found[0] is not None
    assert (found[0].until, found[0].decided_by) == (date(2025, 2, 28), f"{NEW} 第一段")
