"""From a citation to the words, from a range to its provisions, from 前款 to the paragraph it means."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.documents.citation import NotFound, resolve, resolve_all
from gongbao.engine.documents.citation.relative import Certainty, NoSuchPhrase
from gongbao.engine.rules import Refused, rule
from gongbao.engine.values import Bilingual
from zibo.documents.gazette.rules.library import document_meant, register, relatives

NamedDocument = Annotated[str, Bilingual("文件", "Document")]


@dataclass(frozen=True, slots=True)
class Words:
    """A provision and its printed words."""

    document: Annotated[str, Bilingual("文件", "Document")]
    path: Annotated[str, Bilingual("规范引用", "Canonical citation")]
    text: Annotated[str, Bilingual("原文", "Printed words")]


@rule("目录", title=Bilingual("引用定位", "From a citation to the text"))
def resolve_citation(
    *,
    document: Annotated[
        str | None,
        Bilingual("文件", "Document (any form resolve-document accepts), or null when the citation names it"),
    ],
    citation: Annotated[str, Bilingual("引用", "Citation")],
) -> Words:
    """The exact words of one provision; what could mean two is refused."""
    try:
        cited = resolve(register(), document=document, citation=citation)
    except NotFound as fault:
        raise _refused(fault) from None
    return Words(document=cited.document, path=cited.place.citation, text=cited.place.text)


@rule("目录", title=Bilingual("范围引用展开", "Expanding ranges and lists"))
def expand_citation(
    *,
    document: NamedDocument,
    citation: Annotated[str, Bilingual("引用", "Citation with 至 and 、 and 和")],
) -> tuple[str, ...]:
    """Every provision of a list or range, each in its canonical form, in the order written."""
    try:
        return tuple(resolve_all(register(), document=document, citation=citation))
    except NotFound as fault:
        raise _refused(fault) from None


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a phrase points to, and how sure that is."""

    targets: Annotated[tuple[str, ...], Bilingual("所指条款", "Targets")]
    certainty: Annotated[Certainty, Bilingual("确定程度", "Certainty")]


@rule("目录", title=Bilingual("相对引用定位", "Resolving relative references"))
def resolve_relative(
    *,
    document: NamedDocument,
    at: Annotated[str, Bilingual("所在条款", "Canonical citation of the provision in which the phrase stands")],
    phrase: Annotated[str, Bilingual("词语", "The words, as printed")],
) -> Pointed:
    """前款 is the paragraph that uses the word explained; a description waits for a named person's reading."""
    number = document_meant(document)
    try:
        relation = relatives().relate(number, at, phrase)
    except NotFound as fault:
        raise Refused("at", fault.message) from None
    except NoSuchPhrase:
        message = Bilingual("该条款中没有这些词语。", "These words do not stand in that provision.")
        raise Refused("phrase", message) from None
    return Pointed(targets=relation.targets, certainty=relation.certainty)


def _refused(fault: NotFound) -> Refused:
    return Refused("document" if fault.is_about_document else "citation", fault.message)
