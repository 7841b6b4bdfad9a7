"""Bodies, the posts that people hold in them, the powers given to a post, and the powers that somebody else uses for a time."""

from django.db import models
from django.db.models import F, Q

from gongbao.records.models.people import Person
from gongbao.records.models.periods import Granted, HeldForATime


class Body(HeldForATime):
    """A department, an enterprise, a school: what people hold posts in.

    It stays where it was put: a body that is moved or renamed is ended, and another one is added. `path` holds the slugs from the highest body
    down to this one, each followed by a stroke ("owner/group/plant/"); `level` counts enterprises downwards from 1, and is 0 for every other body.
    """

    class Kind(models.TextChoices):
        AUTHORITY = "authority"
        PARTY = "party"
        ENTERPRISE = "enterprise"
        INSTITUTION = "institution"
        OTHER = "other"

    slug = models.SlugField(max_length=60, unique=True)
    name_zh = models.CharField(max_length=120)
    name_en = models.CharField(max_length=200, blank=True)
    code = models.CharField(max_length=18, blank=True)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="parts")
    path = models.CharField(max_length=600, unique=True)
    level = models.PositiveSmallIntegerField(default=0)

    class Meta(HeldForATime.Meta):
        constraints = (
            *HeldForATime.Meta.constraints,
            models.UniqueConstraint(
                fields=["code"], condition=~Q(code="") & Q(ended_on__isnull=True), name="one_body_per_credit_code"
            ),
        )

    def __str__(self) -> str:
        return self.name_zh


class Post(HeldForATime):
    """A post that a person holds in a body. By itself it gives no power."""

    holder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="posts")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="posts")
    title_zh = models.CharField(max_length=60)
    title_en = models.CharField(max_length=100, blank=True)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    given_at = models.DateTimeField()

    class Meta(HeldForATime.Meta):
        constraints = (
            *HeldForATime.Meta.constraints,
            models.UniqueConstraint(fields=["holder", "body", "title_zh", "from_day"], name="one_post_once"),
        )

    def __str__(self) -> str:
        return f"{self.body} {self.title_zh} {self.holder}"


class Assignment(Granted):
    """A role ("slug/role") given to a post until a day: by one administrator, confirmed by another, neither of them the holder.

    `holder` repeats the post's holder, so that the database itself can refuse that somebody grants to himself; a trigger keeps both the same.
    """

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="assignments")
    holder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=120)

    class Meta(Granted.Meta):
        constraints = (
            *Granted.Meta.constraints,
            models.UniqueConstraint(fields=["post", "role", "from_day"], name="one_assignment_once"),
            models.CheckConstraint(condition=Q(until_day__isnull=False), name="assignment_runs_out"),
            models.CheckConstraint(
                condition=(Q(granted_by__isnull=True) | ~Q(granted_by=F("holder")))
                & (Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("holder"))),
                name="nobody_grants_to_himself",
            ),
        )

    def __str__(self) -> str:
        return f"{self.role}: {self.post}"


class Delegation(HeldForATime):
    """One power of a post, used by somebody else for a time, in the name of its holder.

    It begins to count when the delegate has accepted it (`accepted_at` is set once). A power held by delegation cannot be passed on: a
    delegation is of an assignment, and only its holder can give one.
    """

    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="delegations")
    from_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="delegations_given")
    to_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="delegations_received")
    offered_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)

    class Meta(HeldForATime.Meta):
        constraints = (
            *HeldForATime.Meta.constraints,
            models.UniqueConstraint(fields=["assignment", "to_person", "from_day"], name="one_delegation_once"),
            models.CheckConstraint(condition=Q(until_day__isnull=False), name="delegation_runs_out"),
            models.CheckConstraint(condition=~Q(from_person=F("to_person")), name="nobody_delegates_to_himself"),
        )

    def __str__(self) -> str:
        return f"{self.assignment} → {self.to_person}"
