"""Documents named in running words."""

import pytest

from gongbao.engine.documents.validity import mentions, numbers_in


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("按照《甲》(鲁政字〔2020〕67号)和《乙》", [("甲", "鲁政字〔2020〕67号"), ("乙", None)]),
        ("《关于《甲》的通知》（甲政〔2001〕14号）", [("关于《甲》的通知", "甲政〔2001〕14号")]),
        ("《甲》(以下简称《乙》)", [("甲", None)]),
        ("《甲》(国办发(2016)82号)", [("甲", "国办发〔2016〕82号")]),
        ("《甲》(鲁政字〔2020〕67号,以下简称《意见》)", [("甲", "鲁政字〔2020〕67号")]),
        ("《甲》第三条（见附件）", [("甲", None)]),
        ("根据甲政发〔2001〕14号文件", [(None, "甲政发〔2001〕14号")]),
        ("《甲》和鲁政字〔2020〕67号", [("甲", None), (None, "鲁政字〔2020〕67号")]),
        ("没有合上的《甲", []),
        ("没有打开的甲》", []),
    ],
)
def test_documents_are_named_by_title_or_number(words: str, named: list[tuple[str | None, str | None]]) -> None:
    """A title is taken whole, with the number in the bracket behind it; what stands inside is not named by itself."""
    assert [(mention.title, mention.number) for mention in mentions(words)] == named


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        (
            "关于贯彻落实鲁政办发〔2018〕16号文件的通知》(淄政办字〔2018〕89号)",
            ["鲁政办发〔2018〕16号", "淄政办字〔2018〕89号"],
        ),
        (
            "甲政〔2010〕1号和乙政[2011]2号、丙政（2012）第3号",
            ["甲政〔2010〕1号", "乙政〔2011〕2号", "丙政〔2012〕3号"],
        ),
        ("人力资源和社会保障部令第22号、GB50348—2018", []),
        ("甲政〔2010〕0号", []),
    ],
)
def test_every_number_is_found_in_its_canonical_form(words: str, numbers: list[str]) -> None:
    """Inside titles and outside, in any brackets, without the verbs before it."""
    assert list(numbers_in(words)) == numbers
