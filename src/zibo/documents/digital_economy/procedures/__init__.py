"""The procedures by which supports are applied for, discussed, complained about and taken back."""

from zibo.documents.digital_economy.procedures import recovery

__all__ = ["recovery"]
