"""The procedures on force and repeal: documents are cleaned up, a clash with 58号 is ruled on, a term is watched."""

# The order of these lines is that of the procedures wherever they are listed.
# isort: off
from zibo.documents.repeals.procedures.clean_up import CLEAN_UP
from zibo.documents.repeals.procedures.inconsistency_claim import INCONSISTENCY_CLAIM
from zibo.documents.repeals.procedures.term_watch import TERM_WATCH
# isort: on

__all__ = ["CLEAN_UP", "INCONSISTENCY_CLAIM", "TERM_WATCH"]
