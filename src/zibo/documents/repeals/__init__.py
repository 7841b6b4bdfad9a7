"""淄政字〔2020〕55号 and 淄政办字〔2020〕59号: what was repealed, and the force of documents."""

from gongbao.engine.jurisdiction import Enactment, always
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(
    __name__, Bilingual("文件的施行、失效与废止", "Entry into force, lapse and repeal of documents"), in_force=always
)
