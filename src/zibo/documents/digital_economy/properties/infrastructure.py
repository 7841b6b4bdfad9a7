"""What must hold of the supports of part 一."""

from gongbao.engine.rules import holds
from gongbao.engine.values import NOTHING, Yuan
from zibo.documents.digital_economy import rules
from zibo.documents.digital_economy.properties.caps import stays_below
from zibo.documents.digital_economy.rules.infrastructure import ELECTRICITY_CAP


@holds(
    rules.data_centre_investment,
    "T1、T2级或不在全市范围内建设的，补贴为零",
    "value = 0.00 when tier <= 2 or built_in_city is false",
)
def nothing_below_t3_or_outside(value: Yuan, *, tier: int, built_in_city: bool) -> bool:
    return value == NOTHING or (tier > 2 and built_in_city)


@holds(
    rules.data_centre_investment,
    "投资额增加，补贴不减少",
    "value is non-decreasing in investment_excluding_civil_works",
)
def more_investment_never_gives_less(
    value: Yuan, *, built_in_city: bool, tier: int, investment_excluding_civil_works: Yuan
) -> bool:
    more = (investment_excluding_civil_works + Yuan(1), investment_excluding_civil_works * 2)
    return all(
        rules.data_centre_investment(built_in_city=built_in_city, tier=tier, investment_excluding_civil_works=sum_)
        >= value
        for sum_ in more
    )


@holds(rules.data_centre_investment, "T3与T4补贴相同", "value does not differ between tier 3 and tier 4")
def t3_is_paid_like_t4(value: Yuan, *, built_in_city: bool, tier: int, investment_excluding_civil_works: Yuan) -> bool:
    other = {3: 4, 4: 3}.get(tier, tier)
    paid: Yuan = rules.data_centre_investment(
        built_in_city=built_in_city, tier=other, investment_excluding_civil_works=investment_excluding_civil_works
    )
    return value == paid


@holds(
    rules.electricity_supplement,
    "同一年度合计不超过300万元",
    "value + granted_this_year <= 3000000.00 whenever granted_this_year <= 3000000.00",
)
def electricity_of_a_year_stays_below_the_cap(value: Yuan, *, granted_this_year: Yuan) -> bool:
    return stays_below(ELECTRICITY_CAP, value, granted_this_year)


@holds(rules.electricity_supplement, "不超过300万元", "value <= 3000000.00")
def electricity_is_capped(value: Yuan) -> bool:
    return value <= ELECTRICITY_CAP
