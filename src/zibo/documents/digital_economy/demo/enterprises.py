"""Example enterprises, all invented: what they state of themselves, what they ask for, what they already have from the city."""

from zibo.documents.digital_economy.enterprise.enquiry import Enquiry, Facts, Stated
from zibo.documents.digital_economy.rules.support import Support

DAY = "2022-03-01"
GROWING_RESEARCH: Stated = {
    "spend_two_years_before": "70000000.00",
    "spend_year_before": "80000000.00",
    "spend_year": "90000000.00",
    "growth_reading": "three-years",
    "granted_for_year": "0.00",
}

DATA_CENTRE = Enquiry(
    as_of=DAY,
    name="示例云数据中心有限公司",
    code="91370303MAEXAMP149",
    profile={
        "data_centre_built_in_city": True,
        "data_centre_tier": 3,
        "operates_computing_centre": True,
        "meets_provincial_electricity_conditions": True,
        "local_enterprise": True,
        "digital_economy_enterprise": True,
        "from_outside_city": False,
    },
    facts={
        Support.DATA_CENTRE_INVESTMENT: Facts({"investment_excluding_civil_works": "40000000.00"}, {"id": "dc1"}),
        Support.ELECTRICITY_SUPPLEMENT: Facts(
            {
                "facility": "data-centre",
                "provincial_subsidy_for_year": "9000000.00",
                "granted_this_year": "500000.00",
            },
            {"id": "dc1", "year": "2021"},
        ),
    },
)

MACHINERY = Enquiry(
    as_of=DAY,
    name="示例机械制造股份有限公司",
    code="91370302MAEXAMP22M",
    profile={
        "in_focus_industry": True,
        "uses_digital_technology": True,
        "listed_as_demonstration": True,
        "local_enterprise": True,
        "digital_economy_enterprise": False,
        "digital_technology_enterprise": False,
        "local_digital_purchases": "12000000.00",
    },
    facts={
        Support.DEMONSTRATION_UPGRADE: Facts(
            {"industry_group": "seven-traditional", "upgrade_investment": "5000000.00", "granted_earlier": "0.00"},
            {"id": "u1"},
            proposed="2800000.00",
        ),
        Support.LOCAL_PRODUCT_PURCHASE: Facts(
            {"local_own_ip_product": True, "granted_earlier": "0.00"}, {"contracts": "2021-017"}
        ),
    },
)

SOFTWARE = Enquiry(
    as_of=DAY,
    name="示例软件（沂源）有限公司",
    code="91370323MAEXAMP30X",
    profile={
        "local_enterprise": True,
        "digital_economy_enterprise": True,
        "digital_technology_enterprise": True,
        "growth_grade": "unicorn",
        "growth_determined_on": "2021-11-08",
        "new_talents": 2,
        "patent_awards": 3,
        "rd_growth_continuous": True,
        "introduced_project_investment": "49999999.99",
    },
    facts={
        Support.GROWTH_ENTERPRISE: Facts({"previous_grant": "3000000.00"}, {"code": "91370323MAEXAMP30X"}),
        Support.TALENT_INTRODUCTION: Facts(
            {
                "talents": [
                    {
                        "ref": "YY-01",
                        "doctorate": True,
                        "senior_title": True,
                        "relevant_field": True,
                        "introduced_on": "2021-03-01",
                        "rewarded_before": False,
                    },
                    {
                        "ref": "YY-02",
                        "doctorate": False,
                        "senior_title": True,
                        "relevant_field": True,
                        "introduced_on": "2020-06-17",
                        "rewarded_before": False,
                    },
                ]
            }
        ),
        Support.PATENT_AWARD: Facts({"gold": 1, "silver": 0, "excellent": 2}, {"id": "2021"}),
        Support.RD_POST_SUBSIDY: Facts(GROWING_RESEARCH | {"district": "yiyuan"}, {"year": "2021"}),
    },
)

FUND = Enquiry(
    as_of=DAY,
    name="示例数字产业投资基金（有限合伙）",
    code="91370303MAEXAMP49U",
    profile={"is_fund": True, "invests_by_equity_in_city": True, "digital_economy_enterprise": True},
    facts={
        Support.EQUITY_FUND: Facts({"actual_investment": "3000000000.00", "granted_earlier": "0.00"}, {"id": "f1"}),
    },
)

PLATFORM = Enquiry(
    as_of=DAY,
    name="示例工业互联网平台有限公司",
    code="91370305MAEXAMP57K",
    profile={
        "local_enterprise": True,
        "digital_economy_enterprise": True,
        "digital_technology_enterprise": True,
        "industry_internet_finance_platform": True,
        "meets_provincial_platform_standard": True,
        "innovation_platform_level": "national",
        "innovation_platform_determined_on": "2021-05-20",
        "industrial_internet_listing": "provincial",
        "zone_level": "provincial",
        "zone_determined_on": "2020-06-16",
    },
    facts={
        Support.ECONOMY_PLATFORM: Facts({"already_granted": False}, {"id": "p1"}),
        Support.INNOVATION_PLATFORM: Facts({"digital_economy_field": True, "previous_grant": "0.00"}, {"id": "p1"}),
        Support.INDUSTRIAL_INTERNET_PLATFORM: Facts(
            {"provincial_award": "8000000.00", "granted_earlier": "0.00"}, {"id": "p1"}
        ),
    },
    others=(
        {
            "id": "平台经济专项",
            "source": "other-city-policy",
            "matter": "platform:p1",
            "amount": "1000000.00",
            "paid": True,
        },
        {"id": "省级奖励", "source": "higher-level", "matter": "platform:p1", "amount": "8000000.00", "paid": True},
    ),
)

NEWCOMER = Enquiry(
    as_of=DAY,
    name="示例国家级实验室（淄博）有限公司",
    code="91370303MAEXAMP65H",
    profile={
        "from_outside_city": True,
        "digital_economy_enterprise": True,
        "national_platform_or_laboratory": True,
        "local_enterprise": False,
    },
    facts={
        Support.RENT_RELIEF_SCHEDULE: Facts(
            {
                "lease_start": "2021-03-01",
                "lease_years": 6,
                "annual_rent_supported_area": "120000.00",
                "annual_rent_other_area": "30000.00",
            },
            {"id": "b3-1"},
        ),
        Support.NATIONAL_PLATFORM_STARTUP: Facts(
            {"kind": "national-laboratory", "startup_construction_cost": "12000000.00", "granted_earlier": "0.00"},
            {"id": "lab1"},
            proposed="10000000.00",
        ),
        Support.NATIONAL_PLATFORM_LOCAL_SERVICES: Facts(
            {"kind": "national-laboratory", "local_service_project_cost": "60000000.00", "granted_earlier": "0.00"},
            {"id": "lab1"},
        ),
    },
)

PROFILES = (DATA_CENTRE, MACHINERY, SOFTWARE, FUND, PLATFORM, NEWCOMER)
