"""第三十六条、第四十四条: whose pay of which year, or of which months, is the base."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import Items, Refused, remark, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.rules.in_office import Service, Spell
from zibo.documents.accountability.rules.text import law


class Basis(Choice):
    """What the base is taken from."""

    HANDLING_YEAR = "handling-year", "处理年度", "year of handling"
    LAST_COMPLETE_YEAR = "last-complete-year", "最近一个完整任职年度", "latest complete year in office"
    YEAR_BEFORE_LEAVING = "year-before-leaving", "离职前一年度", "year before leaving"
    MONTHS = "months", "处理前实际任职月度", "months served before handling"


@dataclass(frozen=True, slots=True)
class PayBase:
    """The year whose performance pay counts and the three of the term incentives, the latest first; or the months served, the earliest first."""

    basis: Annotated[Basis, Bilingual("依据", "Basis")]
    year: Annotated[int | None, Bilingual("责任认定年度", "Determination year")]
    term_incentive_years: Annotated[tuple[int, ...], Bilingual("任期激励年度", "Years of the term incentives")]
    months: Annotated[tuple[str, ...], Bilingual("任职月度", "Months served")]


TERM_YEARS = law.integer("第四十四条", "前三年任期激励收入总和")


@rule(
    "第三十六条",
    "第四十四条",
    title=Bilingual("责任认定年度", "Determination year and the pay years that follow from it"),
)
def determination_year(
    *,
    handling_date: Annotated[date, Bilingual("责任追究处理（决定）日期", "Date of the handling decision")],
    spells: Annotated[tuple[Spell, ...], Items(1), Bilingual("在本企业任职起止", "Spells in office at the enterprise")],
) -> PayBase:
    """「责任认定年度是指责任追究处理年度」「按照最近一个完整任职年度执行」「按离职前一年度全部绩效年薪(效益工资)及前三年任期激励收入总和计算」

    For who left before the year of handling 第四十四条 comes first. A year in office to its last day is complete although it is still running.
    """
    _refuse_impossible_spells(spells, handling_date)
    base: PayBase = _base(Service(spells), handling_date)
    _explain(base)
    return base


def _base(service: Service, handled_on: date) -> PayBase:
    this_year = handled_on.year
    if service.covers(this_year):
        return _by_year(Basis.HANDLING_YEAR, this_year)
    if not service.touches(this_year) and service.touches(service.year_of_leaving - 1):
        return _by_year(Basis.YEAR_BEFORE_LEAVING, service.year_of_leaving - 1)
    last_complete = service.last_complete_year_before(this_year)
    if last_complete is not None:
        return _by_year(Basis.LAST_COMPLETE_YEAR, last_complete)
    return PayBase(Basis.MONTHS, None, (), service.months_before(handled_on))


def _by_year(basis: Basis, year: int) -> PayBase:
    return PayBase(basis, year, tuple(range(year, year - TERM_YEARS, -1)), ())


def _explain(base: PayBase) -> None:
    provision = "第四十四条" if base.basis is Basis.YEAR_BEFORE_LEAVING else "第三十六条"
    if base.year is None:
        months = "、".join(base.months)
        remark(Bilingual(f"{base.basis.zh}：{months}", f"{base.basis.en}: {months.replace('、', ', ')}"), provision)
        return
    last = base.term_incentive_years[-1]
    zh = f"{base.basis.zh}：{base.year}年；任期激励收入取{last}年至{base.year}年"
    remark(Bilingual(zh, f"{base.basis.en}: {base.year}; term incentives of {last} to {base.year}"), provision)


def _refuse_impossible_spells(spells: tuple[Spell, ...], handled_on: date) -> None:
    for number, spell in enumerate(spells):
        if spell.end < spell.from_:
            message = Bilingual(
                f"任职末日早于首日{spell.from_}。", f"The last day lies before the first, {spell.from_}."
            )
            raise Refused(f"spells[{number}].until", message)
        if spell.from_ >= handled_on:
            message = Bilingual(
                f"任职首日应早于处理日期{handled_on}。",
                f"A spell must have begun before the handling date, {handled_on}.",
            )
            raise Refused(f"spells[{number}].from", message)
