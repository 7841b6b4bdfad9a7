"""Inputs that are made to be slow are answered at once."""

import time

import pytest

from gongbao.engine.documents.citation import NotFound, Register, resolve_all
from gongbao.engine.documents.citation.links import all_links
from gongbao.engine.documents.citation.relative import Relatives
from gongbao.engine.documents.document_number import parse_number
from tests.engine.documents.citation.examples import document, library

LONGEST = 20_000
SECONDS = 2.0


def _long(piece: str) -> str:
    return (piece * LONGEST)[:LONGEST]


@pytest.mark.parametrize(
    "piece",
    [
        "1、",
        "（一）",
        "第",
        "一、",
        "第一条至",
        "——",
        "第一",
        "九百九十九",
        "((",
        "1号",
        "《",
        "第一条、",
        "某政发〔2021〕1号",
        "第1条至第3条、",
        "1-",
    ],
)
def test_a_citation_of_any_length(piece: str) -> None:
    """Twenty thousand characters take a moment, whatever they say."""
    began = time.process_time()
    for citation in (_long(piece), _long(piece) + "条"):
        try:
            resolve_all(library(), "2号", citation)
        except NotFound:
            continue

    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize(
    "piece",
    [
        "前款所称",
        "前款所称“甲”",
        "上述（一）",
        "本办法第一条",
        "第一条至",
        "《",
        "《甲》",
        "该文件",
        "以下简称甲,",
        "条款",
        "参照",
        "下列事项:",
        "某政发〔2020〕1号",
        "甲",
    ],
)
def test_a_paragraph_of_any_length(piece: str) -> None:
    """Finding the references in it takes a moment too."""
    text = document(_long(piece), _long(piece))
    began = time.process_time()
    all_links(Relatives(Register([text])), str(text.number))

    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("piece", ["甲", "(", "9", "〔2020〕", " "])
def test_a_number_of_any_length(piece: str) -> None:
    """A document number is told from anything else in one pass."""
    began = time.process_time()

    assert parse_number("甲〔2020〕" + _long(piece)) is None
    assert time.process_time() - began < SECONDS
