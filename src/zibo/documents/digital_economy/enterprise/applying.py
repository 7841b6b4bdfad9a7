"""The applications that follow from what an enterprise stated: one for each matter, filled in as far as it is known."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gongbao.engine.values import NOTHING, Range, Yuan
from zibo.documents.digital_economy.enterprise.bundle import matters
from zibo.documents.digital_economy.enterprise.coinciding import given
from zibo.documents.digital_economy.enterprise.enquiry import Enquiry, Stated
from zibo.documents.digital_economy.rules.conditions import CONDITIONS
from zibo.documents.digital_economy.rules.profile import FACTS
from zibo.documents.digital_economy.rules.support import Support

ALWAYS = ("扶持资金申请书", "统一社会信用代码证书复印件")


@dataclass(frozen=True, slots=True)
class Application:
    """What may be applied for: one matter under a support, and the sum that the rule gives for it, of a range its upper end."""

    enquiry: Enquiry
    support: Support
    matter: str
    amount: Yuan
    given: Stated

    def as_data(self) -> dict[str, Any]:
        """The data of the first act, as far as they are known: that the materials are true is declared by whoever sends them."""
        return {
            "support": self.support.value,
            "beneficiary": self.enquiry.name,
            "matter": self.matter,
            "amount_requested": str(self.amount),
            "materials": list(materials(self.support)),
            "given": self.given,
        }


def applications(enquiry: Enquiry, support: Support, span: Range[Yuan]) -> tuple[Application, ...]:
    """Each matter of the support that has a sum; none where the enterprise has no name or did not state the facts.

    `span` is what the rule gives, narrowed to the sum asked for.
    """
    stated = given(enquiry, support)
    if stated is None or not enquiry.name:
        return ()
    return tuple(one for one in _applications(enquiry, support, span, stated) if one.amount > NOTHING)


def materials(support: Support) -> tuple[str, ...]:
    """What is handed in: the application, who applies, and a proof of each fact that the support asks."""
    return (*ALWAYS, *(f"证明材料：{FACTS[condition.field].zh}" for condition in CONDITIONS[support]))


def _applications(enquiry: Enquiry, support: Support, span: Range[Yuan], stated: Stated) -> Iterator[Application]:
    persons: Any = stated.get("talents", ())
    for number, (_, matter, amount) in enumerate(matters(enquiry, support, span.high)):
        facts: Stated = {"talents": [persons[number]]} if support is Support.TALENT_INTRODUCTION else stated
        yield Application(enquiry, support, matter, amount, facts)
