"""Why a rule gives no value: the field, what was wrong, what would be right, the provision."""

from enum import StrEnum

from gongbao.engine.values import Bilingual


class Kind(StrEnum):
    """The sorts of refusal, in the words of the answer."""

    MISSING = "missing"
    UNKNOWN_INPUT = "unknown-input"
    INVALID = "invalid"
    NOT_IN_FORCE = "not-in-force"
    CALENDAR = "calendar"
    UNKNOWN_RULE = "unknown-rule"
    UNKNOWN_PROCEDURE = "unknown-procedure"


class Refused(Exception):
    """A rule's refusal; `field` is the input's path ("talents[1].introduced_on"), `provision` the citation it rests on, if any."""

    def __init__(
        self, field: str, message: Bilingual, *, kind: Kind = Kind.INVALID, provision: str | None = None
    ) -> None:
        super().__init__(f"{field}: {message.en}")
        self.kind = kind
        self.field = field
        self.message = message
        self.provision = provision
