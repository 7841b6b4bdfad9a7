"""Words that several documents of a case share."""

from gongbao.engine.papers import Occasion
from zibo.documents.accountability.procedures.case.receiving import Lead, handling_level
from zibo.documents.accountability.rules.handling import appeal_body
from zibo.documents.accountability.rules.time_limits import APPEAL


def enterprise(occasion: Occasion) -> str:
    """The enterprise of the lead."""
    return occasion.case.the(Lead).enterprise


def where_to_appeal(occasion: Occasion) -> str:
    """第七十条: to whom a person dealt with appeals."""
    level = handling_level(occasion.case)
    if appeal_body(decided_by_level=level) == level:
        return occasion.body_name.zh
    return f"{occasion.body_name.zh}的上一级企业"


def right_to_appeal(occasion: Occasion) -> str:
    """第六十九条、第七十条: how the decision can be contested."""
    return (
        f"如不服本决定，可以在本决定送达之日起{APPEAL.in_words.zh}内，向{where_to_appeal(occasion)}提出书面申诉，并提供相关证明材料。"
        "申诉期间不停止原处理决定的执行。"
    )
