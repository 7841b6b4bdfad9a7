"""五、15: patent awards and spending on research and development."""

from typing import Annotated

from gongbao.engine.rules import AtLeast, rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Yuan
from zibo.documents.digital_economy.rules.text import law
from zibo.documents.digital_economy.rules.vocabulary import Amount

DigitalTechnologyEnterprise = Annotated[bool, Bilingual("数字技术企业", "Digital-technology enterprise")]

GOLD, SILVER, EXCELLENT = law.yuan_each("五、15", "分别给予每个奖项一次性20万元、10万元、5万元奖励")


@rule("五、15", title=Bilingual("中国专利奖奖励", "Reward for China Patent Awards"))
def patent_award(
    *,
    digital_technology_enterprise: DigitalTechnologyEnterprise,
    gold: Annotated[int, AtLeast(0), Bilingual("金奖数（未奖励过的）", "Gold awards not yet rewarded")],
    silver: Annotated[int, AtLeast(0), Bilingual("银奖数（未奖励过的）", "Silver awards not yet rewarded")],
    excellent: Annotated[int, AtLeast(0), Bilingual("优秀奖数（未奖励过的）", "Excellence awards not yet rewarded")],
) -> Yuan:
    """「对获得中国专利金奖、银奖和优秀奖的数字技术企业,分别给予每个奖项一次性20万元、10万元、5万元奖励」"""
    if digital_technology_enterprise:
        return GOLD * gold + SILVER * silver + EXCELLENT * excellent
    return NOTHING


class District(Choice):
    """Where the enterprise is registered and pays tax."""

    ZHANGDIAN = "zhangdian", "张店区", "Zhangdian"
    ZICHUAN = "zichuan", "淄川区", "Zichuan"
    BOSHAN = "boshan", "博山区", "Boshan"
    ZHOUCUN = "zhoucun", "周村区", "Zhoucun"
    LINZI = "linzi", "临淄区", "Linzi"
    HUANTAI = "huantai", "桓台县", "Huantai"
    GAOQING = "gaoqing", "高青县", "Gaoqing"
    YIYUAN = "yiyuan", "沂源县", "Yiyuan"
    GAOXIN = "gaoxin", "高新区", "High-tech zone"
    JINGKAI = "jingkai", "经济开发区", "Economic development zone"
    WENCHANGHU = "wenchanghu", "文昌湖区", "Wenchang Lake zone"


class GrowthReading(Choice):
    """What 持续增长 is taken to mean."""

    THREE_YEARS = "three-years", "连续三年逐年增长", "each of the last two years above the one before"
    TWO_YEARS = "two-years", "较上年增长", "the year above the one before"


RESEARCH_SHARE = law.rate("五、15", "市及区县按研发投入5%")
RESEARCH_CAP = law.yuan("五、15", "给予最高500万元后补助经费")
RESEARCH_CAP_IN_TWO_COUNTIES = law.yuan("五、15", "高青县、沂源县每个企业年度最高补助400万元")


@rule("五、15", title=Bilingual("研发投入后补助", "Post-subsidy for research and development"))
def rd_post_subsidy(
    *,
    digital_technology_enterprise: DigitalTechnologyEnterprise,
    district: Annotated[District, Bilingual("所属区县", "District or county")],
    spend_two_years_before: Annotated[Amount, Bilingual("前年研发投入", "R&D spending two years before")],
    spend_year_before: Annotated[Amount, Bilingual("上年研发投入", "R&D spending in the year before")],
    spend_year: Annotated[Amount, Bilingual("当年研发投入", "R&D spending of the year")],
    growth_reading: Annotated[GrowthReading, Bilingual("“持续增长”取义", "Reading of continuous growth")],
    granted_for_year: Annotated[
        Amount, Bilingual("同一年度本项已获补助", "Already granted for the same year under this clause")
    ],
) -> Yuan:
    """「对研发投入持续增长的数字技术企业,市及区县按研发投入5%给予最高500万元后补助经费,其中高青县、沂源县每个企业年度最高补助400万元」

    City and district pay the 5% together. A year before the enterprise existed is entered as nothing.
    """
    if (
        digital_technology_enterprise
        and spend_year_before < spend_year
        and (growth_reading == GrowthReading.TWO_YEARS or spend_two_years_before < spend_year_before)
    ):
        cap = RESEARCH_CAP
        if district in (District.GAOQING, District.YIYUAN):
            cap = RESEARCH_CAP_IN_TWO_COUNTIES
        room = max(NOTHING, cap - granted_for_year)
        return min(RESEARCH_SHARE * spend_year, room)
    return NOTHING
