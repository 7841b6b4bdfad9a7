"""What stands between a person and a case: kinship, and interests that were declared."""

from django.db import models
from django.db.models import F, Q

from gongbao.records.models.people import Person
from gongbao.records.models.periods import HeldForATime
from gongbao.records.models.posts import Body


class Kinship(HeldForATime):
    """Two people who are related; it counts in both directions. A relative without an account is a person all the same."""

    class Relation(models.TextChoices):
        SPOUSE = "spouse"
        DIRECT = "direct"
        COLLATERAL = "collateral"
        AFFINITY = "affinity"
        OTHER = "other"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    relative = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    relation = models.CharField(max_length=12, choices=Relation.choices)
    declared_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    declared_at = models.DateTimeField()

    class Meta(HeldForATime.Meta):
        constraints = (
            *HeldForATime.Meta.constraints,
            models.CheckConstraint(condition=~Q(person=F("relative")), name="kin_are_two"),
            models.UniqueConstraint(
                fields=["person", "relative"], condition=Q(ended_on__isnull=True), name="one_kinship_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} – {self.relative}"


class Interest(HeldForATime):
    """An interest that a person declared: in another person, in a body, in one case, or in what only words can say.

    Whoever declared one cannot take it back: a security administrator ends it. `case` is the key of a case.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="interests")
    in_person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    in_body = models.ForeignKey(Body, on_delete=models.PROTECT, null=True, related_name="+")
    in_case = models.BigIntegerField(null=True)
    words = models.CharField(max_length=500, blank=True)
    declared_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    declared_at = models.DateTimeField()

    class Meta(HeldForATime.Meta):
        constraints = (
            *HeldForATime.Meta.constraints,
            models.CheckConstraint(
                condition=Q(in_person__isnull=False)
                | Q(in_body__isnull=False)
                | Q(in_case__isnull=False)
                | ~Q(words=""),
                name="interest_in_something",
            ),
            models.CheckConstraint(
                condition=Q(in_person__isnull=True) | ~Q(in_person=F("person")), name="interest_in_another"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} – {self.in_person or self.in_body or self.in_case or self.words}"
