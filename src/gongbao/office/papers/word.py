"""Worksheets and official documents as Word documents, out of templates that a clerk may edit."""

import io
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from gongbao.office.papers.typesetting import TEMPLATES
from gongbao.office.papers.worksheet import Worksheet

MARKS = {True: "☑ ", False: "☒ ", None: ""}


def as_word(worksheet: Worksheet) -> bytes:
    """The worksheet as .docx."""
    template = (TEMPLATES / f"worksheet.{worksheet.language}.docx").read_bytes()
    return fill_word(template, asdict(worksheet) | {"digest": worksheet.digest, "marks": MARKS})


def fill_word(template: bytes, paper: Mapping[str, Any]) -> bytes:
    """The .docx that a template makes of plain data: every character stands in it as it is, whatever Word or the template language would take it for."""
    filled = DocxTemplate(io.BytesIO(template))
    filled.render(dict(paper), autoescape=True)
    document = io.BytesIO()
    filled.save(document)
    return document.getvalue()
