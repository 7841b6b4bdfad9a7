"""第三十三条、第三十四条 as a table with the row that applies, and what is open under each adjustment."""

from django.utils.translation import gettext as _

from gongbao.engine.values import Bilingual, Range, Rate
from gongbao.web.asker import language
from zibo.documents.accountability.pages.desk import cite
from zibo.documents.accountability.pages.tables import Cell, Table, row, words
from zibo.documents.accountability.rules.brackets import Bracket, IncentiveBarKind, row_of
from zibo.documents.accountability.rules.permitting import Permitted, permitted
from zibo.documents.accountability.rules.terms import BracketGrade, BracketResponsibility, Measure, Treatment

Row = tuple[BracketGrade, BracketResponsibility]
OWN = (BracketResponsibility.DIRECT, BracketResponsibility.LEADERSHIP)
LINES: tuple[Row, ...] = (
    *((grade, kind) for grade in BracketGrade for kind in OWN),
    (BracketGrade.MAJOR, BracketResponsibility.UPPER_LEVEL),
)


def matrix(applies: Row | None) -> Table:
    """The seven rows; the one that applies is lit."""
    headings = (
        _("Grade and responsibility"), _("Measures"), _("Bar from office"), _("Performance pay"), _("Term incentives"),
        _("Income handed over"), _("No new incentive plan"), _("Provision"),
    )  # fmt: skip
    lit = LINES.index(_line(applies)) if applies else None
    return Table(_("Brackets of sanctions"), headings, tuple(_row(line) for line in LINES), lit=lit)


def _line(applies: Row) -> Row:
    grade, kind = applies
    if kind is BracketResponsibility.UPPER_LEVEL:
        return LINES[-1]
    return (grade, BracketResponsibility.DIRECT if kind is BracketResponsibility.SUPERVISING else kind)


def _row(line: Row) -> tuple[Cell, ...]:
    found = row_of(*line)
    bracket = found.bracket
    return row(
        _called(line),
        listed(bracket.measures),
        _("yes") if bracket.bar_from_office else None,
        Cell(rates(bracket.performance_pay)),
        Cell(rates(bracket.term_incentive)),
        _("%(count)s years") % {"count": bracket.incentive_income_years} if bracket.incentive_income_years else None,
        _barred(bracket),
        Cell(found.words.provision, provision=cite(found.words.provision)),
    )


def _called(line: Row) -> str:
    grade, kind = line
    if kind is BracketResponsibility.UPPER_LEVEL:
        return words(kind)
    both = Bilingual("直接责任、主管责任", "Direct or supervising")
    return f"{words(grade)} · {both.in_(language()) if kind is BracketResponsibility.DIRECT else words(kind)}"


def _barred(bracket: Bracket) -> str | None:
    bar = bracket.incentive_bar
    if bar.kind is IncentiveBarKind.NONE:
        return None
    if bar.kind is IncentiveBarKind.UNLIMITED:
        return _("without limit")
    years = str(bar.low) if bar.low == bar.high else f"{bar.low}–{bar.high}"
    return _("%(count)s years") % {"count": years}


def openings(applies: Row) -> Table:
    """What may be decided under each adjustment."""
    rows = tuple(
        _open(treatment, permitted(*applies, treatment))
        for treatment in Treatment
    )  # fmt: skip
    headings = (
        _("Adjustment"), _("Performance pay"), _("Term incentives"), _("Measures"), _("Bar from office"), _("Provision"),
    )  # fmt: skip
    return Table(
        _("What may be decided"),
        headings,
        rows,
        _("Both ends of every range are allowed; the authority picks and gives its reasons."),
    )


def _open(treatment: Treatment, allowed: Permitted) -> tuple[Cell, ...]:
    provision = {
        Treatment.NONE: "第三十三条",
        Treatment.HEAVIER: "第四十条",
        Treatment.AGGRAVATED: "第四十条",
        Treatment.LIGHTER: "第四十一条",
        Treatment.MITIGATED: "第四十三条",
    }[treatment]
    return row(
        treatment,
        Cell(rates(allowed.performance_pay)),
        Cell(rates(allowed.term_incentive)),
        listed(allowed.measures),
        _("yes") if allowed.bar_from_office else None,
        Cell(provision, provision=cite(provision)),
    )


def rates(span: Range[Rate]) -> str:
    """A range of rates."""
    return str(span.low) if span.low == span.high else f"{span.low}–{span.high}"


def listed(measures: tuple[Measure, ...]) -> str:
    """Measures in words."""
    return ("、" if language() == "zh" else ", ").join(words(measure) for measure in measures)
