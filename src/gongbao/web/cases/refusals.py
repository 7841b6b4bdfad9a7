"""A refusal of the law as the pages show it."""

from dataclasses import dataclass

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.procedures import ActRefused
from gongbao.office.library import in_full
from gongbao.web.asker import language
from gongbao.web.cases.words import REFUSALS


@dataclass(frozen=True, slots=True)
class ShownRefusal:
    """What was refused as what, why, under which provision, and what would help."""

    kind: str
    words: str
    provision: str
    remedy: str


def refusal_shown(refused: ActRefused, enactment: Enactment) -> ShownRefusal:
    """The refusal in the language of the page."""
    return ShownRefusal(
        kind=str(REFUSALS[refused.kind]),
        words=refused.message.in_(language()),
        provision=in_full(enactment, refused.provision) if refused.provision else "",
        remedy=refused.remedy.in_(language()) if refused.remedy else "",
    )
