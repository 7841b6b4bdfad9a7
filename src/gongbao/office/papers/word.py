"""Worksheets as Word documents, out of a template that a clerk may edit."""

import io
from dataclasses import asdict
from pathlib import Path

from docxtpl import DocxTemplate  # type: ignore[import-untyped]

from gongbao.office.papers.worksheet import Worksheet

TEMPLATES = Path(__file__).parent / "templates"
MARKS = {True: "☑ ", False: "☒ ", None: ""}


def as_word(worksheet: Worksheet) -> bytes:
    """The worksheet as .docx; every character of the content stands in it as it is, whatever Word or the template language would take it for."""
    template = DocxTemplate(TEMPLATES / f"worksheet.{worksheet.language}.docx")
    paper = asdict(worksheet) | {"digest": worksheet.digest, "marks": MARKS}
    template.render(paper, autoescape=True)
    document = io.BytesIO()
    template.save(document)
    return document.getvalue()
