"""Procedures: a table of acts; a case is what its acts made of it."""

from gongbao.engine.procedures.act import SAME, Act, Branch, Claim, Draft, NoData, Opening, Party, Same
from gongbao.engine.procedures.case import Case, Done, Step, run_name
from gongbao.engine.procedures.clocks import Clock, Kind, Move, Run, Start
from gongbao.engine.procedures.conditions import Condition, never, requires
from gongbao.engine.procedures.folding import after, again, begun
from gongbao.engine.procedures.judging import judge
from gongbao.engine.procedures.procedure import Procedure
from gongbao.engine.procedures.refusals import ActRefused, Refusal
from gongbao.engine.procedures.rehearsing import Played, rehearse
from gongbao.engine.procedures.roles import Role, RoleByCase, Sight

__all__ = [
    "SAME",
    "Act",
    "ActRefused",
    "Branch",
    "Case",
    "Claim",
    "Clock",
    "Condition",
    "Done",
    "Draft",
    "Kind",
    "Move",
    "NoData",
    "Opening",
    "Party",
    "Played",
    "Procedure",
    "Refusal",
    "Role",
    "RoleByCase",
    "Run",
    "Same",
    "Sight",
    "Start",
    "Step",
    "after",
    "again",
    "begun",
    "judge",
    "never",
    "rehearse",
    "requires",
    "run_name",
]
