"""淄政字〔2020〕58号: the business environment."""

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(__name__, Bilingual("关于持续深入优化营商环境的实施意见", "Improving the business environment"))
