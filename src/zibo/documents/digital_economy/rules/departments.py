"""Who is responsible for a measure: the closing bracket of each, and 六、20."""

import re
from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.documents.tree import Kind, Provision
from gongbao.engine.rules import Between, rule
from gongbao.engine.values import Bilingual
from zibo.documents.digital_economy.rules.text import law

_BRACKET = re.compile(r"[(（]责任单位[:：]([^)）]+)[)）]")
_AS_MEANT = {"市场监管局": "市市场监管局"}
_LEADS = "牵头抓好落实"


@dataclass(frozen=True, slots=True)
class Responsible:
    """The department that takes in and reviews, and those that sign with it."""

    lead: Annotated[str, Bilingual("牵头部门", "Lead department")]
    others: Annotated[tuple[str, ...], Bilingual("会同部门", "Other departments")]


LEADS_THE_DOCUMENT = law.quote("六、20", "市大数据局" + _LEADS).words.removesuffix(_LEADS)


def _named_in(measure: Provision) -> tuple[str, ...]:
    """The departments in the closing bracket, in the order printed; where there is none, the one that leads the document."""
    bracket = _BRACKET.search(measure.words)
    printed = bracket[1].split("、") if bracket else [LEADS_THE_DOCUMENT]
    return tuple(_AS_MEANT.get(department, department) for department in printed)


_MEASURES = tuple(provision for provision in law.documents[0].walk() if provision.kind is Kind.MEASURE)
_NAMING = tuple(measure.citation for measure in _MEASURES if _BRACKET.search(measure.words))
NAMED = {measure.ordinal: _named_in(measure) for measure in _MEASURES}


@rule(*_NAMING, "六、20", title=Bilingual("责任单位", "Responsible departments"))
def responsible_departments(
    *, measure: Annotated[int, Between(1, 18), Bilingual("措施序号", "Number of the measure")]
) -> Responsible:
    """「责任单位」: the department named first leads.

    Where a measure names none, 「市大数据局牵头抓好落实」.
    """
    lead, *others = NAMED[measure]
    return Responsible(lead=lead, others=tuple(others))
