"""Exact, frozen values: money, rates, ranges, periods, choices, labels."""

from gongbao.engine.values.bilingual import Bilingual, Language
from gongbao.engine.values.choice import Choice
from gongbao.engine.values.day import StatedDay
from gongbao.engine.values.integer import StatedInteger
from gongbao.engine.values.period import DatedPeriod, Days, Months, Period, Workdays, Years
from gongbao.engine.values.range import Range
from gongbao.engine.values.rate import Rate
from gongbao.engine.values.unknown import UNKNOWN, Unknown
from gongbao.engine.values.yuan import NOTHING, Yuan, total

__all__ = [
    "NOTHING",
    "UNKNOWN",
    "Bilingual",
    "Choice",
    "DatedPeriod",
    "Days",
    "Language",
    "Months",
    "Period",
    "Range",
    "Rate",
    "StatedDay",
    "StatedInteger",
    "Unknown",
    "Workdays",
    "Years",
    "Yuan",
    "total",
]
