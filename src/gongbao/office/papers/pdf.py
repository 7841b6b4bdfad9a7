"""Worksheets as PDF (PDF/A-2a, accessible after PDF/UA-1), set by Typst."""

from gongbao.office.papers.labels import PAGE, labels
from gongbao.office.papers.typesetting import TEMPLATES, set_pdf
from gongbao.office.papers.worksheet import Worksheet

TEMPLATE = TEMPLATES / "worksheet.typ"


def as_pdf(worksheet: Worksheet) -> bytes:
    """The worksheet as PDF; Unprintable rather than a paper on which a character is missing."""
    return set_pdf(
        TEMPLATE,
        worksheet.content
        | {
            "digest": worksheet.digest,
            "labels": labels(worksheet.language),
            "page": PAGE[worksheet.language],
            "region": "cn" if worksheet.language == "zh" else "gb",
        },
    )
