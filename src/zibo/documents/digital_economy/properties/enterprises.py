"""What must hold of the supports of part 三."""

from datetime import date, timedelta
from itertools import pairwise

from gongbao.engine.rules import holds
from gongbao.engine.values import NOTHING, Range, Yuan, total
from zibo.documents.digital_economy import rules
from zibo.documents.digital_economy.properties.caps import stays_below
from zibo.documents.digital_economy.rules import enterprises
from zibo.documents.digital_economy.rules.rent_relief import LeaseYear

FEN = Yuan(1)


@holds(
    rules.growth_enterprise,
    "累计不超过1000万元",
    "value + previous_grant <= 10000000.00 whenever previous_grant <= 10000000.00",
)
def a_title_gets_the_unicorn_sum_at_most(value: Yuan, *, previous_grant: Yuan) -> bool:
    return stays_below(enterprises.UNICORN, value, previous_grant)


@holds(
    rules.rent_relief_schedule,
    "每年应缴与减免合计等于全部租金",
    "rent_due + relief = annual_rent_supported_area + annual_rent_other_area in every row",
)
def due_and_relief_make_up_the_rent(
    value: tuple[LeaseYear, ...], *, annual_rent_supported_area: Yuan, annual_rent_other_area: Yuan
) -> bool:
    rent = annual_rent_supported_area + annual_rent_other_area
    return all(row.rent_due + row.relief == rent for row in value)


@holds(rules.rent_relief_schedule, "各租赁年度首尾相接，不重不漏", "the rows cover the lease without gap or overlap")
def the_rows_cover_the_lease(value: tuple[LeaseYear, ...], *, lease_start: date, lease_years: int) -> bool:
    follow_on = all(row.to + timedelta(days=1) == after.from_ for row, after in pairwise(value))
    return (
        follow_on
        and value[0].from_ == lease_start
        and [row.lease_year for row in value] == list(range(1, lease_years + 1))
    )


@holds(
    rules.rent_relief_schedule,
    "减免合计不超过支持面积年租金的4倍（另加两次减半的进位）",
    "total relief <= 4 x annual_rent_supported_area (plus rounding of two halves)",
)
def relief_is_worth_four_years(value: tuple[LeaseYear, ...], *, annual_rent_supported_area: Yuan) -> bool:
    return total([row.relief for row in value]) <= annual_rent_supported_area * 4 + FEN


@holds(
    rules.introduced_project, "奖励为零，或在50万元至300万元之间", "value = 0.00 or 500000.00 <= value <= 3000000.00"
)
def a_project_gets_half_a_million_at_least(value: Yuan) -> bool:
    least = enterprises.PROJECT_SHARE * enterprises.LEAST_PROJECT
    return value == NOTHING or least <= value <= enterprises.PROJECT_CAP


@holds(
    rules.national_platform_startup,
    "累计不超过3000万元",
    "high + granted_earlier <= 30000000.00 whenever granted_earlier <= 30000000.00",
)
def startup_funds_stay_below_the_cap(value: Range[Yuan], *, granted_earlier: Yuan) -> bool:
    return stays_below(enterprises.STARTUP_CAP, value.high, granted_earlier)


@holds(
    rules.national_platform_local_services,
    "累计不超过5000万元",
    "high + granted_earlier <= 50000000.00 whenever granted_earlier <= 50000000.00",
)
def local_services_stay_below_the_cap(value: Range[Yuan], *, granted_earlier: Yuan) -> bool:
    return stays_below(enterprises.LOCAL_SERVICES_CAP, value.high, granted_earlier)
