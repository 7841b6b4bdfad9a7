"""The ledger's tables. What stands in them is never changed and never removed: the database itself refuses (records/ledger/guards.py)."""

import json
from typing import Any

from django.db import models
from django.db.models import Q


class Fact(models.Model):
    """What every line of the ledger has. `content` is the digest of `salt` and of what is told; `hash` the digest of the line that outsiders see.

    `recorded_at` is the database's own clock at the moment of writing. With the salt gone, `content` says nothing about what it is the digest of.
    """

    recorded_at = models.DateTimeField()
    algorithm = models.CharField(max_length=10)
    salt = models.CharField(max_length=32)
    content = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        abstract = True


class Entry(Fact):
    """An act of a case. `sequence` counts from 1; `previous` is the hash of the entry before it, empty for the first.

    Who acted stands as a person and as the words that were true then; `at` is the moment the actor claims; `data` and `citations` are canonical JSON.
    `key` is the request's own, used by one person for one act and never again; `digest` says what was asked with it.
    """

    case = models.ForeignKey("records.Case", on_delete=models.PROTECT, related_name="entries", db_index=False)
    sequence = models.PositiveIntegerField()
    act = models.CharField(max_length=120)
    role = models.CharField(max_length=120)
    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    body = models.ForeignKey("records.Body", null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    post = models.CharField(max_length=400, blank=True)
    on_behalf_of = models.ForeignKey(
        "records.Person", null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    on_behalf_of_name = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    data = models.TextField()
    citations = models.TextField()
    key = models.CharField(max_length=200, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["case", "sequence"], name="one_entry_per_place"),
            models.UniqueConstraint(fields=["person", "key"], condition=~Q(key=""), name="one_act_per_key"),
            models.UniqueConstraint(
                fields=["key"], condition=~Q(key="") & Q(person__isnull=True), name="one_act_per_key_of_nobody"
            ),
            models.CheckConstraint(condition=Q(sequence__gte=1), name="entries_count_from_one"),
        )

    def __str__(self) -> str:
        return f"{self.case_id}/{self.sequence} {self.act}"

    @property
    def given(self) -> dict[str, Any]:
        """The data of the act."""
        found: dict[str, Any] = json.loads(self.data)
        return found

    @property
    def cited(self) -> tuple[str, ...]:
        """The provisions it rests on, cited in full."""
        return tuple(json.loads(self.citations))


class Event(Fact):
    """What happened beside the acts: a refused attempt, a reading of a confidential case, a grant, a calendar, an export.

    Events follow each other in the tree alone, so that two never wait for one another.
    """

    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=300, blank=True)
    person = models.ForeignKey("records.Person", null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField()
    details = models.TextField()

    class Meta:
        indexes = (models.Index(fields=["kind", "subject"], name="events_by_subject"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"

    @property
    def told(self) -> dict[str, Any]:
        """Its details."""
        found: dict[str, Any] = json.loads(self.details)
        return found


class Waiting(models.Model):
    """A line that has no place in the tree yet; a trigger writes it with the line, sealing takes it away."""

    entry = models.ForeignKey(Entry, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    event = models.ForeignKey(Event, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)

    def __str__(self) -> str:
        return f"{self.entry_id or self.event_id}"


class Leaf(models.Model):
    """The place of one line in the tree, counted from 0."""

    position = models.PositiveBigIntegerField(primary_key=True)
    entry = models.OneToOneField(Entry, null=True, on_delete=models.PROTECT, related_name="leaf")
    event = models.OneToOneField(Event, null=True, on_delete=models.PROTECT, related_name="leaf")

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(entry__isnull=True) ^ Q(event__isnull=True), name="a_leaf_is_one_line"),
        )

    def __str__(self) -> str:
        return str(self.position)


class Node(models.Model):
    """The digest over 2**level leaves, where that is many: whatever else the tree needs is computed from few leaves and these."""

    algorithm = models.CharField(max_length=10)
    level = models.PositiveSmallIntegerField()
    index = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["algorithm", "level", "index"], name="one_digest_per_node"),)

    def __str__(self) -> str:
        return f"{self.level}:{self.index}"


class KeptCheckpoint(models.Model):
    """A checkpoint that was given out. Evidence only together with a copy outside the house."""

    size = models.PositiveBigIntegerField()
    text = models.TextField()

    def __str__(self) -> str:
        return str(self.size)
