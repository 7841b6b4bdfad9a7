"""The unified social credit code (统一社会信用代码) of an enterprise, with its check digit verified."""

from typing import Any, ClassVar

from stdnum.cn import uscc
from stdnum.exceptions import ValidationError

from gongbao.engine.rules import Refused
from gongbao.engine.rules.types import TextType
from gongbao.engine.values import Bilingual


class CreditCodeType(TextType):
    """Eighteen characters that name one legal person; written in capitals without spaces."""

    name: ClassVar[str] = "text"

    def read(self, raw: object, path: str) -> str:
        """The code in its canonical form; Refused when it has another length, other characters or a wrong check digit."""
        try:
            return str(uscc.validate(super().read(raw, path)))
        except ValidationError:
            raise Refused(path, WRONG) from None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$"}


WRONG = Bilingual(
    "不是有效的统一社会信用代码：应为18位，末位为校验码。",
    "This is not a unified social credit code: eighteen characters, the last one a check character.",
)
