"""五、16 and 17: platforms, incubation bases, conversion of results, purchases."""

from datetime import date
from typing import Annotated

from gongbao.engine.rules import NotAfterAsOf, rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Range, Yuan
from zibo.documents.digital_economy.rules.text import FIRST_DAY, law
from zibo.documents.digital_economy.rules.vocabulary import NO_SUM, Amount, Level

LevelOfIt = Annotated[Level, Bilingual("级别", "Level")]
InField = Annotated[bool, Bilingual("数字经济领域", "In the digital-economy field")]

NATIONAL_PLATFORM, PROVINCIAL_PLATFORM = law.yuan_each("五、16", "市财政分别给予200万元、50万元奖励")


@rule("五、16", title=Bilingual("数字经济领域创新平台奖励", "Reward for innovation platforms"))
def innovation_platform(
    *,
    level: LevelOfIt,
    digital_economy_field: InField,
    determined_on: Annotated[date, NotAfterAsOf(), Bilingual("获批日期", "Date of approval")],
    previous_grant: Annotated[
        Amount, Bilingual("同一平台本项已获奖励", "Granted before to the same platform under this clause")
    ],
) -> Yuan:
    """「对新获批的国家级、省级数字经济领域创新平台,市财政分别给予200万元、50万元奖励」

    A provincial platform that becomes national is topped up by the difference. The city treasury pays.
    """
    if level == Level.NATIONAL and digital_economy_field and determined_on >= FIRST_DAY:
        return max(NOTHING, NATIONAL_PLATFORM - previous_grant)
    if level == Level.PROVINCIAL and digital_economy_field and determined_on >= FIRST_DAY:
        return max(NOTHING, PROVINCIAL_PLATFORM - previous_grant)
    return NOTHING


NATIONAL_BASE, PROVINCIAL_BASE = law.yuan_each("五、16", "分别给予100万元、50万元奖励")


@rule(
    "五、16",
    title=Bilingual("数字经济领域创业孵化示范基地（园区）奖励", "Reward for incubation demonstration bases"),
)
def incubation_base(
    *,
    level: LevelOfIt,
    digital_economy_field: InField,
    determined_on: Annotated[date, NotAfterAsOf(), Bilingual("认定日期", "Date of recognition")],
    previous_grant: Annotated[
        Amount, Bilingual("同一基地本项已获奖励", "Granted before to the same base under this clause")
    ],
) -> Yuan:
    """「对新认定的国家级、省级数字经济领域创业孵化示范基地(园区),分别给予100万元、50万元奖励」

    A provincial base that becomes national is topped up by the difference.
    """
    if level == Level.NATIONAL and digital_economy_field and determined_on >= FIRST_DAY:
        return max(NOTHING, NATIONAL_BASE - previous_grant)
    if level == Level.PROVINCIAL and digital_economy_field and determined_on >= FIRST_DAY:
        return max(NOTHING, PROVINCIAL_BASE - previous_grant)
    return NOTHING


class Listing(Choice):
    """The list on which an industrial internet platform stands."""

    NATIONAL = "national", "国家工业互联网平台", "national industrial internet platform"
    PROVINCIAL = (
        "provincial",
        "省级重点支持的“个十百”产业工业互联网平台",
        "provincial key industrial internet platform",
    )
    NONE = "none", "均未列入", "neither"


MATCHING_SHARE = law.rate("五、16", "按照省级奖励标准的50%给予额外配套支持")
NATIONAL_CAP, PROVINCIAL_CAP = law.yuan_each("五、16", "分别给予最高1500万元、500万元的贴息、奖补或股权投资")


@rule("五、16", title=Bilingual("工业互联网平台额外配套支持", "Matching support for industrial internet platforms"))
def industrial_internet_platform(
    *,
    listing: Annotated[Listing, Bilingual("列入名单", "Listing")],
    provincial_award: Annotated[Amount, Bilingual("省级奖励额", "Award under the provincial standard")],
    granted_earlier: Annotated[
        Amount, Bilingual("本项已获支持累计", "Granted earlier to the same platform under this clause")
    ],
) -> Yuan:
    """「按照省级奖励标准的50%给予额外配套支持,分别给予最高1500万元、500万元的贴息、奖补或股权投资」

    The decision says in which of the three forms.
    """
    if listing == Listing.NATIONAL:
        room = max(NOTHING, NATIONAL_CAP - granted_earlier)
        return min(MATCHING_SHARE * provincial_award, room)
    if listing == Listing.PROVINCIAL:
        room = max(NOTHING, PROVINCIAL_CAP - granted_earlier)
        return min(MATCHING_SHARE * provincial_award, room)
    return NOTHING


class TaskLevel(Choice):
    """Who commissioned the conversion task."""

    NATIONAL = "national", "国家重大科技成果转化任务", "national major task"
    PROVINCIAL = "provincial", "省重大科技成果转化任务", "provincial major task"
    OTHER = "other", "其他", "other"


LEAST_NEW_SALES = law.yuan("五、17", "项目新增销售收入达5000万元以上")
CONVERSION_CAP = law.yuan("五、17", "给予最高50万元奖励")
CONVERSION_SUM = Range(NOTHING, CONVERSION_CAP, CONVERSION_CAP.source)


@rule("五、17", title=Bilingual("科技成果转化奖励", "Reward for conversion of research results"))
def results_conversion(
    *,
    task_level: Annotated[TaskLevel, Bilingual("受托任务级别", "Level of the commissioned task")],
    new_sales_in_execution_period: Annotated[
        Amount,
        Bilingual("执行期内项目新增销售收入", "New sales revenue of the project within the execution period"),
    ],
    already_granted: Annotated[bool, Bilingual("该任务已获奖励", "This task was rewarded before")],
) -> Range[Yuan]:
    """「对受托承担国家、省重大科技成果转化任务执行期内项目新增销售收入达5000万元以上的单位,给予最高50万元奖励」

    达5000万元以上 includes the figure itself; the authority decides from nothing upwards.
    """
    if (
        task_level in (TaskLevel.NATIONAL, TaskLevel.PROVINCIAL)
        and new_sales_in_execution_period >= LEAST_NEW_SALES
        and not already_granted
    ):
        return CONVERSION_SUM
    return NO_SUM


PURCHASE_THRESHOLD = law.yuan("五、17", "采购额超过100万元的单位")
PURCHASE_SHARE = law.rate("五、17", "按照采购额的10%给予补助")
PURCHASE_CAP = law.yuan("五、17", "最高不超过100万元")


@rule("五、17", title=Bilingual("采购本市数字经济技术类产品补助", "Subsidy for buying local digital products"))
def local_product_purchase(
    *,
    local_own_ip_product: Annotated[
        bool,
        Bilingual(
            "本市具有自主知识产权的数字经济技术类产品",
            "Digital-economy technology product of this city with its own intellectual property",
        ),
    ],
    purchase_amount: Annotated[Amount, Bilingual("采购额", "Purchase amount")],
    granted_earlier: Annotated[
        Amount, Bilingual("本项已获补助累计", "Granted earlier to the same unit under this clause")
    ],
) -> Yuan:
    """「对采购本市具有自主知识产权的数字经济技术类产品,采购额超过100万元的单位,按照采购额的10%给予补助,最高不超过100万元」

    超过 excludes the figure itself; the share is taken on the whole amount.
    """
    if local_own_ip_product and purchase_amount > PURCHASE_THRESHOLD:
        room = max(NOTHING, PURCHASE_CAP - granted_earlier)
        return min(PURCHASE_SHARE * purchase_amount, room)
    return NOTHING
