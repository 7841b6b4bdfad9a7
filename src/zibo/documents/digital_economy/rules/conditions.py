"""What each support asks of an enterprise: the fact, the test, the words of the law that ask it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from gongbao.engine.documents.law import Quote
from gongbao.engine.rules.showing import shown
from gongbao.engine.values import NOTHING, Bilingual, Choice, Yuan
from zibo.documents.digital_economy.rules.enterprises import LEAST_PROJECT, Grade
from zibo.documents.digital_economy.rules.hotspots import EventLevel
from zibo.documents.digital_economy.rules.infrastructure import LOWEST_TIER
from zibo.documents.digital_economy.rules.innovation import LEAST_NEW_SALES, PURCHASE_THRESHOLD
from zibo.documents.digital_economy.rules.profile import InternetListing
from zibo.documents.digital_economy.rules.support import Support
from zibo.documents.digital_economy.rules.text import FIRST_DAY, law
from zibo.documents.digital_economy.rules.vocabulary import Level


@dataclass(frozen=True, slots=True)
class Test:
    """What a fact must be, and how that is said."""

    passes: Callable[[Any], bool]
    words: Bilingual


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing a support asks: a field of the profile, its test, and the words of the law."""

    field: str
    test: Test
    asked_in: Quote


def _yes() -> Test:
    return Test(lambda fact: fact is True, Bilingual("是", "yes"))


def _at_least(bound: int | Yuan) -> Test:
    words = Bilingual(f"不低于{shown(bound, 'zh')}", f"at least {shown(bound, 'en')}")
    return Test(lambda fact: bool(fact >= bound), words)


def _above(bound: Yuan) -> Test:
    words = Bilingual(f"超过{shown(bound, 'zh')}", f"more than {shown(bound, 'en')}")
    return Test(lambda fact: bool(fact > bound), words)


def _since(first: date) -> Test:
    return Test(lambda fact: bool(fact >= first), Bilingual(f"不早于{first}", f"not before {first}"))


def _one_of(*choices: Choice) -> Test:
    words = Bilingual("或".join(choice.zh for choice in choices), " or ".join(choice.en for choice in choices))
    return Test(lambda fact: fact in choices, words)


def _asks(citation: str, *asked: tuple[str, Test, str]) -> tuple[Condition, ...]:
    return tuple(Condition(field, test, law.quote(citation, words)) for field, test, words in asked)


_NATIONAL_OR_PROVINCIAL = _one_of(Level.NATIONAL, Level.PROVINCIAL)
_NATIONAL_PLATFORM = _asks(
    "三、12",
    ("from_outside_city", _yes(), "市外入驻我市的"),
    ("digital_economy_enterprise", _yes(), "数字经领域的"),
    ("national_platform_or_laboratory", _yes(), "国家级公共服务平台、国家级实验室(中心)"),
)

