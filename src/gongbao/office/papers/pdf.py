"""Worksheets as PDF (PDF/A-2a, accessible after PDF/UA-1), set by Typst."""

import json
from functools import cache
from pathlib import Path
from threading import Lock

import typst

from gongbao.office.papers.labels import PAGE, labels
from gongbao.office.papers.worksheet import Worksheet

TEMPLATE = Path(__file__).parent / "templates" / "worksheet.typ"
_turn = Lock()


class Unprintable(Exception):
    """This machine has no font for some character of the paper; the text names it."""


def as_pdf(worksheet: Worksheet) -> bytes:
    """The worksheet as PDF; Unprintable rather than a paper on which a character is missing."""
    paper = worksheet.content | {
        "digest": worksheet.digest,
        "labels": labels(worksheet.language),
        "page": PAGE[worksheet.language],
        "region": "cn" if worksheet.language == "zh" else "gb",
    }
    with _turn:
        try:
            document = _compiler().compile(
                format="pdf", sys_inputs={"paper": json.dumps(paper)}, pdf_standards=["a-2a", "ua-1"]
            )
        except typst.TypstError as error:
            if "could not be displayed" in str(error):
                raise Unprintable(str(error)) from None
            raise
    assert isinstance(document, bytes)
    return document


@cache
def _compiler() -> typst.Compiler:
    """Made once: finding the machine's fonts takes longer than setting a paper."""
    return typst.Compiler(str(TEMPLATE))
