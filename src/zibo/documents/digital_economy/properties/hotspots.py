"""What must hold of the supports of part 二."""

from gongbao.engine.rules import holds
from gongbao.engine.values import NOTHING, Range, Yuan
from zibo.documents.digital_economy import rules
from zibo.documents.digital_economy.properties.caps import stays_below
from zibo.documents.digital_economy.rules import demonstration, hotspots


@holds(rules.demonstration_upgrade, "下限不高于上限，上限不超过300万元", "low <= high <= 3000000.00")
def the_upgrade_range_is_capped(value: Range[Yuan]) -> bool:
    return value.low <= value.high <= demonstration.UPGRADE_CAP


@holds(
    rules.demonstration_upgrade,
    "累计不超过300万元",
    "high + granted_earlier <= 3000000.00 whenever granted_earlier <= 3000000.00",
)
def upgrades_together_stay_below_the_cap(value: Range[Yuan], *, granted_earlier: Yuan) -> bool:
    return stays_below(demonstration.UPGRADE_CAP, value.high, granted_earlier)


@holds(
    rules.demonstration_upgrade, "投入不低于余额两倍时，上下限相同", "low = high when upgrade_investment >= 2 x room"
)
def the_upgrade_range_closes_at_the_cap(value: Range[Yuan], *, upgrade_investment: Yuan, granted_earlier: Yuan) -> bool:
    room = max(NOTHING, demonstration.UPGRADE_CAP - granted_earlier)
    return value.low == value.high or upgrade_investment < room * 2


@holds(rules.demonstration_target, "不足、达标、超出合计11个产业", "below + within + above = 11")
def every_industry_is_counted_once(value: demonstration.Listed) -> bool:
    return value.below + value.within + value.above == 11


@holds(rules.big_data_chain, "不超过3000万元", "value <= 30000000.00")
def the_chain_subsidy_is_capped(value: Yuan) -> bool:
    return value <= hotspots.CHAIN_CAP


@holds(rules.big_data_chain, "营业收入未增长的，补贴为零", "value = 0.00 when revenue did not grow")
def a_chain_that_did_not_grow_gets_nothing(
    value: Yuan, *, chain_revenue_this_year: Yuan, chain_revenue_last_year: Yuan
) -> bool:
    return value == NOTHING or chain_revenue_this_year > chain_revenue_last_year


@holds(
    rules.pilot_zone,
    "累计不超过1000万元",
    "value + previous_grant <= 10000000.00 whenever previous_grant <= 10000000.00",
)
def a_zone_gets_the_national_sum_at_most(value: Yuan, *, previous_grant: Yuan) -> bool:
    return stays_below(hotspots.NATIONAL_ZONE, value, previous_grant)


@holds(rules.innovation_park, "补贴为零或1000万元", "value is 0.00 or 10000000.00")
def a_park_gets_all_or_nothing(value: Yuan) -> bool:
    return value in (NOTHING, hotspots.INNOVATION_PARK)


@holds(rules.economy_platform, "补贴为零或300万元", "value is 0.00 or 3000000.00")
def a_platform_gets_all_or_nothing(value: Yuan) -> bool:
    return value in (NOTHING, hotspots.ECONOMY_PLATFORM)


@holds(
    rules.fiveg_application,
    "累计不超过500万元",
    "value + granted_earlier <= 5000000.00 whenever granted_earlier <= 5000000.00",
)
def fiveg_stays_below_the_cap(value: Yuan, *, granted_earlier: Yuan) -> bool:
    return stays_below(hotspots.FIVEG_CAP, value, granted_earlier)


@holds(
    rules.equity_fund,
    "累计不超过5000万元",
    "value + granted_earlier <= 50000000.00 whenever granted_earlier <= 50000000.00",
)
def a_fund_stays_below_the_cap(value: Yuan, *, granted_earlier: Yuan) -> bool:
    return stays_below(hotspots.FUND_CAP, value, granted_earlier)


@holds(
    rules.summit_exhibition,
    "上下限均为零，或为100万元至300万元",
    "low and high are both 0.00, or low = 1000000.00 and high = 3000000.00",
)
def an_event_gets_the_whole_range_or_nothing(value: Range[Yuan]) -> bool:
    return value in (Range(NOTHING, NOTHING), hotspots.EVENT_SUM)
