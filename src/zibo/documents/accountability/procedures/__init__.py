"""The procedures of 第七章 and of what goes with them: the case, the appeal, the rectification, the approval of a reduction, the recusal."""

# The order of these lines is that of the procedures wherever they are listed.
# isort: off
from zibo.documents.accountability.procedures.case import CASE
from zibo.documents.accountability.procedures.appeal import APPEAL
from zibo.documents.accountability.procedures.rectification import RECTIFICATION
from zibo.documents.accountability.procedures.reduction_approval import REDUCTION_APPROVAL
from zibo.documents.accountability.procedures.recusal_case import RECUSAL_CASE
# isort: on

__all__ = ["APPEAL", "CASE", "RECTIFICATION", "RECUSAL_CASE", "REDUCTION_APPROVAL"]
