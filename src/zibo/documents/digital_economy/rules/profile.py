"""What is known of an enterprise: the facts that the measures ask about."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import AtLeast, Between
from gongbao.engine.rules.types.hints import fields_of_record
from gongbao.engine.values import UNKNOWN, Bilingual, Choice, Unknown, Yuan
from zibo.documents.digital_economy.rules.enterprises import Grade
from zibo.documents.digital_economy.rules.hotspots import EventLevel
from zibo.documents.digital_economy.rules.vocabulary import Amount, Level


class InternetListing(Choice):
    """The list of industrial internet platforms on which the enterprise's own stands."""

    NATIONAL = "national", "国家", "national"
    PROVINCIAL = "provincial", "省级", "provincial"
    NONE = "none", "无", "none"


Fact = bool | Unknown
Sum = Amount | Unknown
Day = date | Unknown
Count = Annotated[int, AtLeast(0)] | Unknown
LevelOf = Level | Unknown


@dataclass(frozen=True, slots=True)
class Profile:
    """An enterprise as far as it is known; a fact not known is left out."""

    data_centre_built_in_city: Annotated[Fact, Bilingual("在本市建设数据中心", "Builds a data centre in the city")] = (
        UNKNOWN
    )
    data_centre_tier: Annotated[int | Unknown, Between(1, 4), Bilingual("数据中心等级", "Data-centre tier")] = UNKNOWN
    operates_computing_centre: Annotated[
        Fact, Bilingual("运营数据、灾备或超算中心", "Operates a data; disaster-recovery or supercomputing centre")
    ] = UNKNOWN
    meets_provincial_electricity_conditions: Annotated[
        Fact, Bilingual("符合省用电补助条件", "Meets the provincial electricity conditions")
    ] = UNKNOWN
    in_focus_industry: Annotated[
        Fact, Bilingual("属“四强”或七大传统产业", "In one of the four strong or seven traditional industries")
    ] = UNKNOWN
    uses_digital_technology: Annotated[Fact, Bilingual("运用数字技术改造提升", "Upgrades with digital technology")] = (
        UNKNOWN
    )
    listed_as_demonstration: Annotated[Fact, Bilingual("被纳入典型示范", "Listed as demonstration enterprise")] = (
        UNKNOWN
    )
    forms_big_data_chain: Annotated[Fact, Bilingual("形成大数据产业链", "Forms a big-data chain")] = UNKNOWN
    chain_revenue_increase: Annotated[
        Yuan | Unknown,
        Bilingual("全产业链当年新增营业收入（可为负）", "Increase of chain revenue in the year (may be negative)"),
    ] = UNKNOWN
    zone_level: Annotated[LevelOf, Bilingual("试验区或集聚区级别", "Level of the pilot zone")] = UNKNOWN
    zone_determined_on: Annotated[Day, Bilingual("试验区或集聚区确定日期", "Date the zone was determined")] = UNKNOWN
    provincial_innovation_park: Annotated[Fact, Bilingual("省级创新创业数字经济园区", "Provincial innovation park")] = (
        UNKNOWN
    )
    park_determined_on: Annotated[Day, Bilingual("园区确定日期", "Date the park was determined")] = UNKNOWN
    industry_internet_finance_platform: Annotated[
        Fact, Bilingual("以“产业+互联网+金融”为核心的平台", "Industry + internet + finance platform")
    ] = UNKNOWN
    meets_provincial_platform_standard: Annotated[
        Fact, Bilingual("达到省级数字经济平台标准", "Meets the provincial platform standard")
    ] = UNKNOWN
    fiveg_industry_scale: Annotated[Sum, Bilingual("5G实际形成的产业规模", "5G industry scale")] = UNKNOWN
    is_fund: Annotated[Fact, Bilingual("基金", "Is a fund")] = UNKNOWN
    invests_by_equity_in_city: Annotated[
        Fact, Bilingual("以股权方式投资本市数字经济", "Invests by equity in the city's digital economy")
    ] = UNKNOWN
    organises_event_in_city: Annotated[
        Fact, Bilingual("在本市承办数字经济峰会展会", "Carries out a digital-economy event in the city")
    ] = UNKNOWN
    event_level: Annotated[EventLevel | Unknown, Bilingual("峰会展会级别", "Event level")] = UNKNOWN
    digital_economy_enterprise: Annotated[Fact, Bilingual("数字经济领域企业", "Digital-economy enterprise")] = UNKNOWN
    growth_grade: Annotated[Grade | Unknown, Bilingual("称号", "Title")] = UNKNOWN
    growth_determined_on: Annotated[Day, Bilingual("称号确定日期", "Date of the title")] = UNKNOWN
    from_outside_city: Annotated[Fact, Bilingual("市外入驻", "Came from outside the city")] = UNKNOWN
    local_enterprise: Annotated[Fact, Bilingual("本地企业", "Local enterprise")] = UNKNOWN
    introduced_project_investment: Annotated[
        Sum, Bilingual("引进数字经济项目投资额", "Investment of the introduced digital project")
    ] = UNKNOWN
    national_platform_or_laboratory: Annotated[
        Fact, Bilingual("国家级公共服务平台或实验室（中心）", "National platform or laboratory")
    ] = UNKNOWN
    new_talents: Annotated[Count, Bilingual("新引进符合条件人才数", "Newly introduced qualifying persons")] = UNKNOWN
    digital_technology_enterprise: Annotated[Fact, Bilingual("数字技术企业", "Digital-technology enterprise")] = UNKNOWN
    patent_awards: Annotated[Count, Bilingual("中国专利奖数", "China Patent Awards")] = UNKNOWN
    rd_growth_continuous: Annotated[Fact, Bilingual("研发投入持续增长", "R&D spending grows continuously")] = UNKNOWN
    innovation_platform_level: Annotated[LevelOf, Bilingual("创新平台级别", "Innovation platform level")] = UNKNOWN
    innovation_platform_determined_on: Annotated[Day, Bilingual("创新平台获批日期", "Date of approval")] = UNKNOWN
    incubation_base_level: Annotated[LevelOf, Bilingual("孵化基地级别", "Incubation base level")] = UNKNOWN
    incubation_base_determined_on: Annotated[Day, Bilingual("孵化基地认定日期", "Date of recognition")] = UNKNOWN
    industrial_internet_listing: Annotated[
        InternetListing | Unknown, Bilingual("工业互联网平台名单", "Industrial internet listing")
    ] = UNKNOWN
    conversion_task_commissioned: Annotated[
        Fact,
        Bilingual("受托承担国家或省重大科技成果转化任务", "Commissioned with a national or provincial conversion task"),
    ] = UNKNOWN
    conversion_new_sales: Annotated[Sum, Bilingual("执行期内项目新增销售收入", "New sales in the execution period")] = (
        UNKNOWN
    )
    local_digital_purchases: Annotated[
        Sum, Bilingual("采购本市自主知识产权数字产品金额", "Purchases of local digital products")
    ] = UNKNOWN


FACTS = {field.name: field.label for field in fields_of_record(Profile)}
DATES_OF_RECOGNITION = (
    "zone_determined_on",
    "park_determined_on",
    "growth_determined_on",
    "innovation_platform_determined_on",
    "incubation_base_determined_on",
)
