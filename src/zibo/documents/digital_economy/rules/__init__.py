"""The rules of 淄政办字〔2020〕60号, in the order of the law; then what the whole document needs."""

# The order of these lines is the law's, and so that of the rules wherever they are listed.
# isort: off
from zibo.documents.digital_economy.rules.infrastructure import data_centre_investment, electricity_supplement
from zibo.documents.digital_economy.rules.demonstration import demonstration_upgrade, demonstration_target
from zibo.documents.digital_economy.rules.hotspots import (
    big_data_chain,
    pilot_zone,
    innovation_park,
    economy_platform,
    fiveg_application,
    equity_fund,
    summit_exhibition,
)
from zibo.documents.digital_economy.rules.enterprises import growth_enterprise
from zibo.documents.digital_economy.rules.rent_relief import rent_relief_schedule
from zibo.documents.digital_economy.rules.enterprises import (
    introduced_project,
    national_platform_startup,
    national_platform_local_services,
)
from zibo.documents.digital_economy.rules.talent import talent_introduction
from zibo.documents.digital_economy.rules.patents_and_research import patent_award, rd_post_subsidy
from zibo.documents.digital_economy.rules.innovation import (
    innovation_platform,
    incubation_base,
    industrial_internet_platform,
    results_conversion,
    local_product_purchase,
)
from zibo.documents.digital_economy.rules.one_case import one_case_one_discussion
from zibo.documents.digital_economy.rules.double_enjoyment import no_double_enjoyment
from zibo.documents.digital_economy.rules.eligibility import eligibility_match
from zibo.documents.digital_economy.rules.departments import responsible_departments
from zibo.documents.digital_economy.rules.budget import budget_position, recoverable_amount
# isort: on

__all__ = [
    "big_data_chain",
    "budget_position",
    "data_centre_investment",
    "demonstration_target",
    "demonstration_upgrade",
    "economy_platform",
    "electricity_supplement",
    "eligibility_match",
    "equity_fund",
    "fiveg_application",
    "growth_enterprise",
    "incubation_base",
    "industrial_internet_platform",
    "innovation_park",
    "innovation_platform",
    "introduced_project",
    "local_product_purchase",
    "national_platform_local_services",
    "national_platform_startup",
    "no_double_enjoyment",
    "one_case_one_discussion",
    "patent_award",
    "pilot_zone",
    "rd_post_subsidy",
    "recoverable_amount",
    "rent_relief_schedule",
    "responsible_departments",
    "results_conversion",
    "summit_exhibition",
    "talent_introduction",
]
