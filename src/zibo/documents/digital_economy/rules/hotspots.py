"""二、4 to 9: big-data chains, parks, platforms, 5G, funds, events."""

from datetime import date
from typing import Annotated

from gongbao.engine.rules import NotAfterAsOf, rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Range, Yuan
from zibo.documents.digital_economy.rules.text import FIRST_DAY, law
from zibo.documents.digital_economy.rules.vocabulary import NO_SUM, Amount, Level, OnceGranted

DeterminedOn = Annotated[date, NotAfterAsOf(), Bilingual("确定日期", "Date of determination")]

CHAIN_SHARE = law.rate("二、4", "全产业链当年新增营业收入的1%")
CHAIN_CAP = law.yuan("二、4", "最高不超过3000万元")


@rule("二、4", title=Bilingual("大数据产业链补贴", "Big-data industrial chain subsidy"))
def big_data_chain(
    *,
    chain_recognised: Annotated[
        bool,
        Bilingual("形成大数据产业链（经主管部门认定）", "A big-data industrial chain has been formed and recognised"),
    ],
    chain_revenue_this_year: Annotated[
        Amount, Bilingual("全产业链当年营业收入", "Revenue of the whole chain in the year")
    ],
    chain_revenue_last_year: Annotated[
        Amount, Bilingual("全产业链上年营业收入", "Revenue of the whole chain in the year before")
    ],
    already_granted: OnceGranted,
) -> Yuan:
    """「按照全产业链当年新增营业收入的1%给予一次性补贴,最高不超过3000万元」"""
    if chain_recognised and not already_granted:
        increase = max(NOTHING, chain_revenue_this_year - chain_revenue_last_year)
        return min(CHAIN_SHARE * increase, CHAIN_CAP)
    return NOTHING


NATIONAL_ZONE, PROVINCIAL_ZONE = law.yuan_each("二、5", "分别给予一次性1000万元、500万元补贴")


@rule(
    "二、5",
    title=Bilingual("大数据综合试验区或产业集聚区补贴", "Subsidy for big-data pilot zones and industry clusters"),
)
def pilot_zone(
    *,
    level: Annotated[Level, Bilingual("级别", "Level")],
    determined_on: DeterminedOn,
    previous_grant: Annotated[
        Amount, Bilingual("同一园区本项已获补贴", "Granted before to the same zone under this sentence")
    ],
) -> Yuan:
    """「对新确定的国家级、省级大数据综合试验区或产业集聚区,分别给予一次性1000万元、500万元补贴」

    A provincial zone that becomes national is topped up by the difference.
    """
    if level == Level.NATIONAL and determined_on >= FIRST_DAY:
        return max(NOTHING, NATIONAL_ZONE - previous_grant)
    if level == Level.PROVINCIAL and determined_on >= FIRST_DAY:
        return max(NOTHING, PROVINCIAL_ZONE - previous_grant)
    return NOTHING


INNOVATION_PARK = law.yuan("二、5", "给予一次性 1000 万元补贴")


@rule(
    "二、5",
    title=Bilingual(
        "省级“政产学研金服用”创新创业数字经济园区补贴",
        "Provincial government–industry–research innovation park subsidy",
    ),
)
def innovation_park(
    *,
    provincial_park: Annotated[
        bool,
        Bilingual("被确定为省级“政产学研金服用”创新创业数字经济园区", "Determined as such a provincial park"),
    ],
    determined_on: DeterminedOn,
    already_granted: OnceGranted,
) -> Yuan:
    """「对新确定的省级“政产学研金服用”创新创业数字经济园区,给予一次性 1000 万元补贴」"""
    if provincial_park and determined_on >= FIRST_DAY and not already_granted:
        return INNOVATION_PARK
    return NOTHING


ECONOMY_PLATFORM = law.yuan("二、6", "给予一次性 300 万元补贴")


@rule("二、6", title=Bilingual("数字经济发展平台补贴", "Digital-economy platform subsidy"))
def economy_platform(
    *,
    industry_internet_finance_core: Annotated[
        bool, Bilingual("以“产业+互联网+金融”为核心", "Centred on industry + internet + finance")
    ],
    meets_provincial_standard: Annotated[
        bool,
        Bilingual("达到省级数字经济平台标准", "Meets the provincial standard for digital-economy platforms"),
    ],
    already_granted: OnceGranted,
) -> Yuan:
    """「支持以“产业+互联网+金融”为核心的数字经济发展平台,对达到省级数字经济平台标准的,给予一次性 300 万元补贴」"""
    if industry_internet_finance_core and meets_provincial_standard and not already_granted:
        return ECONOMY_PLATFORM
    return NOTHING


