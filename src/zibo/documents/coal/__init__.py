"""淄政办字〔2020〕63号: coordination of coal-consumption quotas."""

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(
    __name__, Bilingual("淄博市煤炭消费指标统筹调剂管理办法(试行)", "Coordination of coal-consumption quotas")
)