CONDITIONS: dict[Support, tuple[Condition, ...]] = {
    Support.DATA_CENTRE_INVESTMENT: _asks(
        "一、1",
        ("data_centre_built_in_city", _yes(), "全市范围内建设的"),
        ("data_centre_tier", _at_least(LOWEST_TIER), "达到T3及以上级别"),
    ),
    Support.ELECTRICITY_SUPPLEMENT: _asks(
        "一、2",
        ("operates_computing_centre", _yes(), "数据中心、灾备中心、超算中心"),
        ("meets_provincial_electricity_conditions", _yes(), "符合省用电补助条件"),
    ),
    Support.DEMONSTRATION_UPGRADE: _asks(
        "二、3",
        ("in_focus_industry", _yes(), "围绕我市“四强”产业和七大传统产业"),
        ("uses_digital_technology", _yes(), "运用大数据、人工智能、物联网、工业互联网等技术实施改造提升"),
        ("listed_as_demonstration", _yes(), "被纳入典型示范的企业"),
    ),
    Support.BIG_DATA_CHAIN: _asks(
        "二、4",
        ("forms_big_data_chain", _yes(), "形成涉及数据生产、采集、存储、加工、分析、服务等环节的大数据产业链"),
        ("chain_revenue_increase", _above(NOTHING), "全产业链当年新增营业收入"),
    ),
    Support.PILOT_ZONE: _asks(
        "二、5",
        ("zone_level", _NATIONAL_OR_PROVINCIAL, "国家级、省级大数据综合试验区或产业集聚区"),
        ("zone_determined_on", _since(FIRST_DAY), "新确定的国家级、省级大数据综合试验区或产业集聚区"),
    ),
    Support.INNOVATION_PARK: _asks(
        "二、5",
        ("provincial_innovation_park", _yes(), "省级“政产学研金服用”创新创业数字经济园区"),
        ("park_determined_on", _since(FIRST_DAY), "新确定的省级“政产学研金服用”创新创业数字经济园区"),
    ),
    Support.ECONOMY_PLATFORM: _asks(
        "二、6",
        ("industry_internet_finance_platform", _yes(), "以“产业+互联网+金融”为核心"),
        ("meets_provincial_platform_standard", _yes(), "达到省级数字经济平台标准"),
    ),
    Support.FIVEG_APPLICATION: _asks("二、7", ("fiveg_industry_scale", _above(NOTHING), "实际形成的产业规模")),
    Support.EQUITY_FUND: _asks(
        "二、8",
        ("is_fund", _yes(), "各类基金"),
        ("invests_by_equity_in_city", _yes(), "以股权方式推动我市数字经济发展"),
    ),
    Support.SUMMIT_EXHIBITION: _asks(
        "二、9",
        ("organises_event_in_city", _yes(), "在我市举办"),
        ("event_level", _one_of(EventLevel.NATIONAL, EventLevel.INTERNATIONAL), "国家级以上"),
    ),
    Support.GROWTH_ENTERPRISE: _asks(
        "三、10",
        ("digital_economy_enterprise", _yes(), "数字经济领域“独角兽”“瞪羚”企业"),
        ("growth_grade", _one_of(Grade.UNICORN, Grade.GAZELLE), "“独角兽”“瞪羚”企业"),
        ("growth_determined_on", _since(FIRST_DAY), "新确定的数字经济领域“独角兽”“瞪羚”企业"),
    ),
    Support.RENT_RELIEF_SCHEDULE: _asks(
        "三、11",
        ("from_outside_city", _yes(), "市外入驻我市的"),
        ("digital_economy_enterprise", _yes(), "数字经领域企业"),
    ),
    Support.INTRODUCED_PROJECT: _asks(
        "三、11",
        ("local_enterprise", _yes(), "本地企业"),
        ("introduced_project_investment", _at_least(LEAST_PROJECT), "引进投资 5000 万元以上"),
    ),
    Support.NATIONAL_PLATFORM_STARTUP: _NATIONAL_PLATFORM,
    Support.NATIONAL_PLATFORM_LOCAL_SERVICES: _NATIONAL_PLATFORM,
    Support.TALENT_INTRODUCTION: _asks(
        "四、13",
        (
            "new_talents",
            _at_least(1),
            "新引进大数据及相关专业、数字经济领域的博士研究生、正高级专业技术人才",
        ),
    ),
    Support.PATENT_AWARD: _asks(
        "五、15",
        ("digital_technology_enterprise", _yes(), "数字技术企业"),
        ("patent_awards", _at_least(1), "获得中国专利金奖、银奖和优秀奖"),
    ),
    Support.RD_POST_SUBSIDY: _asks(
        "五、15",
        ("digital_technology_enterprise", _yes(), "数字技术企业"),
        ("rd_growth_continuous", _yes(), "研发投入持续增长"),
    ),
    Support.INNOVATION_PLATFORM: _asks(
        "五、16",
        ("innovation_platform_level", _NATIONAL_OR_PROVINCIAL, "国家级、省级数字经济领域创新平台"),
        ("innovation_platform_determined_on", _since(FIRST_DAY), "新获批的国家级、省级数字经济领域创新平台"),
    ),
    Support.INCUBATION_BASE: _asks(
        "五、16",
        ("incubation_base_level", _NATIONAL_OR_PROVINCIAL, "国家级、省级数字经济领域创业孵化示范基地(园区)"),
        (
            "incubation_base_determined_on",
            _since(FIRST_DAY),
            "新认定的国家级、省级数字经济领域创业孵化示范基地(园区)",
        ),
    ),
    Support.INDUSTRIAL_INTERNET_PLATFORM: _asks(
        "五、16",
        (
            "industrial_internet_listing",
            _one_of(InternetListing.NATIONAL, InternetListing.PROVINCIAL),
            "列入国家工业互联网平台、省级重点支持的“个十百”产业工业互联网平台",
        ),
    ),
    Support.RESULTS_CONVERSION: _asks(
        "五、17",
        ("conversion_task_commissioned", _yes(), "受托承担国家、省重大科技成果转化任务"),
        ("conversion_new_sales", _at_least(LEAST_NEW_SALES), "项目新增销售收入达5000万元以上"),
    ),
    Support.LOCAL_PRODUCT_PURCHASE: _asks(
        "五、17", ("local_digital_purchases", _above(PURCHASE_THRESHOLD), "采购额超过100万元")
    ),
}

LEFT_TO_JUDGEMENT = {
    "forms_big_data_chain": Bilingual("由主管部门认定是否形成产业链", "The department finds whether a chain exists"),
    "fiveg_industry_scale": Bilingual(
        "以主管部门核定的实际销售收入为准", "Sales realised, as the department certifies"
    ),
    "industry_internet_finance_platform": Bilingual(
        "是否以其为核心由主管部门认定", "The department finds whether this is the core"
    ),
    "invests_by_equity_in_city": Bilingual(
        "是否推动我市数字经济发展由主管部门认定", "The department finds whether it promotes the city's digital economy"
    ),
    "digital_economy_enterprise": Bilingual(
        "原文未定义“数字经济领域”,由主管部门认定", "The text does not define the field; the department finds it"
    ),
    "digital_technology_enterprise": Bilingual(
        "原文未定义“数字技术企业”,由主管部门认定", "The text does not define the term; the department finds it"
    ),
    "rd_growth_continuous": Bilingual(
        "“持续增长”取义可选,见本规则释义", "Continuous growth has two readings; see the rule"
    ),
}
