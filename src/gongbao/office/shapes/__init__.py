"""The shapes in which doors give out what the office answers, read off its views: the API's schemas and the command line's JSON are these."""

from gongbao.office.shapes.answers import Decision, Error, Line, Refusal, RefusedDecision
from gongbao.office.shapes.issues import ContentsEntry, Finding, Issue, IssueEntry
from gongbao.office.shapes.procedures import Procedure, ProcedureEntry
from gongbao.office.shapes.rules import Constant, Duty, Example, Living, Reading, Rule, RuleEntry, Target
from gongbao.office.shapes.shape import Shape
from gongbao.office.shapes.surveys import Coverage, Found, Hit, Problem, Span, Unit
from gongbao.office.shapes.texts import Document, DocumentEntry, Force, Lines, Mark, Provision, Step, Text, Tree

__all__ = [
    "Constant",
    "ContentsEntry",
    "Coverage",
    "Decision",
    "Document",
    "DocumentEntry",
    "Duty",
    "Error",
    "Example",
    "Finding",
    "Force",
    "Found",
    "Hit",
    "Issue",
    "IssueEntry",
    "Line",
    "Lines",
    "Living",
    "Mark",
    "Problem",
    "Procedure",
    "ProcedureEntry",
    "Provision",
    "Reading",
    "Refusal",
    "RefusedDecision",
    "Rule",
    "RuleEntry",
    "Shape",
    "Span",
    "Step",
    "Target",
    "Text",
    "Tree",
    "Unit",
]
