"""The gazette itself: masthead, contents, citation, imprint."""

from gongbao.engine.jurisdiction import Enactment, always
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(
    __name__, Bilingual("淄博市人民政府公报", "Gazette of the Zibo municipal people's government"), in_force=always
)
