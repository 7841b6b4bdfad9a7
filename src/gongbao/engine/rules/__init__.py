"""Rules: declaring, deciding, explaining."""

from gongbao.engine.rules.deciding import Decision, after_as_of, answer, decide
from gongbao.engine.rules.explaining import Line
from gongbao.engine.rules.last_day import last_day
from gongbao.engine.rules.properties import Property, holds
from gongbao.engine.rules.readings import Reading, load_readings
from gongbao.engine.rules.refused import Kind, Refused
from gongbao.engine.rules.remarks import remark
from gongbao.engine.rules.rule import Rule, Term, rule
from gongbao.engine.rules.types import (
    AsRatio,
    AtLeast,
    Between,
    Distinct,
    Field,
    Items,
    KnownBy,
    NamedAsAWhole,
    NotAfterAsOf,
    Oneself,
)

__all__ = [
    "AsRatio",
    "AtLeast",
    "Between",
    "Decision",
    "Distinct",
    "Field",
    "Items",
    "Kind",
    "KnownBy",
    "Line",
    "NamedAsAWhole",
    "NotAfterAsOf",
    "Oneself",
    "Property",
    "Reading",
    "Refused",
    "Rule",
    "Term",
    "after_as_of",
    "answer",
    "decide",
    "holds",
    "last_day",
    "load_readings",
    "remark",
    "rule",
]
