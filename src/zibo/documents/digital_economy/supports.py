"""What an applicant should know of each support: its rule, what the matter is called under measure 19, what is remembered of it."""

from dataclasses import dataclass

from gongbao.engine.rules import Rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.digital_economy import rules
from zibo.documents.digital_economy.rules.support import Support


class Form(Choice):
    """How a support is given."""

    GRANT = "grant", "补贴、补助或奖励", "grant"
    RENT_RELIEF = "rent-relief", "租金优惠", "rent relief"
    INTEREST_AWARD_OR_EQUITY = "interest-award-or-equity", "贴息、奖补或股权投资", "interest subsidy, award or equity"


class CapPeriod(Choice):
    """Over what the sums granted count towards the cap."""

    NONE = "none", "无上限", "no cap"
    YEAR = "year", "每单位每年", "per unit and year"
    LIFE = "life", "政策有效期内合计", "over the life of the document"
    OBJECT = "object", "每一对象一次", "once per object"


@dataclass(frozen=True, slots=True)
class Particulars:
    """One support: `matter` is its key under measure 19, with the parts that the form asks for in braces; `once_per` names what has it once only."""

    support: Support
    rule: Rule
    matter: str
    cap_period: CapPeriod
    once_per: Bilingual | None = None
    form: Form = Form.GRANT

    @property
    def provision(self) -> str:
        """The measure that gives it."""
        return self.rule.provisions[0]

    @property
    def measure(self) -> int:
        """The number of that measure."""
        return int(self.provision.partition("、")[2])

    def matter_key(self, **parts: str) -> str:
        """The key for one object; KeyError when a part is missing."""
        return self.matter.format(**parts)


PART_LABELS = {
    "id": Bilingual("对象编号", "Reference of the object"),
    "year": Bilingual("年度", "Year"),
    "code": Bilingual("统一社会信用代码", "Unified social credit code"),
    "ref": Bilingual("人员编号", "Reference of the person"),
    "contracts": Bilingual("采购合同编号", "References of the contracts"),
}

_PARK = Bilingual("园区", "park")
_PLATFORM = Bilingual("平台", "platform")

PARTICULARS: dict[Support, Particulars] = {
    one.support: one
    for one in (
        Particulars(
            Support.DATA_CENTRE_INVESTMENT,
            rules.data_centre_investment,
            "data-centre:{id}:construction",
            CapPeriod.NONE,
        ),
        Particulars(
            Support.ELECTRICITY_SUPPLEMENT,
            rules.electricity_supplement,
            "data-centre:{id}:electricity:{year}",
            CapPeriod.YEAR,
        ),
        Particulars(Support.DEMONSTRATION_UPGRADE, rules.demonstration_upgrade, "upgrade-project:{id}", CapPeriod.LIFE),
        Particulars(
            Support.BIG_DATA_CHAIN,
            rules.big_data_chain,
            "chain:{id}:revenue:{year}",
            CapPeriod.OBJECT,
            Bilingual("产业链", "chain"),
        ),
        Particulars(Support.PILOT_ZONE, rules.pilot_zone, "park:{id}", CapPeriod.OBJECT, _PARK),
        Particulars(Support.INNOVATION_PARK, rules.innovation_park, "park:{id}", CapPeriod.OBJECT, _PARK),
        Particulars(Support.ECONOMY_PLATFORM, rules.economy_platform, "platform:{id}", CapPeriod.OBJECT, _PLATFORM),
        Particulars(Support.FIVEG_APPLICATION, rules.fiveg_application, "5g-project:{id}", CapPeriod.LIFE),
        Particulars(Support.EQUITY_FUND, rules.equity_fund, "fund:{id}", CapPeriod.LIFE),
        Particulars(
            Support.SUMMIT_EXHIBITION,
            rules.summit_exhibition,
            "event:{id}",
            CapPeriod.OBJECT,
            Bilingual("每届峰会展会", "edition of the event"),
        ),
        Particulars(
            Support.GROWTH_ENTERPRISE,
            rules.growth_enterprise,
            "enterprise-title:{code}",
            CapPeriod.OBJECT,
            Bilingual("企业称号", "title of the enterprise"),
        ),
        Particulars(
            Support.RENT_RELIEF_SCHEDULE,
            rules.rent_relief_schedule,
            "premises:{id}",
            CapPeriod.NONE,
            form=Form.RENT_RELIEF,
        ),
        Particulars(
            Support.INTRODUCED_PROJECT,
            rules.introduced_project,
            "introduced-project:{id}",
            CapPeriod.OBJECT,
            Bilingual("引进的项目", "introduced project"),
        ),
        Particulars(
            Support.NATIONAL_PLATFORM_STARTUP,
            rules.national_platform_startup,
            "platform:{id}:startup",
            CapPeriod.LIFE,
        ),
        Particulars(
            Support.NATIONAL_PLATFORM_LOCAL_SERVICES,
            rules.national_platform_local_services,
            "platform:{id}:local-services",
            CapPeriod.LIFE,
        ),
        Particulars(
            Support.TALENT_INTRODUCTION,
            rules.talent_introduction,
            "person:{ref}",
            CapPeriod.OBJECT,
            Bilingual("引进的人才", "person introduced"),
        ),
        Particulars(
            Support.PATENT_AWARD,
            rules.patent_award,
            "patent-award:{id}",
            CapPeriod.OBJECT,
            Bilingual("每个奖项", "award"),
        ),
        Particulars(Support.RD_POST_SUBSIDY, rules.rd_post_subsidy, "rd:{year}", CapPeriod.YEAR),
        Particulars(
            Support.INNOVATION_PLATFORM, rules.innovation_platform, "platform:{id}", CapPeriod.OBJECT, _PLATFORM
        ),
        Particulars(Support.INCUBATION_BASE, rules.incubation_base, "park:{id}", CapPeriod.OBJECT, _PARK),
        Particulars(
            Support.INDUSTRIAL_INTERNET_PLATFORM,
            rules.industrial_internet_platform,
            "platform:{id}",
            CapPeriod.LIFE,
            form=Form.INTEREST_AWARD_OR_EQUITY,
        ),
        Particulars(
            Support.RESULTS_CONVERSION,
            rules.results_conversion,
            "conversion-task:{id}",
            CapPeriod.OBJECT,
            Bilingual("转化任务", "conversion task"),
        ),
        Particulars(
            Support.LOCAL_PRODUCT_PURCHASE,
            rules.local_product_purchase,
            "purchase:{contracts}",
            CapPeriod.LIFE,
        ),
    )
}
