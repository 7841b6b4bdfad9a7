"""淄政办字〔2020〕64号: smart-security construction."""

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(__name__, Bilingual("关于加强全市社会面智慧安防建设的意见", "Smart-security construction"))
