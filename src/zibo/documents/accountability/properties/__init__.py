"""What must hold of every answer of the rules, whatever is asked; in the order of the contract."""

from zibo.documents.accountability.properties import loss, responsibility, scope

__all__ = ["loss", "responsibility", "scope"]
