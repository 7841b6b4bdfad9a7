"""The procedures by which supports are applied for, discussed, complained about and taken back."""

# The order of these lines is that of the procedures wherever they are listed.
# isort: off
from zibo.documents.digital_economy.procedures.application import APPLICATION
from zibo.documents.digital_economy.procedures.one_case import ONE_CASE
from zibo.documents.digital_economy.procedures.appeal import APPEAL
from zibo.documents.digital_economy.procedures.recovery import RECOVERY
# isort: on

__all__ = ["APPEAL", "APPLICATION", "ONE_CASE", "RECOVERY"]
