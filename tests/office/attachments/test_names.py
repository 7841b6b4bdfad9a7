"""Names of files and titles as people give them."""

import pytest

from gongbao.engine.rules import Refused
from gongbao.office.attachments.names import LONGEST, ending, name_of_file, title


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("报告.docx", "报告.docx"),
        ("C:\\Users\\甲\\报告.docx", "报告.docx"),
        ("../../etc/报告.docx", "报告.docx"),
        (" .报告.docx. ", "报告.docx"),
        ("Re\u0301sume\u0301.pdf", "Résumé.pdf"),
    ],
)
def test_a_name_is_what_stands_behind_the_path(given, kept):
    """Folders, spaces and full stops around a name are dropped, and each character is written in one way."""
    assert name_of_file(given) == kept


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\ufeff", "\x00", "\n", "\u00ad", "\u3164", "\ue000"])
def test_a_name_shows_what_is_written(sign):
    """A character that cannot be seen, or that turns the order round, is refused by its number."""
    with pytest.raises(Refused, match=f"U\\+{ord(sign):04X}"):
        name_of_file(f"报告{sign}fdp.docx")


@pytest.mark.parametrize("given", ["", " . ", "a/", "字" * (LONGEST + 1)])
def test_a_name_is_there_and_not_endless(given):
    """Nothing, nothing but a folder, and too much are refused."""
    with pytest.raises(Refused):
        name_of_file(given)


def test_the_title_is_the_name_unless_one_is_given():
    """Without a title the file is called by its name without the ending."""
    assert title("", "报告.final.docx") == "报告.final"
    assert title(" 核查报告 ", "报告.docx") == "核查报告"
    assert ending("报告.DOCX") == "docx"
