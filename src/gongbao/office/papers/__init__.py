"""Papers that leave the office: the worksheet (计算书) of any set of decisions, as Word and as PDF."""

from gongbao.office.papers.entries import entry, in_words
from gongbao.office.papers.pdf import as_pdf
from gongbao.office.papers.typesetting import Unprintable, unprintable
from gongbao.office.papers.word import as_word
from gongbao.office.papers.worksheet import Entry, Fact, Table, Worksheet, canonical, digest, is_genuine

__all__ = [
    "Entry",
    "Fact",
    "Table",
    "Unprintable",
    "Worksheet",
    "as_pdf",
    "as_word",
    "canonical",
    "digest",
    "entry",
    "in_words",
    "is_genuine",
    "unprintable",
]
