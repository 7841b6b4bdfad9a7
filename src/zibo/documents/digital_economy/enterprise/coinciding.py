"""Where a fact of the profile is an input of a support's rule, so that nobody is asked twice."""

from zibo.documents.digital_economy.enterprise.enquiry import Enquiry, Stated
from zibo.documents.digital_economy.rules.support import Support

SAME: dict[Support, dict[str, str]] = {
    Support.DATA_CENTRE_INVESTMENT: {"built_in_city": "data_centre_built_in_city", "tier": "data_centre_tier"},
    Support.ELECTRICITY_SUPPLEMENT: {"meets_provincial_conditions": "meets_provincial_electricity_conditions"},
    Support.DEMONSTRATION_UPGRADE: {
        "uses_digital_technology": "uses_digital_technology",
        "listed_as_demonstration": "listed_as_demonstration",
    },
    Support.BIG_DATA_CHAIN: {"chain_recognised": "forms_big_data_chain"},
    Support.PILOT_ZONE: {"level": "zone_level", "determined_on": "zone_determined_on"},
    Support.INNOVATION_PARK: {"provincial_park": "provincial_innovation_park", "determined_on": "park_determined_on"},
    Support.ECONOMY_PLATFORM: {
        "industry_internet_finance_core": "industry_internet_finance_platform",
        "meets_provincial_standard": "meets_provincial_platform_standard",
    },
    Support.FIVEG_APPLICATION: {"actual_industry_scale": "fiveg_industry_scale"},
    Support.SUMMIT_EXHIBITION: {"level": "event_level"},
    Support.GROWTH_ENTERPRISE: {
        "grade": "growth_grade",
        "digital_economy_field": "digital_economy_enterprise",
        "determined_on": "growth_determined_on",
    },
    Support.RENT_RELIEF_SCHEDULE: {
        "from_outside_city": "from_outside_city",
        "digital_economy_field": "digital_economy_enterprise",
    },
    Support.INTRODUCED_PROJECT: {
        "local_enterprise": "local_enterprise",
        "project_investment": "introduced_project_investment",
    },
    Support.NATIONAL_PLATFORM_STARTUP: {
        "from_outside_city": "from_outside_city",
        "digital_economy_field": "digital_economy_enterprise",
    },
    Support.NATIONAL_PLATFORM_LOCAL_SERVICES: {
        "from_outside_city": "from_outside_city",
        "digital_economy_field": "digital_economy_enterprise",
    },
    Support.PATENT_AWARD: {"digital_technology_enterprise": "digital_technology_enterprise"},
    Support.RD_POST_SUBSIDY: {"digital_technology_enterprise": "digital_technology_enterprise"},
    Support.INNOVATION_PLATFORM: {
        "level": "innovation_platform_level",
        "determined_on": "innovation_platform_determined_on",
    },
    Support.INCUBATION_BASE: {"level": "incubation_base_level", "determined_on": "incubation_base_determined_on"},
    Support.INDUSTRIAL_INTERNET_PLATFORM: {"listing": "industrial_internet_listing"},
    Support.RESULTS_CONVERSION: {"new_sales_in_execution_period": "conversion_new_sales"},
    Support.LOCAL_PRODUCT_PURCHASE: {"purchase_amount": "local_digital_purchases"},
}
"""Inputs by the field of the profile that states the very same thing."""

IMPLIED: dict[Support, dict[str, str]] = {
    Support.EQUITY_FUND: {
        "invests_by_equity": "invests_by_equity_in_city",
        "promotes_city_digital_economy": "invests_by_equity_in_city",
    },
    Support.SUMMIT_EXHIBITION: {
        "held_in_city": "organises_event_in_city",
        "digital_economy_field": "organises_event_in_city",
    },
}
"""Inputs that are true when a field of the profile is; a "no" there does not say which of them fails."""


def known(enquiry: Enquiry, support: Support) -> Stated:
    """The inputs of the support's rule that the profile states already."""
    same, implied = SAME.get(support, {}), IMPLIED.get(support, {})
    stated = {name: enquiry.profile[field] for name, field in same.items() if field in enquiry.profile}
    return stated | {name: True for name, field in implied.items() if enquiry.profile.get(field) is True}


def given(enquiry: Enquiry, support: Support) -> Stated | None:
    """Everything stated for the support's rule, the profile before what was asked on demand; None when nothing was asked yet."""
    facts = enquiry.facts.get(support)
    return None if facts is None else facts.given | known(enquiry, support)