FIVEG_SHARE = law.rate("二、7", "按照实际形成的产业规模给予 5% 的补贴")
FIVEG_CAP = law.yuan("二、7", "最高不超过 500 万元")


@rule("二、7", title=Bilingual("5G技术推广应用补贴", "5G application subsidy"))
def fiveg_application(
    *,
    integrated_application: Annotated[
        bool,
        Bilingual(
            "5G产品和解决方案在政务、产业、民生等领域融合应用",
            "5G product or solution applied in government; industry; livelihood or the like",
        ),
    ],
    actual_industry_scale: Annotated[Amount, Bilingual("实际形成的产业规模", "Industry scale actually formed")],
    granted_earlier: Annotated[
        Amount, Bilingual("本项已获补贴累计", "Granted earlier to the same applicant under this measure")
    ],
) -> Yuan:
    """「按照实际形成的产业规模给予 5% 的补贴,最高不超过 500 万元」

    The cap is the applicant's for the life of the document.
    """
    if integrated_application:
        room = max(NOTHING, FIVEG_CAP - granted_earlier)
        return min(FIVEG_SHARE * actual_industry_scale, room)
    return NOTHING


FUND_SHARE = law.rate("二、8", "按照实际投资额的 2% 给予补贴")
FUND_CAP = law.yuan("二、8", "最高不超过 5000 万元")


@rule("二、8", title=Bilingual("数字经济领域基金补贴", "Digital-economy fund subsidy"))
def equity_fund(
    *,
    invests_by_equity: Annotated[bool, Bilingual("以股权方式", "Invests by way of equity")],
    promotes_city_digital_economy: Annotated[
        bool, Bilingual("推动我市数字经济发展", "The investment promotes this city's digital economy")
    ],
    actual_investment: Annotated[Amount, Bilingual("实际投资额", "Amount actually invested")],
    granted_earlier: Annotated[
        Amount, Bilingual("本项已获补贴累计", "Granted earlier to the same fund under this measure")
    ],
) -> Yuan:
    """「对以股权方式推动我市数字经济发展的各类基金,按照实际投资额的 2% 给予补贴,最高不超过 5000 万元」

    Only money paid in by equity counts: no unpaid subscriptions, no loans, no convertible debt before conversion.
    """
    if invests_by_equity and promotes_city_digital_economy:
        room = max(NOTHING, FUND_CAP - granted_earlier)
        return min(FUND_SHARE * actual_investment, room)
    return NOTHING


class EventLevel(Choice):
    """The rank of a summit or an exhibition."""

    INTERNATIONAL = "international", "国际级", "international"
    NATIONAL = "national", "国家级", "national"
    PROVINCIAL = "provincial", "省级", "provincial"
    MUNICIPAL = "municipal", "市级", "municipal"
    OTHER = "other", "其他", "other"


EVENT_SUM = law.yuan_range("二、9", "给予承办方一次性 100—300 万元补贴")


@rule("二、9", title=Bilingual("数字经济领域峰会展会补贴", "Subsidy for summits and exhibitions"))
def summit_exhibition(
    *,
    held_in_city: Annotated[bool, Bilingual("在我市举办", "Held in the city")],
    digital_economy_field: Annotated[bool, Bilingual("数字经济领域", "In the field of the digital economy")],
    level: Annotated[EventLevel, Bilingual("级别", "Level")],
    already_granted: Annotated[bool, Bilingual("该届峰会展会已获补贴", "This event was granted the subsidy before")],
) -> Range[Yuan]:
    """「对在我市举办国家级以上数字经济领域峰会展会的,根据峰会展会的规模和影响力,给予承办方一次性 100—300 万元补贴」

    国家级以上 includes 国家级; the organiser that carries the event out is paid.
    """
    if (
        held_in_city
        and digital_economy_field
        and level in (EventLevel.NATIONAL, EventLevel.INTERNATIONAL)
        and not already_granted
    ):
        return EVENT_SUM
    return NO_SUM
