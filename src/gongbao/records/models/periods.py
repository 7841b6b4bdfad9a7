"""What holds from a day until a day. The fact is inserted; its end is set by a second fact, and can only be set to an earlier day afterwards."""

from datetime import date, datetime
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q


class Facts(models.QuerySet[Any]):
    """Facts that hold for a period."""

    def on(self, day: date) -> Self:
        """Those that hold on a day: begun, not run out, not ended."""
        return self.filter(holding_on(day))


class HeldForATime(models.Model):
    """From and until are the first and the last day, both included, and are said when the fact is inserted; no last day: until further notice.

    `ended_on` is the first day on which the fact holds no longer. It is set once, by whoever ends the fact; after that it can only become
    earlier. The database refuses every other change of the row.
    """

    from_day = models.DateField()
    until_day = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    ended_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, null=True, related_name="+")

    objects = Facts.as_manager()

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                condition=Q(until_day__isnull=True) | Q(until_day__gte=F("from_day")),
                name="%(class)s_ends_after_start",
            ),
        )

    def holds_on(self, day: date) -> bool:
        """Whether the fact holds on a day."""
        is_begun, is_over = self.from_day <= day, self.until_day is not None and self.until_day < day
        return is_begun and not is_over and (self.ended_on is None or day < self.ended_on)

    def end(self, day: date, by: int | None) -> bool:
        """Let the fact hold no longer from `day` on, by the person with that id; False when it had ended by then already."""
        still = Q(ended_on__isnull=True) | Q(ended_on__gt=day)
        ended = type(self)._base_manager.filter(still, pk=self.pk).update(ended_on=day, ended_by=by)
        if ended:
            self.ended_on, self.ended_by_id = day, by
        return bool(ended)


def holding_on(day: date, at: str = "") -> Q:
    """The condition under which a fact holds on a day; `at` leads to it from the row that is asked for ("post__")."""
    until, ended = f"{at}until_day", f"{at}ended_on"
    is_not_over = Q(**{f"{until}__isnull": True}) | Q(**{f"{until}__gte": day})
    is_not_ended = Q(**{f"{ended}__isnull": True}) | Q(**{f"{ended}__gt": day})
    return Q(**{f"{at}from_day__lte": day}) & is_not_over & is_not_ended


class Granted(HeldForATime):
    """A power given by one person and confirmed by another, never by the one who gets it; without the second signature it gives nothing.

    The signature is a second fact: `confirmed_by` and `confirmed_at` are set once, together.
    """

    granted_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, null=True, related_name="+")
    granted_at = models.DateTimeField()
    confirmed_by = models.ForeignKey("records.Person", on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True)

    class Meta(HeldForATime.Meta):
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            *HeldForATime.Meta.constraints,
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("granted_by")),
                name="%(class)s_has_two_signatures",
            ),
        )

    def confirm(self, by: int, at: datetime) -> bool:
        """Sign as the second person; False when somebody signed before."""
        signed = type(self)._base_manager.filter(pk=self.pk, confirmed_at__isnull=True, ended_on__isnull=True)
        is_first = bool(signed.update(confirmed_by=by, confirmed_at=at))
        if is_first:
            self.confirmed_by_id, self.confirmed_at = by, at
        return is_first
