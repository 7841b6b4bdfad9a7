"""Numbers of chapters, articles, paragraphs and items."""

from typing import Annotated

from gongbao.engine.documents.numerals import LARGEST, from_chinese, to_chinese
from gongbao.engine.rules import Between, Refused, rule
from gongbao.engine.values import Bilingual


@rule("目录", title=Bilingual("中文数字转整数", "Chinese numeral to integer"))
def number_from_chinese(*, text: Annotated[str, Bilingual("中文数字", "Numeral")]) -> int:
    """Only the forms that laws use, from 一 to 九百九十九."""
    return _integer(text)


def _integer(text: str) -> int:
    number = from_chinese(text)
    if number is None:
        message = Bilingual(
            "不是法律条文所用的一至九百九十九的中文数字。",
            "This is no numeral from 1 to 999 in the form laws use.",
        )
        raise Refused("text", message)
    return number


@rule("目录", title=Bilingual("整数转中文数字", "Integer to Chinese numeral"))
def number_to_chinese(*, number: Annotated[int, Between(1, LARGEST), Bilingual("整数", "Integer")]) -> str:
    """The form that number-from-chinese takes."""
    return to_chinese(number)
