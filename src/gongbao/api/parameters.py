"""Types of the API's parameters."""

from datetime import date
from typing import Annotated

from ninja import Path, Query
from pydantic import BeforeValidator, WithJsonSchema

from gongbao.engine.rules.types.scalars import read_day
from gongbao.office.search import LONGEST_QUESTION

DayAsked = Annotated[
    Annotated[date, BeforeValidator(read_day)] | None,
    WithJsonSchema({"type": "string", "format": "date"}),
    Query(None, description="The day asked about; today when left out."),
]
Name = Annotated[str, Path(min_length=1, max_length=LONGEST_QUESTION)]
Words = Annotated[str, Query(min_length=1, max_length=LONGEST_QUESTION)]
