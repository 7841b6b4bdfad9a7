"""The text these rules read, and the days between which it holds."""

from gongbao.engine.documents.law import Law
from gongbao.engine.values import StatedDay

law = Law(__package__)


def _day_of_issue() -> StatedDay:
    signed = law.documents[0].signed
    assert signed is not None, "a text in force from its issue is dated"
    return StatedDay.of(signed, law.quote("六、21", "本政策自印发之日起施行"))


FIRST_DAY = _day_of_issue()
LAST_DAY = law.day("六、21", "有效期至2023年12月31日")
