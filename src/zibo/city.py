"""The jurisdiction."""

from gongbao.engine.jurisdiction import City
from gongbao.engine.values import Bilingual

CITY = City(__package__, Bilingual("淄博市", "Zibo"))
