"""What several measures speak of in the same words."""

from typing import Annotated

from gongbao.engine.rules import AtLeast
from gongbao.engine.values import NOTHING, Bilingual, Choice, Range, Yuan

Amount = Annotated[Yuan, AtLeast(NOTHING)]
OnceGranted = Annotated[bool, Bilingual("已享受过本项一次性补贴", "This one-off subsidy was granted before")]
FromOutsideCity = Annotated[bool, Bilingual("市外入驻我市", "Came from outside the city")]

NO_SUM = Range(NOTHING, NOTHING)


class Level(Choice):
    """By whom something was determined, approved or recognised."""

    NATIONAL = "national", "国家级", "national"
    PROVINCIAL = "provincial", "省级", "provincial"
    OTHER = "other", "其他", "other"
