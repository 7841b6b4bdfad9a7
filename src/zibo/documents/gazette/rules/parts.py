"""How many parts a document has."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.documents import counting
from gongbao.engine.rules import rule
from gongbao.engine.values import Bilingual
from zibo.documents.gazette.rules.library import document_meant, register


@dataclass(frozen=True, slots=True)
class Counts:
    """The parts of a document, its annexed text included."""

    chapters: Annotated[int, Bilingual("章", "Chapters")]
    articles: Annotated[int, Bilingual("条", "Articles")]
    paragraphs: Annotated[int, Bilingual("款", "Paragraphs of articles")]
    items: Annotated[int, Bilingual("项", "Items of articles")]
    sections: Annotated[int, Bilingual("“一、”", "Sections 一、")]
    subheads: Annotated[int, Bilingual("“（一）”", "Subheads （一）")]
    measures: Annotated[int, Bilingual("“1.”", "Measures 1.")]
    dash_paragraphs: Annotated[int, Bilingual("“——”", "Dash paragraphs")]


@rule("目录", title=Bilingual("结构计数", "Count of a document's parts"))
def structure(*, document: Annotated[str, Bilingual("文件", "Document")]) -> Counts:
    """Counted in the text as it was read; every article has at least one 款."""
    counts = counting.structure(register().documents[document_meant(document)])
    return Counts(
        chapters=counts["chapters"],
        articles=counts["articles"],
        paragraphs=counts["paragraphs"],
        items=counts["items"],
        sections=counts["sections"],
        subheads=counts["subheads"],
        measures=counts["measures"],
        dash_paragraphs=counts["dash_paragraphs"],
    )
