"""三、开展企业培育“沃土行动”: titles, newcomers, introduced projects, national platforms."""

from datetime import date
from typing import Annotated

from gongbao.engine.rules import NotAfterAsOf, rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Range, Yuan
from zibo.documents.digital_economy.rules.text import FIRST_DAY, law
from zibo.documents.digital_economy.rules.vocabulary import NO_SUM, Amount, FromOutsideCity


class Grade(Choice):
    """The title of a growing enterprise."""

    UNICORN = "unicorn", "独角兽", "unicorn"
    GAZELLE = "gazelle", "瞪羚", "gazelle"
    NONE = "none", "无", "none"


UNICORN, GAZELLE = law.yuan_each("三、10", "分别给予一次性 1000 万元、300 万元补贴")


@rule("三、10", title=Bilingual("“独角兽”“瞪羚”企业补贴", "Unicorn and gazelle enterprises"))
def growth_enterprise(
    *,
    grade: Annotated[Grade, Bilingual("企业称号", "Title")],
    digital_economy_field: Annotated[bool, Bilingual("数字经济领域", "In the field of the digital economy")],
    determined_on: Annotated[date, NotAfterAsOf(), Bilingual("确定日期", "Date of determination")],
    previous_grant: Annotated[
        Amount, Bilingual("同一企业本项已获补贴", "Granted before to the same enterprise under this measure")
    ],
) -> Yuan:
    """「对新确定的数字经济领域“独角兽”“瞪羚”企业,分别给予一次性 1000 万元、300 万元补贴」

    A gazelle that becomes a unicorn is topped up by the difference.
    """
    if grade == Grade.UNICORN and digital_economy_field and determined_on >= FIRST_DAY:
        return max(NOTHING, UNICORN - previous_grant)
    if grade == Grade.GAZELLE and digital_economy_field and determined_on >= FIRST_DAY:
        return max(NOTHING, GAZELLE - previous_grant)
    return NOTHING


LEAST_PROJECT = law.yuan("三、11", "引进投资 5000 万元以上")
PROJECT_SHARE = law.rate("三、11", "按照投资额的 1% 给予一次性奖励")
PROJECT_CAP = law.yuan("三、11", "最高 300 万元")


@rule("三、11", title=Bilingual("引进数字经济领域项目奖励", "Reward for introducing a digital-economy project"))
def introduced_project(
    *,
    local_enterprise: Annotated[bool, Bilingual("本地企业", "Local enterprise")],
    digital_economy_field: Annotated[bool, Bilingual("数字经济领域项目", "Project in the digital-economy field")],
    project_investment: Annotated[Amount, Bilingual("引进项目投资额", "Investment of the introduced project")],
    already_granted: Annotated[bool, Bilingual("该项目已获奖励", "This project was rewarded before")],
) -> Yuan:
    """「对引进投资 5000 万元以上的数字经济领域项目的本地企业,按照投资额的 1% 给予一次性奖励,最高 300 万元」

    5000 万元以上 includes the figure itself.
    """
    if local_enterprise and digital_economy_field and project_investment >= LEAST_PROJECT and not already_granted:
        return min(PROJECT_SHARE * project_investment, PROJECT_CAP)
    return NOTHING


class NationalPlatform(Choice):
    """What came to the city."""

    PUBLIC_SERVICE_PLATFORM = (
        "national-public-service-platform",
        "国家级公共服务平台",
        "national public service platform",
    )
    LABORATORY = "national-laboratory", "国家级实验室", "national laboratory"
    CENTRE = "national-centre", "国家级中心", "national centre"
    OTHER = "other", "其他", "other"


InField = Annotated[bool, Bilingual("数字经济领域（原文作“数字经领域”）", "In the digital-economy field")]
PlatformKind = Annotated[NationalPlatform, Bilingual("类别", "Kind")]
SupportedEarlier = Annotated[
    Amount, Bilingual("本项已获支持累计", "Granted earlier to the same platform under this clause")
]

STARTUP_CAP = law.yuan("三、12", "给予平台最高启动建设经费 3000 万元的支持")
LOCAL_SERVICES_CAP = law.yuan("三、12", "并给予最高 5000 万元的本地化服务项目支持")


@rule("三、12", title=Bilingual("国家级平台启动建设经费支持", "Start-up construction funds for national platforms"))
def national_platform_startup(
    *,
    from_outside_city: FromOutsideCity,
    digital_economy_field: InField,
    kind: PlatformKind,
    startup_construction_cost: Annotated[Amount, Bilingual("启动建设经费总额", "Total start-up construction cost")],
    granted_earlier: SupportedEarlier,
) -> Range[Yuan]:
    """「对市外入驻我市的数字经领域的国家级公共服务平台、国家级实验室(中心),给予平台最高启动建设经费 3000 万元的支持」

    Up to that sum, never more than the cost; the authority decides from nothing upwards.
    """
    if (
        from_outside_city
        and digital_economy_field
        and kind in (NationalPlatform.PUBLIC_SERVICE_PLATFORM, NationalPlatform.LABORATORY, NationalPlatform.CENTRE)
    ):
        room = max(NOTHING, STARTUP_CAP - granted_earlier)
        high = min(startup_construction_cost, room)
        return Range(low=NOTHING, high=high)
    return NO_SUM


@rule("三、12", title=Bilingual("国家级平台本地化服务项目支持", "Local service projects of national platforms"))
def national_platform_local_services(
    *,
    from_outside_city: FromOutsideCity,
    digital_economy_field: InField,
    kind: PlatformKind,
    local_service_project_cost: Annotated[
        Amount, Bilingual("本地化服务项目费用", "Cost of the local service projects")
    ],
    granted_earlier: SupportedEarlier,
) -> Range[Yuan]:
    """「并给予最高 5000 万元的本地化服务项目支持」

    Besides the start-up funds, not instead of them.
    """
    if (
        from_outside_city
        and digital_economy_field
        and kind in (NationalPlatform.PUBLIC_SERVICE_PLATFORM, NationalPlatform.LABORATORY, NationalPlatform.CENTRE)
    ):
        room = max(NOTHING, LOCAL_SERVICES_CAP - granted_earlier)
        high = min(local_service_project_cost, room)
        return Range(low=NOTHING, high=high)
    return NO_SUM
