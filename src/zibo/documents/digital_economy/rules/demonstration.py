"""二、3: enterprises listed as demonstrations, their upgrades and their number."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import AtLeast, Refused, rule
from gongbao.engine.values import NOTHING, Bilingual, Choice, Range, StatedInteger, Yuan
from zibo.documents.digital_economy.rules.text import law
from zibo.documents.digital_economy.rules.vocabulary import NO_SUM, Amount


class IndustryGroup(Choice):
    """Where an upgrading enterprise works."""

    FOUR_STRONG = "four-strong", "“四强”产业", "one of the four strong industries"
    SEVEN_TRADITIONAL = "seven-traditional", "七大传统产业", "one of the seven traditional industries"
    OTHER = "other", "其他产业", "any other"


UPGRADE_SHARES = law.rate_range("二、3", "按照技术改造投入总额给予50—100%补贴")
UPGRADE_CAP = law.yuan("二、3", "每个企业补贴最高不超过300万元")


@rule(
    "二、3",
    title=Bilingual(
        "产业数字化典型示范企业技术改造补贴", "Subsidy for technical upgrading of demonstration enterprises"
    ),
)
def demonstration_upgrade(
    *,
    industry_group: Annotated[IndustryGroup, Bilingual("产业类别", "Industry group")],
    uses_digital_technology: Annotated[
        bool,
        Bilingual(
            "运用大数据、人工智能、物联网、工业互联网等技术实施改造提升",
            "Upgrade uses big data; AI; IoT; industrial internet or the like",
        ),
    ],
    listed_as_demonstration: Annotated[bool, Bilingual("被纳入典型示范", "Listed as a demonstration enterprise")],
    upgrade_investment: Annotated[Amount, Bilingual("技术改造投入总额", "Total investment in the technical upgrade")],
    granted_earlier: Annotated[
        Amount, Bilingual("本项已获补贴累计", "Granted earlier to the same enterprise under this measure")
    ],
) -> Range[Yuan]:
    """「按照技术改造投入总额给予50—100%补贴,每个企业补贴最高不超过300万元」

    The cap is the enterprise's for the life of the measure and cuts both ends; the authority picks between them.
    """
    if (
        industry_group in (IndustryGroup.FOUR_STRONG, IndustryGroup.SEVEN_TRADITIONAL)
        and uses_digital_technology
        and listed_as_demonstration
    ):
        room = max(NOTHING, UPGRADE_CAP - granted_earlier)
        low = min(UPGRADE_SHARES.low * upgrade_investment, room)
        high = min(UPGRADE_SHARES.high * upgrade_investment, room)
        return Range(low=low, high=high)
    return NO_SUM


@dataclass(frozen=True, slots=True)
class Listed:
    """How many enterprises are listed, against the two or three that each industry is to have."""

    total: Annotated[int, Bilingual("合计", "Total")]
    below: Annotated[int, Bilingual("不足的产业数", "Industries below the target")]
    within: Annotated[int, Bilingual("达标的产业数", "Industries within the target")]
    above: Annotated[int, Bilingual("超出的产业数", "Industries above the target")]
    minimum_total: Annotated[int, Bilingual("目标下限", "Lowest target total")]
    maximum_total: Annotated[int, Bilingual("目标上限", "Highest target total")]


FOUR_STRONG = law.integer("二、3", "围绕我市“四强”产业")
SEVEN_TRADITIONAL = law.integer("二、3", "七大传统产业")
INDUSTRIES = StatedInteger(FOUR_STRONG + SEVEN_TRADITIONAL, law.quote("二、3", "“四强”产业和七大传统产业"))
PER_INDUSTRY = law.integer_range("二、3", "每个产业重点打造2—3家产业数字化典型示范企业")


@rule("二、3", title=Bilingual("典型示范企业数量目标", "Target number of demonstration enterprises"))
def demonstration_target(
    *,
    counts: Annotated[
        tuple[Annotated[int, AtLeast(0)], ...],
        Bilingual(
            "各产业已纳入典型示范的企业数（“四强”4个在前、传统产业7个在后）",
            "Listed enterprises in each of the eleven industries, the four strong first",
        ),
    ],
) -> Listed:
    """「围绕我市“四强”产业和七大传统产业,每个产业重点打造2—3家产业数字化典型示范企业」"""
    if len(counts) != INDUSTRIES:
        raise Refused(
            "counts",
            Bilingual(
                f"应填{INDUSTRIES}个产业的企业数（“四强”4个、传统产业7个），现有{len(counts)}个。",
                f"There must be one number for each of the {INDUSTRIES} industries; {len(counts)} were given.",
            ),
        )
    return Listed(
        total=sum(counts),
        below=sum(count < PER_INDUSTRY.low for count in counts),
        within=sum(PER_INDUSTRY.low <= count <= PER_INDUSTRY.high for count in counts),
        above=sum(count > PER_INDUSTRY.high for count in counts),
        minimum_total=INDUSTRIES * PER_INDUSTRY.low,
        maximum_total=INDUSTRIES * PER_INDUSTRY.high,
    )
