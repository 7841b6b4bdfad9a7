"""The jurisdiction."""

from gongbao.engine.jurisdiction import City
from gongbao.engine.values import Bilingual
from zibo.bodies import BODIES

CITY = City(__package__, Bilingual("淄博市", "Zibo"), BODIES)
