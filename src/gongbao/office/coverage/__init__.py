"""How much of the law runs: every sentence of every document accounted for, and what is wrong with what stands in its folder."""

from gongbao.office.coverage.accounting import Unit
from gongbao.office.coverage.checking import Problem
from gongbao.office.coverage.claims import Account
from gongbao.office.coverage.report import DocumentCoverage, coverage

__all__ = ["Account", "DocumentCoverage", "Problem", "Unit", "coverage"]
