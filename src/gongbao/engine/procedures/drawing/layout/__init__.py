"""Drawing boxes in layers with lines between them: which layer, which order, where, which way. Whole pixels only."""

from gongbao.engine.procedures.drawing.layout.graph import Box, Line
from gongbao.engine.procedures.drawing.layout.plan import Drawn, Plan, Spacing, plan

__all__ = ["Box", "Drawn", "Line", "Plan", "Spacing", "plan"]
