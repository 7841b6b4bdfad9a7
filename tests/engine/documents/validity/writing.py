"""Small documents for tests, written as their paragraphs."""

from datetime import date

from gongbao.engine.documents.tree import Document, Kind, Provision, Text

SIGNED = date(2020, 6, 17)
NUMBER = "甲政办〔2020〕1号"


def document(
    *paragraphs: str,
    title: str = "关于印发某办法的通知",
    annexed: Text | None = None,
    signed: date | None = SIGNED,
    number: str = NUMBER,
) -> Document:
    """A document whose paragraphs are cited 第一段, 第二段 …"""
    return Document(number, None, title, None, signed, text(title, *paragraphs), annexed)


def text(title: str, *paragraphs: str, kind: Kind = Kind.BODY) -> Text:
    """A text with its paragraphs."""
    return Text(
        title,
        tuple(
            Provision(kind, f"第{place}段", words=words) for place, words in zip("一二三四五", paragraphs, strict=False)
        ),
    )
