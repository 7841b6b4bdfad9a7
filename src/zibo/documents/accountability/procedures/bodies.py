"""Who acts: the body of a level, from the investor body (0) through the municipal enterprise (1) to its subsidiaries (2 and more)."""

from collections.abc import Callable
from typing import Any

from gongbao.engine.procedures import Condition, Refusal, Role, Sight, Step, requires
from gongbao.engine.values import Bilingual
from zibo.documents.accountability.rules.handling import MUNICIPAL_ENTERPRISE as ENTERPRISE_LEVEL
from zibo.documents.accountability.rules.levels import INVESTOR_BODY as INVESTOR_LEVEL

INVESTOR_BODY = Role(
    "investor-body",
    Bilingual("履行出资人职责的机构", "Body performing the investor's duties"),
    sees=Sight.ALL,
)
MUNICIPAL_ENTERPRISE = Role(
    "municipal-enterprise",
    Bilingual("市属国有企业", "Municipal state-owned enterprise"),
    sees=Sight.BELOW,
)
SUBSIDIARY = Role("subsidiary", Bilingual("所属子企业", "Subsidiary"), sees=Sight.BELOW)
BODIES = (INVESTOR_BODY, MUNICIPAL_ENTERPRISE, SUBSIDIARY)


def role_of(level: int) -> Role:
    """As what the body of a level acts."""
    if level == INVESTOR_LEVEL:
        return INVESTOR_BODY
    return MUNICIPAL_ENTERPRISE if level == ENTERPRISE_LEVEL else SUBSIDIARY


def acts_at(level: Callable[[Any], int]) -> Condition:
    """The acting body is that of the level that `level` finds in the act's data."""

    @requires(Refusal.ROLE, "办理单位与所填层级相符", "the acting body is that of the level given")
    def body_fits_the_level(step: Step[Any]) -> bool:
        return step.role is role_of(level(step.data))

    return body_fits_the_level
