"""Why an act is refused: the kind, what was wrong, what would help, the provision."""

from enum import StrEnum

from gongbao.engine.values import Bilingual


class Refusal(StrEnum):
    """The kinds of refusal, in the order in which they are looked for."""

    NOT_IN_FORCE = "not-in-force"
    ROLE = "role"
    ORDER = "order"
    DATA = "data"
    CONFLICT = "conflict-of-interest"
    LATE = "late"
    GUARD = "guard"


class ActRefused(Exception):
    """An act that may not be done now; `field` is the datum at fault, if one is, `remedy` what would help, if something would."""

    def __init__(
        self,
        kind: Refusal,
        message: Bilingual,
        *,
        field: str = "",
        provision: str | None = None,
        remedy: Bilingual | None = None,
    ) -> None:
        super().__init__(f"{kind}: {message.en}")
        self.kind = kind
        self.message = message
        self.field = field
        self.provision = provision
        self.remedy = remedy
