"""淄政办字〔2020〕61号: accountability for losses at state-owned enterprises."""

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(
    __name__,
    Bilingual(
        "淄博市市属国有企业违规经营投资责任追究实施办法(试行)",
        "Accountability for unlawful investment at state-owned enterprises",
    ),
)
