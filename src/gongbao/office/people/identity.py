"""An identity number (居民身份证号码): checked, then kept as a mask for the eye and a keyed digest for comparing, never as it is."""

from dataclasses import dataclass

from django.utils.crypto import salted_hmac
from stdnum.cn import ric
from stdnum.exceptions import ValidationError

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual

SHOWN_BEFORE, SHOWN_AFTER = 6, 4


@dataclass(frozen=True, slots=True)
class Identity:
    """What is kept of an identity number."""

    mask: str
    digest: str


def identity(number: str, field: str = "identity") -> Identity:
    """What is kept of the number; Refused when it is none."""
    try:
        known = ric.validate(number)
    except ValidationError:
        raise Refused(field, WRONG) from None
    hidden = "*" * (len(known) - SHOWN_BEFORE - SHOWN_AFTER)
    digest = salted_hmac("gongbao.identity", known, algorithm="sha256").hexdigest()
    return Identity(f"{known[:SHOWN_BEFORE]}{hidden}{known[-SHOWN_AFTER:]}", digest)


WRONG = Bilingual(
    "不是有效的居民身份证号码：应为18位，含出生日期和末位校验码。",
    "This is not an identity number: eighteen characters with a date of birth and a check character at the end.",
)
