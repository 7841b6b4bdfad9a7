"""淄政发〔2020〕6号: vocational education."""

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(__name__, Bilingual("淄博市职业教育创新发展实施方案", "Innovation in vocational education"))
