"""文号, 标题: which document a number or a title means."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.documents.citation import NotFound, Via
from gongbao.engine.documents.document_number import DocumentNumber, parse_number
from gongbao.engine.rules import Refused, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.gazette.rules.library import register

BRACKETS_OF_PRINT = "﹝﹞"  # met in printed sources, and no brackets that the rule takes


@dataclass(frozen=True, slots=True)
class Number:
    """A number in its one written form, and its parts."""

    canonical: Annotated[str, Bilingual("规范文号", "Canonical number")]
    agency: Annotated[str, Bilingual("机关代字", "Agency")]
    year: Annotated[int, Bilingual("年份", "Year")]
    number: Annotated[int, Bilingual("序号", "Number")]


@rule("目录第一条", title=Bilingual("文号规范化", "Normalising a document number"))
def document_number(*, text: Annotated[str, Bilingual("文号", "Number as typed")]) -> Number:
    """Any brackets, blanks and figures; 第 and 号 may be left out."""
    number = _typed(text)
    return Number(canonical=str(number), agency=number.agency, year=number.year, number=number.number)


def _typed(text: str) -> DocumentNumber:
    return normalised(field="text", text=text)


def normalised(*, field: str, text: str) -> DocumentNumber:
    """The number that a text is; Refused naming `field` when it is none."""
    number = parse_number(text)
    if number is None or any(bracket in text for bracket in BRACKETS_OF_PRINT):
        message = Bilingual(
            "不是文号：应为机关代字、括号中的年份和序号，如“某政字〔2020〕1号”。",
            "This is no document number: agency, year in brackets and number, such as 某政字〔2020〕1号.",
        )
        raise Refused(field, message)
    return number


class Mismatch(Choice):
    """Why the name by which a document was found is not the body's."""

    NUMBER_DIFFERS = "number-differs", "目录文号与正文不同", "The contents page prints another number"
    MARK_DIFFERS = "mark-differs", "目录标题的试行、暂行标记与正文不同", "The contents page prints another mark"


WARNINGS = {Via.CONTENTS_NUMBER: Mismatch.NUMBER_DIFFERS, Via.CONTENTS_TITLE: Mismatch.MARK_DIFFERS}


@dataclass(frozen=True, slots=True)
class Meant:
    """A document, by what it was found, and whether that stands in the contents page only."""

    document: Annotated[str, Bilingual("文件", "Document")]
    via: Annotated[Via, Bilingual("识别依据", "Found by")]
    warning: Annotated[Mismatch | None, Bilingual("提示", "Warning")]


@rule(
    "目录第一条",
    "目录第七条",
    "淄政发〔2020〕6号 文号",
    "淄政办字〔2020〕62号 标题",
    title=Bilingual("文件识别", "Which document is meant"),
)
def resolve_document(*, text: Annotated[str, Bilingual("文号、标题或简称", "Number, title or short form")]) -> Meant:
    """The body is the document, the contents an index: 7号 of the contents is 6号."""
    try:
        found = register().identify(text)
    except NotFound as fault:
        raise Refused("text", fault.message) from None
    return Meant(document=found.document, via=found.via, warning=WARNINGS.get(found.via))
