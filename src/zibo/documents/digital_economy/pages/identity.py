"""How an enterprise is called on forms and sheets."""

from gongbao.engine.rules import Field, Refused
from gongbao.engine.rules.types import TextType
from gongbao.engine.values import Bilingual
from gongbao.office.credit_code import CreditCodeType
from zibo.documents.digital_economy.models import LONGEST_NAME


class NameType(TextType):
    """A name that fits where names are kept."""

    def read(self, raw: object, path: str) -> str:
        """The name; Refused when it is longer than any registered one."""
        name = super().read(raw, path)
        if len(name) > LONGEST_NAME:
            zh, en = f"名称不超过{LONGEST_NAME}字。", f"A name has at most {LONGEST_NAME} characters."
            raise Refused(path, Bilingual(zh, en))
        return name


NAME = Field("name", NameType(), Bilingual("企业名称", "Name of the enterprise"))
CODE = Field("code", CreditCodeType(), Bilingual("统一社会信用代码", "Unified social credit code"))
