"""淄政办字〔2020〕62号: headcount control at state-owned enterprises."""

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(
    __name__, Bilingual("淄博市市属国有企业员工总额控制管理暂行办法", "Headcount control at state-owned enterprises")
)
