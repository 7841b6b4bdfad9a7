"""Whose turn it is in the cases that are open."""

from django.db import models


class Turn(models.Model):
    """An open case waits for an act of this role. Made anew with each act out of the case's table of acts; a case that is over waits for nobody."""

    case = models.ForeignKey("records.Case", on_delete=models.PROTECT, related_name="turns")
    procedure = models.CharField(max_length=120)
    role = models.CharField(max_length=60)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["case", "role"], name="one_turn_per_role"),)
        indexes = (models.Index(fields=["procedure", "role", "case"], name="turns_of_role"),)

    def __str__(self) -> str:
        return f"{self.case_id} {self.role}"
