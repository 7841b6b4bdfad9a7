"""The procedures of the gazette itself: a doubt about the print is settled, an issue is compiled."""

# The order of these lines is that of the procedures wherever they are listed.
# isort: off
from zibo.documents.gazette.procedures.discrepancy import DISCREPANCY
from zibo.documents.gazette.procedures.issue import ISSUE
# isort: on

__all__ = ["DISCREPANCY", "ISSUE"]
