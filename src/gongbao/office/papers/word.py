"""Worksheets and official documents as Word documents, out of templates that a clerk may edit."""

import io
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import Environment, Template

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
    filled.render(dict(paper), jinja_env=_Remembering(autoescape=True), autoescape=True)
    document = io.BytesIO()
    filled.save(document)
    return document.getvalue()


class _Remembering(Environment):
    """An environment that compiles the same template once: half the time of a document goes into it."""

    def from_string(self, source: Any, *args: Any, **kwargs: Any) -> Template:  # noqa: ANN401  jinja's own signature
        if args or kwargs or not isinstance(source, str):
            return super().from_string(source, *args, **kwargs)
        return _compiled(source)


@lru_cache(maxsize=64)
def _compiled(source: str) -> Template:
    return Environment(autoescape=True).from_string(source)
