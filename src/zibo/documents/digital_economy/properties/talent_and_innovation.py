"""What must hold of the supports of parts 四 and 五."""

from gongbao.engine.rules import holds
from gongbao.engine.values import NOTHING, Range, Yuan
from zibo.documents.digital_economy import rules
from zibo.documents.digital_economy.properties.caps import stays_below
from zibo.documents.digital_economy.rules import innovation, patents_and_research
from zibo.documents.digital_economy.rules.patents_and_research import District, GrowthReading
from zibo.documents.digital_economy.rules.talent import PER_PERSON, Talent


@holds(rules.talent_introduction, "奖励为10万元的整数倍", "value is a multiple of 100000.00")
def talent_is_paid_by_the_head(value: Yuan) -> bool:
    return value.fen % PER_PERSON.fen == 0


@holds(rules.talent_introduction, "不超过人数乘以10万元", "value <= 100000.00 x length of talents")
def nobody_is_paid_for_twice(value: Yuan, *, talents: tuple[Talent, ...]) -> bool:
    return value <= PER_PERSON * len(talents)


@holds(rules.patent_award, "奖励为5万元的整数倍", "value is a multiple of 50000.00")
def awards_are_paid_by_the_piece(value: Yuan) -> bool:
    return value.fen % patents_and_research.EXCELLENT.fen == 0


@holds(
    rules.rd_post_subsidy, "同一年度合计不超过上限", "value + granted_for_year <= cap whenever granted_for_year <= cap"
)
def research_of_a_year_stays_below_the_cap(value: Yuan, *, district: District, granted_for_year: Yuan) -> bool:
    cap = patents_and_research.RESEARCH_CAP
    if district in (District.GAOQING, District.YIYUAN):
        cap = patents_and_research.RESEARCH_CAP_IN_TWO_COUNTIES
    return stays_below(cap, value, granted_for_year)


@holds(
    rules.rd_post_subsidy,
    "同样数字下，高青县、沂源县不高于其他区县",
    "value in gaoqing or yiyuan <= value elsewhere for the same figures",
)
def two_counties_never_get_more(
    value: Yuan,
    *,
    digital_technology_enterprise: bool,
    district: District,
    spend_two_years_before: Yuan,
    spend_year_before: Yuan,
    spend_year: Yuan,
    growth_reading: GrowthReading,
    granted_for_year: Yuan,
) -> bool:
    def in_(elsewhere: District) -> Yuan:
        answer: Yuan = rules.rd_post_subsidy(
            digital_technology_enterprise=digital_technology_enterprise,
            district=elsewhere,
            spend_two_years_before=spend_two_years_before,
            spend_year_before=spend_year_before,
            spend_year=spend_year,
            growth_reading=growth_reading,
            granted_for_year=granted_for_year,
        )
        return answer

    two_counties = (District.GAOQING, District.YIYUAN)
    if district in two_counties:
        return all(value <= in_(other) for other in District if other not in two_counties)
    return all(in_(county) <= value for county in two_counties)


@holds(rules.innovation_platform, "不超过200万元", "value <= 2000000.00")
def an_innovation_platform_is_capped(value: Yuan) -> bool:
    return value <= innovation.NATIONAL_PLATFORM


@holds(rules.incubation_base, "不超过100万元", "value <= 1000000.00")
def an_incubation_base_is_capped(value: Yuan) -> bool:
    return value <= innovation.NATIONAL_BASE


@holds(rules.industrial_internet_platform, "不超过1500万元", "value <= 15000000.00")
def matching_support_is_capped(value: Yuan) -> bool:
    return value <= innovation.NATIONAL_CAP


@holds(
    rules.industrial_internet_platform,
    "累计不超过上限",
    "value + granted_earlier <= cap whenever granted_earlier <= cap",
)
def matching_support_stays_below_the_cap(value: Yuan, *, listing: innovation.Listing, granted_earlier: Yuan) -> bool:
    caps = {
        innovation.Listing.NATIONAL: innovation.NATIONAL_CAP,
        innovation.Listing.PROVINCIAL: innovation.PROVINCIAL_CAP,
    }
    return stays_below(caps.get(listing, granted_earlier), value, granted_earlier)


@holds(rules.results_conversion, "上限为零或50万元", "high is 0.00 or 500000.00")
def conversion_is_open_to_the_top_or_closed(value: Range[Yuan]) -> bool:
    return value.high in (NOTHING, innovation.CONVERSION_CAP)


@holds(
    rules.local_product_purchase,
    "累计不超过100万元",
    "value + granted_earlier <= 1000000.00 whenever granted_earlier <= 1000000.00",
)
def purchases_stay_below_the_cap(value: Yuan, *, granted_earlier: Yuan) -> bool:
    return stays_below(innovation.PURCHASE_CAP, value, granted_earlier)


@holds(
    rules.local_product_purchase, "采购额不超过100万元的，补助为零", "value = 0.00 when purchase_amount <= 1000000.00"
)
def a_million_itself_buys_nothing(value: Yuan, *, purchase_amount: Yuan) -> bool:
    return value == NOTHING or purchase_amount > innovation.PURCHASE_THRESHOLD
