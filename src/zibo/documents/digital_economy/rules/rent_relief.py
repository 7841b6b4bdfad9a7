"""三、11: the rent of an enterprise that came from outside, year by year of its lease."""

from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import Annotated

from gongbao.engine.rules import Between, Refused, rule
from gongbao.engine.values import NOTHING, Bilingual, Yuan
from zibo.documents.digital_economy.rules.text import FIRST_DAY, LAST_DAY, law
from zibo.documents.digital_economy.rules.vocabulary import Amount, FromOutsideCity

FREE_YEARS = law.integer("三、11", "三免")
HALVED_YEARS = law.integer("三、11", "两减半")
HALF = law.rate("三、11", "减半")


@dataclass(frozen=True, slots=True)
class LeaseYear:
    """One year of the lease, both days included: what is due and what is let off."""

    lease_year: Annotated[int, Bilingual("租赁年度", "Lease year")]
    from_: Annotated[date, Bilingual("起", "From")]
    to: Annotated[date, Bilingual("止", "To")]
    rent_due: Annotated[Yuan, Bilingual("应缴租金", "Rent due")]
    relief: Annotated[Yuan, Bilingual("减免租金", "Relief")]


@rule(
    "三、11",
    title=Bilingual("“三免两减半”租金优惠表", "Rent relief schedule - three years free and two at half"),
)
def rent_relief_schedule(
    *,
    from_outside_city: FromOutsideCity,
    digital_economy_field: Annotated[
        bool,
        Bilingual("数字经济领域企业（原文作“数字经领域”）", "Enterprise in the digital-economy field"),
    ],
    lease_start: Annotated[date, Bilingual("起租日", "First day of the lease")],
    lease_years: Annotated[int, Between(1, 20), Bilingual("租赁年数", "Years of the lease")],
    annual_rent_supported_area: Annotated[
        Amount, Bilingual("支持面积的年租金", "Yearly rent of the area granted support")
    ],
    annual_rent_other_area: Annotated[Amount, Bilingual("支持面积以外的年租金", "Yearly rent of any further area")],
) -> tuple[LeaseYear, ...]:
    """「对市外入驻我市的数字经领域企业,根据其地方财政贡献情况,分别给予一定面积的办公用房或厂房,实行三免两减半租金优惠政策」

    A lease that begins while the document is in force keeps its five years; the further area pays in full.
    """
    _refuse_a_lease_without_end(lease_start, lease_years)
    dues = [annual_rent_supported_area] * lease_years
    if from_outside_city and digital_economy_field and FIRST_DAY <= lease_start <= LAST_DAY:
        half = HALF * annual_rent_supported_area
        dues = ([NOTHING] * FREE_YEARS + [half] * HALVED_YEARS + dues)[:lease_years]
    return tuple(
        LeaseYear(
            lease_year=year,
            from_=_anniversary(lease_start, year - 1),
            to=_anniversary(lease_start, year) - timedelta(days=1),
            rent_due=due + annual_rent_other_area,
            relief=annual_rent_supported_area - due,
        )
        for year, due in enumerate(dues, start=1)
    )


def _anniversary(day: date, years: int) -> date:
    """The same day `years` later; 29 February is 28 February in years that have none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _refuse_a_lease_without_end(lease_start: date, lease_years: int) -> None:
    if lease_start.year + lease_years > MAXYEAR:
        message = Bilingual(f"租期超出{MAXYEAR}年。", f"The lease would run beyond the year {MAXYEAR}.")
        raise Refused("lease_start", message)
