"""一、加快筑牢数字基础设施: data centres and their electricity."""

from typing import Annotated

from gongbao.engine.rules import Between, rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Yuan
from zibo.documents.digital_economy.rules.text import law
from zibo.documents.digital_economy.rules.vocabulary import Amount

LOWEST_TIER = law.integer("一、1", "达到T3及以上级别")
CONSTRUCTION_SHARE = law.rate("一、1", "投资额(不包括土建部分)的6%")


@rule("一、1", title=Bilingual("数据中心建设补贴", "Data-centre construction subsidy"))
def data_centre_investment(
    *,
    built_in_city: Annotated[bool, Bilingual("在全市范围内建设", "Built within the city")],
    tier: Annotated[int, Between(1, 4), Bilingual("数据中心等级（T1—T4）", "Certified data-centre tier (T1–T4)")],
    investment_excluding_civil_works: Annotated[
        Amount, Bilingual("投资额（不包括土建部分）", "Investment excluding civil works")
    ],
) -> Yuan:
    """「对全市范围内建设的达到T3及以上级别的数据中心,按照投资额(不包括土建部分)的6%进行补贴」"""
    if built_in_city and tier >= LOWEST_TIER:
        return CONSTRUCTION_SHARE * investment_excluding_civil_works
    return NOTHING


class Facility(Choice):
    """What uses the electricity."""

    DATA_CENTRE = "data-centre", "数据中心", "data centre"
    DISASTER_RECOVERY_CENTRE = "disaster-recovery-centre", "灾备中心", "disaster-recovery centre"
    SUPERCOMPUTING_CENTRE = "supercomputing-centre", "超算中心", "supercomputing centre"
    OTHER = "other", "其他", "other"


ELECTRICITY_SHARE = law.rate("一、2", "省级用电补助标准的50%")
ELECTRICITY_CAP = law.yuan("一、2", "每个单位每年补助最高不超过300万元")


@rule("一、2", title=Bilingual("数据中心用电额外补助", "Extra electricity subsidy for data centres"))
def electricity_supplement(
    *,
    facility: Annotated[Facility, Bilingual("设施类别", "Kind of facility")],
    meets_provincial_conditions: Annotated[
        bool, Bilingual("符合省用电补助条件", "Meets the province's conditions for its electricity subsidy")
    ],
    provincial_subsidy_for_year: Annotated[
        Amount,
        Bilingual(
            "按省级用电补助标准核定的当年补助额", "The unit's subsidy for the year under the provincial standard"
        ),
    ],
    granted_this_year: Annotated[
        Amount,
        Bilingual(
            "本单位同一年度已获本项补助",
            "Already granted to the same unit under this measure for the same calendar year",
        ),
    ],
) -> Yuan:
    """「对符合省用电补助条件的数据中心、灾备中心、超算中心,按照省级用电补助标准的50%给予额外补助,每个单位每年补助最高不超过300万元」

    The cap is the unit's for the calendar year, over all its facilities together.
    """
    if meets_provincial_conditions and facility in (
        Facility.DATA_CENTRE,
        Facility.DISASTER_RECOVERY_CENTRE,
        Facility.SUPERCOMPUTING_CENTRE,
    ):
        room = max(NOTHING, ELECTRICITY_CAP - granted_this_year)
        return min(ELECTRICITY_SHARE * provincial_subsidy_for_year, room)
    return NOTHING
