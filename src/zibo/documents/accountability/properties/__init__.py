"""What must hold of every answer of the rules, whatever is asked; in the order of the contract."""

from zibo.documents.accountability.properties import (
    handling,
    loss,
    pay,
    responsibility,
    restrictions,
    sanctions,
    scope,
    time_limits,
)

__all__ = ["handling", "loss", "pay", "responsibility", "restrictions", "sanctions", "scope", "time_limits"]
