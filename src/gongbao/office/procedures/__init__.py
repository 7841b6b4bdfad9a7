"""The procedures: which there are, everything that the table of one says, its picture, and its export as BPMN."""

from gongbao.office.procedures.describing import bpmn, describe, procedures, svg
from gongbao.office.procedures.views import (
    ActView,
    ClockEffect,
    ClockView,
    ConditionView,
    DatumView,
    LinkedView,
    MatrixRow,
    PermissionKind,
    ProcedureEntry,
    ProcedureView,
    RoleView,
    StateView,
)

__all__ = [
    "ActView",
    "ClockEffect",
    "ClockView",
    "ConditionView",
    "DatumView",
    "LinkedView",
    "MatrixRow",
    "PermissionKind",
    "ProcedureEntry",
    "ProcedureView",
    "RoleView",
    "StateView",
    "bpmn",
    "describe",
    "procedures",
    "svg",
]
