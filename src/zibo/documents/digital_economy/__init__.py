"""淄政办字〔2020〕60号: supports for the digital economy."""

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(__name__, Bilingual("淄博市支持数字经济发展的若干措施", "Supports for the digital economy"))
