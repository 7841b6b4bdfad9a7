"""How an enterprise is called on forms and sheets."""

from gongbao.engine.rules import Field
from gongbao.engine.rules.types import TextType
from gongbao.engine.values import Bilingual
from gongbao.office.credit_code import CreditCodeType

NAME = Field("name", TextType(), Bilingual("企业名称", "Name of the enterprise"))
CODE = Field("code", CreditCodeType(), Bilingual("统一社会信用代码", "Unified social credit code"))
