"""What the office keeps, one room for each matter."""

from gongbao.records.models.access import AccessToken, AccountLink, SecondFactorReset
from gongbao.records.models.cases import Case, CaseCount, HeldClaim, Participation, Recusal, RunningClock
from gongbao.records.models.interests import Interest, Kinship
from gongbao.records.models.ledger import Entry, Event, KeptCheckpoint, Leaf, Node, Waiting
from gongbao.records.models.passages import Edition, Passage
from gongbao.records.models.people import Account, Administrator, Founding, Office, Person
from gongbao.records.models.posts import Assignment, Body, Delegation, Post

__all__ = [
    "AccessToken",
    "Account",
    "AccountLink",
    "Administrator",
    "Assignment",
    "Body",
    "Case",
    "CaseCount",
    "Delegation",
    "Edition",
    "Entry",
    "Event",
    "Founding",
    "HeldClaim",
    "Interest",
    "KeptCheckpoint",
    "Kinship",
    "Leaf",
    "Node",
    "Office",
    "Participation",
    "Passage",
    "Person",
    "Post",
    "Recusal",
    "RunningClock",
    "SecondFactorReset",
    "Waiting",
]
