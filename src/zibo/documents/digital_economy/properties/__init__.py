"""What must hold of every answer of the rules, whatever is asked; in the order of the law."""

from zibo.documents.digital_economy.properties import (
    enterprises,
    hotspots,
    infrastructure,
    other_matters,
    talent_and_innovation,
)

__all__ = ["enterprises", "hotspots", "infrastructure", "other_matters", "talent_and_innovation"]
